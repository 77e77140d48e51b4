using System.CommandLine;
using DecayGen.Tool.Loading;
using DecayGen.Tool.Output;
using DecayGen.Tool.Schedules;

namespace DecayGen.Tool.Commands;

/// <summary>Arguments and options that several commands have.</summary>
internal static class Options
{
    /// <summary>What to look at.</summary>
    public static Argument<string?> Target() => new("target") { Description = Loading.Target.Description, Arity = ArgumentArity.ZeroOrOne };

    /// <summary>Which schedule of it.</summary>
    public static Option<string[]> Type(string description) =>
        new("--type", "-t") { Description = description, AllowMultipleArgumentsPerToken = true, HelpName = "name" };

    /// <summary>How many steps.</summary>
    public static Option<long?> Steps()
    {
        Option<long?> steps = new("--steps", "-n") { Description = "How many steps the run has; left out: as [Horizon] says, or as long as the schedule is worth looking at.", HelpName = "count" };
        steps.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<long?>() is <= 0)
                result.AddError("--steps must be more than 0.");
        });
        return steps;
    }

    /// <summary>Reads code and finds its schedules, with a spinner where somebody looks.</summary>
    public static async Task<(Code Code, Found Found)> FindAsync(string? target, CancellationToken cancellation)
    {
        Code code = await Terminal.WhileAsync("Reading the code", () => Loading.Target.LoadAsync(target, cancellation));
        return (code, await Terminal.WhileAsync("Reviewing schedules", () => Finder.FindAsync(code, cancellation)));
    }

    /// <summary>The schedules with certain names, or all.</summary>
    /// <exception cref="UserError">There is none of a name, or there are none at all.</exception>
    public static IReadOnlyList<FoundSchedule> Select(Found found, Code code, params string[] names)
    {
        if (found.Schedules.Count == 0)
            throw new UserError($"There is no schedule in '{code.Name}': no type or method has one of DecayGen's attributes.");
        if (names.Length == 0)
            return found.Schedules;
        return [.. names.SelectMany(name => found.Schedules.Where(schedule => IsCalled(schedule, name)) is var called && called.Any()
            ? called
            : throw new UserError($"There is no schedule '{name}' in '{code.Name}'. There are: {string.Join(", ", found.Schedules.Select(schedule => schedule.FullName))}."))];
    }

    /// <summary>The one schedule with a name, or the only one there is.</summary>
    public static FoundSchedule SelectOne(Found found, Code code, string? name) => Select(found, code, name is null ? [] : [name]) switch
    {
        [var only] => only,
        var several => throw new UserError($"There are {several.Count} schedules in '{code.Name}': choose one with --type, from {string.Join(", ", several.Select(schedule => schedule.FullName))}."),
    };

    private static bool IsCalled(FoundSchedule schedule, string name) =>
        name == schedule.FullName || name == schedule.Name || name == schedule.Symbol.Name;
}

using System.CommandLine;
using DecayGen.Generators.Parsing;
using DecayGen.Tool.Drawing;
using DecayGen.Tool.Loading;
using DecayGen.Tool.Output;
using DecayGen.Tool.Schedules;
using Spectre.Console;

namespace DecayGen.Tool.Commands;

/// <summary><c>decaygen compare</c>: two schedules side by side.</summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        Argument<string> first = new("A") { Description = "Attributes in quotation marks, or with --in the name of a schedule." };
        Argument<string> second = new("B") { Description = "The other." };
        Option<string?> target = new("--in", "-i") { Description = "The project, assembly or C# file whose schedules A and B name. What has brackets is a recipe even so.", HelpName = "target" };
        DrawingOptions drawing = new();
        ExampleCommand command = new(
            "compare",
            "Sets two schedules side by side: their numbers, where they differ most, and their curves over each other.",
            "decaygen compare \"[ExponentialDecay(0.1, 0.97)]\" \"[CosineDecay(0.1, 0, 90)]\" --steps 90",
            "decaygen compare Slow Fast --in Train.csproj --out rates.html",
            "decaygen compare Rate \"[StepDecay(0.1, 0.5, 30)]\" --in Training.cs --log") { first, second, target };
        drawing.AddTo(command);
        command.SetAction(async (arguments, cancellation) =>
        {
            drawing.Check(arguments);
            (string Text, FoundSchedule Schedule)[] both = await FindAsync(
                [arguments.GetValue(first)!, arguments.GetValue(second)!], arguments.GetValue(target), arguments.GetValue(drawing.Steps), cancellation);
            await CompareAsync(both[0], both[1], arguments, drawing, cancellation);
            return ExitCodes.Success;
        });
        return command;
    }

    private static async Task CompareAsync((string Text, FoundSchedule Schedule) a, (string Text, FoundSchedule Schedule) b, ParseResult arguments, DrawingOptions drawing, CancellationToken cancellation)
    {
        List<string> notes = [];
        HorizonUnit unitOfA = UnitOf(a.Schedule);
        HorizonUnit unitOfB = UnitOf(b.Schedule);
        if (unitOfA != unitOfB && (unitOfA == HorizonUnit.Unspecified || unitOfB == HorizonUnit.Unspecified))
            notes.Add($"{(unitOfA == HorizonUnit.Unspecified ? "A does not say what a step is; it is taken for what B" : "B does not say what a step is; it is taken for what A")} counts.");

        // The longer of two runs, so that sums are of as many values.
        bool isSame = unitOfA == unitOfB || notes.Count > 0;
        long? steps = arguments.GetValue(drawing.Steps);
        long last = Math.Max(a.Schedule.LastStep, b.Schedule.LastStep);
        Subject[] subjects =
        [
            Subjected("A", a, steps - 1 ?? (isSame ? last : a.Schedule.LastStep), unitOfA == HorizonUnit.Unspecified ? unitOfB : unitOfA),
            Subjected("B", b, steps - 1 ?? (isSame ? last : b.Schedule.LastStep), unitOfB == HorizonUnit.Unspecified ? unitOfA : unitOfB),
        ];
        if (steps is null && isSame && subjects.All(subject => subject.Schedule.Timeline?.Plateau is null) && a.Schedule.LastStep != b.Schedule.LastStep)
            notes.Add($"Both over the longer run, that of {(last == a.Schedule.LastStep ? "A" : "B")}; by itself, the other is looked at up to {subjects[0].Words.At(Math.Min(a.Schedule.LastStep, b.Schedule.LastStep))}.");
        Comparison comparison = await Terminal.WhileAsync("Comparing", () => Task.Run(() => Comparison.Of(subjects[0], subjects[1], cancellation), cancellation));
        comparison = comparison with { Notes = [.. notes, .. comparison.Notes] };
        ComparisonView.Write(Terminal.Out, comparison, a.Text, b.Text);
        await drawing.DrawAsync(arguments, new Report($"{a.Text} and {b.Text}", subjects, "") { Comparison = comparison, HasHeadings = false }, cancellation);
    }

    private static Subject Subjected(string letter, (string Text, FoundSchedule Schedule) found, long last, HorizonUnit unit) =>
        new(found.Schedule, $"{letter}: {found.Text}", last, new(unit));

    private static HorizonUnit UnitOf(FoundSchedule schedule) => schedule.Horizon?.Unit ?? HorizonUnit.Unspecified;

    private static async Task<(string Text, FoundSchedule Schedule)[]> FindAsync(string[] texts, string? target, long? steps, CancellationToken cancellation)
    {
        (Code Code, Found Found)? named = target is null ? null : await Options.FindAsync(target, cancellation);
        List<(string, FoundSchedule)> schedules = [];
        foreach (string text in texts)
        {
            if (named is { } there && !text.TrimStart().StartsWith('['))
            {
                FoundSchedule schedule = Options.SelectOne(there.Found, there.Code, text);
                schedules.Add((schedule.FullName, schedule));
            }
            else
            {
                Code code = AttributeCode.Of(text, "Rate", steps, cancellation);
                schedules.Add((text.Trim(), Options.SelectOne(await Finder.FindAsync(code, cancellation), code, null)));
            }
        }

        return [.. schedules];
    }
}

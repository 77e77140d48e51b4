using System.CommandLine;
using DecayGen.Tool.Export;
using DecayGen.Tool.Loading;
using DecayGen.Tool.Output;
using DecayGen.Tool.Schedules;

namespace DecayGen.Tool.Commands;

/// <summary><c>decaygen export</c>: a schedule as Python for another library.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        Argument<string?> target = new("target") { Description = $"{Target.Description} Or attributes, as in code, in quotation marks.", Arity = ArgumentArity.ZeroOrOne };
        Option<string?> type = new("--type", "-t") { Description = "Which schedule; may be left out where there is one only.", HelpName = "name" };
        Option<string> to = new("--to") { Description = "The library.", Required = true };
        to.AcceptOnlyFromAmong("pytorch", "keras", "optax");
        Option<long?> steps = Options.Steps();
        ExampleCommand command = new(
            "export",
            "Writes a schedule as Python that has the same values: a scheduler of the library where one is equivalent, otherwise a function of the step. Exit code 2: it cannot be written.",
            "decaygen export --type Rate --to pytorch > rate.py",
            "decaygen export bin/Release/net10.0/Train.dll --to optax",
            "decaygen export \"[LinearWarmup(5)] [CosineDecay(0.1, 0, 85)]\" --steps 90 --to keras") { target, type, to, steps };
        command.SetAction(async (arguments, cancellation) =>
        {
            FoundSchedule schedule = await FindAsync(arguments.GetValue(target), arguments.GetValue(type), arguments.GetValue(steps), cancellation);
            Exported exported = new(schedule);
            Console.Out.Write(arguments.GetValue(to) switch
            {
                "keras" => ToKeras.Write(exported),
                "optax" => ToOptax.Write(exported),
                _ => ToPyTorch.Write(exported),
            });
            return ExitCodes.Success;
        });
        return command;
    }

    private static async Task<FoundSchedule> FindAsync(string? target, string? type, long? steps, CancellationToken cancellation)
    {
        if (target is null || File.Exists(target) || Directory.Exists(target) || !target.Contains('('))
        {
            (Code code, Found found) = await Options.FindAsync(target, cancellation);
            return Options.SelectOne(found, code, type);
        }

        Code attributes = AttributeCode.Of(target, "Rate", steps, cancellation);
        return Options.SelectOne(await Finder.FindAsync(attributes, cancellation), attributes, null);
    }
}

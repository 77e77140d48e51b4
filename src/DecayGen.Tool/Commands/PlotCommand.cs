using System.CommandLine;
using DecayGen.Tool.Drawing;
using DecayGen.Tool.Loading;
using DecayGen.Tool.Output;
using DecayGen.Tool.Schedules;

namespace DecayGen.Tool.Commands;

/// <summary><c>decaygen plot</c>: curves, in the terminal or in a file.</summary>
internal static class PlotCommand
{
    public static Command Create()
    {
        Argument<string?> target = Options.Target();
        Option<string[]> type = Options.Type("Only the schedules with these names.");
        DrawingOptions drawing = new();
        ExampleCommand command = new(
            "plot",
            "Draws curves, one or several over each other: in the terminal, as a picture, or as a report with all schedules.",
            "decaygen plot --type Rate",
            "decaygen plot Train.csproj --out report.html                       all schedules, numbers and findings",
            "decaygen plot Training.cs --type Slow Fast --log --out rates.svg   a picture; .png is one, too") { target, type };
        drawing.AddTo(command);
        command.SetAction(async (arguments, cancellation) =>
        {
            drawing.Check(arguments);
            (Code code, Found found) = await Options.FindAsync(arguments.GetValue(target), cancellation);
            string[] names = arguments.GetValue(type) ?? [];
            IReadOnlyList<FoundSchedule> schedules = Options.Select(found, code, names);
            long? steps = arguments.GetValue(drawing.Steps);
            Report report = new(code.Name, [.. schedules.Distinct().Select(schedule => Subject.Of(schedule, steps))], code.Folder)
            {
                Elsewhere = names.Length == 0 ? found.Elsewhere : [],
            };
            await drawing.DrawAsync(arguments, report, cancellation);
            return ExitCodes.Success;
        });
        return command;
    }
}

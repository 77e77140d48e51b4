using System.CommandLine;
using DecayGen.Tool.Drawing;
using DecayGen.Tool.Loading;
using DecayGen.Tool.Output;
using DecayGen.Tool.Schedules;

namespace DecayGen.Tool.Commands;

/// <summary><c>decaygen try</c>: a recipe before it is written.</summary>
internal static class TryCommand
{
    public static Command Create()
    {
        Argument<string> attributes = new("attributes") { Description = "The attributes, as in code, in quotation marks." };
        DrawingOptions drawing = new();
        ExampleCommand command = new(
            "try",
            "Compiles attributes on the spot, and shows the curve and what the reviewer says.",
            "decaygen try \"[LinearWarmup(5)] [ExponentialDecay(0.1, 0.97)]\" --steps 90",
            "decaygen try \"CosineDecay(0.1, 0, 90)\" --out rate.svg") { attributes };
        drawing.AddTo(command);
        command.SetAction(async (arguments, cancellation) =>
        {
            drawing.Check(arguments);
            long? steps = arguments.GetValue(drawing.Steps);
            Code code = AttributeCode.Of(arguments.GetValue(attributes)!, "Rate", steps, cancellation);
            FoundSchedule schedule = Options.SelectOne(await Finder.FindAsync(code, cancellation), code, null);
            ScheduleView.Write(Terminal.Out, schedule, code.Folder);
            Report report = new(schedule.FullName, [Subject.Of(schedule, steps)], code.Folder) { HasHeadings = false };
            if (drawing.HasFile(arguments) || schedule.WhyNoValues is null || schedule.Timeline?.Plateau is not null)
                await drawing.DrawAsync(arguments, report, cancellation);
            return ExitCodes.Success;
        });
        return command;
    }
}

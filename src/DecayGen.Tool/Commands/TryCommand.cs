using System.CommandLine;
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
        Option<long?> steps = Options.Steps();
        ExampleCommand command = new(
            "try",
            "Compiles attributes on the spot, and shows the curve and what the reviewer says.",
            "decaygen try \"[LinearWarmup(5)] [ExponentialDecay(0.1, 0.97)]\" --steps 90",
            "decaygen try \"CosineDecay(0.1, 0, 90)\"") { attributes, steps };
        command.SetAction(async (arguments, cancellation) =>
        {
            Code code = AttributeCode.Of(arguments.GetValue(attributes)!, "Rate", arguments.GetValue(steps), cancellation);
            Found found = await Finder.FindAsync(code, cancellation);
            ScheduleView.Write(Terminal.Out, Options.SelectOne(found, code, null), code.Folder);
            return ExitCodes.Success;
        });
        return command;
    }
}

using System.CommandLine;
using DecayGen.Tool.Loading;
using DecayGen.Tool.Output;
using DecayGen.Tool.Schedules;
using Spectre.Console;

namespace DecayGen.Tool.Commands;

/// <summary><c>decaygen show</c>: every schedule with its formula, its curve, its numbers, and what the reviewer says.</summary>
internal static class ShowCommand
{
    public static Command Create()
    {
        Argument<string?> target = Options.Target();
        Option<string[]> type = Options.Type("Only the schedules with these names.");
        Option<bool> watch = new("--watch", "-w") { Description = "Stay, and show them again whenever the source changes. Ctrl-C ends it." };
        ExampleCommand command = new(
            "show",
            "Shows every schedule: formula, curve, initial and final value, half-life, where it falls below 10 % and 1 %, and findings.",
            "decaygen show",
            "decaygen show src/Training.cs --watch",
            "decaygen show bin/Release/net10.0/Train.dll --type Rate") { target, type, watch };
        command.SetAction((arguments, cancellation) => RunAsync(
            arguments.GetValue(target), arguments.GetValue(type) ?? [], arguments.GetValue(watch), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string? target, string[] names, bool isWatched, CancellationToken cancellation)
    {
        Code code = await ShowAsync(target, names, cancellation);
        return isWatched ? await WatchAsync(target, names, code, cancellation) : ExitCodes.Success;
    }

    private static async Task<int> WatchAsync(string? target, string[] names, Code code, CancellationToken cancellation)
    {
        while (true)
        {
            await Watch.ForChangeAsync(code.Files, cancellation);
            Terminal.Out.Clear();
            try
            {
                code = await ShowAsync(target, names, cancellation);
            }
            catch (UserError error)
            {
                // Half-written code is what is watched for: the next change may mend it.
                Terminal.Error(error.Message);
            }
        }
    }

    private static async Task<Code> ShowAsync(string? target, string[] names, CancellationToken cancellation)
    {
        (Code code, Found found) = await Options.FindAsync(target, cancellation);
        bool isFirst = true;
        foreach (FoundSchedule schedule in Options.Select(found, code, names))
        {
            if (!isFirst)
                Terminal.Out.WriteLine();
            ScheduleView.Write(Terminal.Out, schedule, code.Folder);
            isFirst = false;
        }

        if (names.Length == 0 && found.Elsewhere.Count > 0)
        {
            Terminal.Out.WriteLine();
            foreach (Finding finding in found.Elsewhere)
                ScheduleView.Write(Terminal.Out, finding, code.Folder);
        }

        return code;
    }
}

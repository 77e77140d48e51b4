using System.CommandLine;
using DecayGen.Tool.Loading;
using DecayGen.Tool.Output;
using DecayGen.Tool.Schedules;
using Microsoft.CodeAnalysis;

namespace DecayGen.Tool.Commands;

/// <summary><c>decaygen check</c>: findings, and an exit code for scripts.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        Argument<string?> target = Options.Target();
        Option<string> level = new("--level", "-l") { Description = "Fail on findings of this level or above.", DefaultValueFactory = _ => "warning" };
        level.AcceptOnlyFromAmong("error", "warning", "suggestion", "hidden");
        Option<FileInfo?> sarif = new("--sarif") { Description = "Also write all findings to a SARIF 2.1.0 file, for code scanning.", HelpName = "file" };
        ExampleCommand command = new(
            "check",
            "Reports findings at or above a level. Exit code 0: none; 1: some; 2: the code could not be read.",
            "decaygen check",
            "decaygen check Train.csproj --level suggestion --sarif decaygen.sarif") { target, level, sarif };
        command.SetAction(async (arguments, cancellation) =>
        {
            (Code code, Found found) = await Options.FindAsync(arguments.GetValue(target), cancellation);
            if (arguments.GetValue(sarif) is { } file)
                await Sarif.WriteAsync(file.FullName, found.Findings, code.Folder, cancellation);
            DiagnosticSeverity least = arguments.GetValue(level) switch
            {
                "error" => DiagnosticSeverity.Error,
                "warning" => DiagnosticSeverity.Warning,
                "suggestion" => DiagnosticSeverity.Info,
                _ => DiagnosticSeverity.Hidden,
            };
            Finding[] failing = [.. found.Findings.Where(finding => finding.Severity >= least)];
            foreach (Finding finding in failing)
                ScheduleView.Write(Terminal.Out, finding, code.Folder);
            Console.Out.WriteLine($"{Many(found.Schedules.Count, "schedule")}, {Many(failing.Length, "finding")} at or above {arguments.GetValue(level)}");
            return failing.Length == 0 ? ExitCodes.Success : ExitCodes.Findings;
        });
        return command;
    }

    private static string Many(int count, string what) => FormattableString.Invariant($"{count} {what}{(count == 1 ? "" : "s")}");
}

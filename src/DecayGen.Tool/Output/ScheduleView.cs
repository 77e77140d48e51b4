using DecayGen.Generators.Exact;
using DecayGen.Generators.Folding;
using DecayGen.Tool.Schedules;
using Microsoft.CodeAnalysis;
using Spectre.Console;

namespace DecayGen.Tool.Output;

/// <summary>A schedule as lines of text: what the editor's hover shows, and what the reviewer says.</summary>
internal static class ScheduleView
{
    private const int Bars = 40;

    public static void Write(IAnsiConsole console, FoundSchedule schedule, string folder)
    {
        console.MarkupLineInterpolated($"[bold]{schedule.FullName}[/]  [grey]{Place(schedule, folder)}[/]");
        foreach (string attribute in schedule.Attributes)
            console.MarkupLineInterpolated($"  [blue]{attribute}[/]");
        if (schedule.Timeline is { } timeline)
        {
            foreach (string formula in Preview.Formulas(timeline))
                Line(formula);
            if (schedule.Overview is { } overview)
            {
                Numbers(overview);
            }
            else if (timeline.Plateau is { } plateau)
            {
                foreach (PreviewLine line in Preview.Staircase(plateau))
                    console.MarkupLineInterpolated($"  [green]{line.Bars}[/]{(line.Bars.Length > 0 ? " " : "")}{line.Text}");
            }
            else if (schedule.HasValues)
            {
                Line($"{schedule.Words.At(0)}: {Overview.Short(schedule.At(0))}, {schedule.Words.At(schedule.LastStep)}: {Overview.Short(schedule.At(schedule.LastStep))}");
            }
        }

        if (schedule.WhyNoValues is { } reason && schedule.Timeline?.Plateau is null)
            Line($"No values: {reason}.");
        foreach (Finding finding in schedule.Findings)
            Write(console, finding, "  ", folder);

        void Line(string text) => console.MarkupLineInterpolated($"  {text}");

        void Numbers(Overview overview)
        {
            console.MarkupLineInterpolated($"  [green]{overview.Sparkline(Bars)}[/] {schedule.Words.At(0)} to {NumberFormat.Count(overview.Last)}");
            List<string> numbers =
            [
                $"initial {Overview.Short(schedule.At(0))}",
                .. overview.PeakStep is > 0 and var peak ? [$"peak {Overview.Short(schedule.At(peak))} at {schedule.Words.At(peak)}"] : Array.Empty<string>(),
                $"final {Overview.Short(schedule.At(overview.Last))} at {schedule.Words.At(overview.Last)}",
                .. overview.HalfLife is { } half ? [$"half-life {NumberFormat.Significant(half, 3)} {schedule.Words.One}s"] : Array.Empty<string>(),
                .. overview.TenthFrom is { } tenth ? [$"below 10 % from {schedule.Words.At(tenth)}"] : Array.Empty<string>(),
                .. overview.HundredthFrom is { } hundredth ? [$"below 1 % from {schedule.Words.At(hundredth)}"] : Array.Empty<string>(),
            ];
            Line(string.Join(" · ", numbers));
        }
    }

    /// <summary>A finding in a line, with its place where that is not known from what stands above.</summary>
    public static void Write(IAnsiConsole console, Finding finding, string indentation, string folder, bool hasPlace = false)
    {
        string color = finding.Severity switch { DiagnosticSeverity.Error => "red", DiagnosticSeverity.Warning => "yellow", DiagnosticSeverity.Info => "aqua", _ => "grey" };
        string place = hasPlace && Place(finding, folder) is { Length: > 0 } known ? $"{known}: " : "";
        console.MarkupLine($"{indentation}{Markup.Escape(place)}[{color}]{finding.Level} {finding.Id}:[/] {Markup.Escape(finding.Message)}");
    }

    /// <summary>Where a finding is, as compilers write it; nothing where that is not known.</summary>
    public static string Place(Finding finding, string folder) => finding.Place is { } span
        ? FormattableString.Invariant($"{Relative(span.Path, folder)}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1})")
        : "";

    /// <summary>The file and the line of a declaration; nothing where there is none.</summary>
    public static string Place(FoundSchedule schedule, string folder) =>
        schedule.Symbol.Locations.FirstOrDefault(location => folder.Length > 0 && location.IsInSource && !location.SourceTree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal)) is { } location
        && location.GetLineSpan() is var span
            ? $"{Relative(span.Path, folder)}:{span.StartLinePosition.Line + 1}"
            : "";

    private static string Relative(string path, string folder) => folder.Length == 0 || !Path.IsPathRooted(path) ? path : Path.GetRelativePath(folder, path);
}

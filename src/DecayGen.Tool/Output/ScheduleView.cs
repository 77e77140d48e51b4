using DecayGen.Generators.Exact;
using DecayGen.Generators.Folding;
using DecayGen.Tool.Schedules;
using Microsoft.CodeAnalysis;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace DecayGen.Tool.Output;

/// <summary>A schedule as lines of text: what the editor's hover shows, and what the reviewer says.</summary>
internal static class ScheduleView
{
    private const int Bars = 40;

    public static void Write(IAnsiConsole console, FoundSchedule schedule, string folder)
    {
        console.MarkupLineInterpolated(Place(schedule, folder) is { Length: > 0 } place ? $"[bold]{schedule.FullName}[/]  [grey]{place}[/]" : (FormattableString)$"[bold]{schedule.FullName}[/]");
        foreach (string attribute in schedule.Attributes)
            Line($"[blue]{attribute}[/]");
        if (schedule.Timeline is { } timeline)
        {
            foreach (string formula in Preview.Formulas(timeline))
                Line($"{formula}");
            if (schedule.Overview is { } overview)
            {
                Numbers(overview);
            }
            else if (timeline.Plateau is { } plateau)
            {
                foreach (PreviewLine line in Preview.Staircase(plateau))
                    Line($"[green]{line.Bars}[/]{(line.Bars.Length > 0 ? " " : "")}{line.Text}");
            }
            else if (schedule.HasValues)
            {
                Line($"{schedule.Words.At(0)}: {Overview.Short(schedule.At(0))}, {schedule.Words.At(schedule.LastStep)}: {Overview.Short(schedule.At(schedule.LastStep))}");
            }
        }

        if (schedule.WhyNoValues is { } reason && schedule.Timeline?.Plateau is null)
            Line($"No values: {reason}.");
        foreach (Finding finding in schedule.Findings)
            console.Write(Indented(new Markup(Text(finding))));

        void Line(FormattableString text) => console.Write(Indented(Markup.FromInterpolated(text)));

        void Numbers(Overview overview)
        {
            Line($"[green]{overview.Sparkline(Bars)}[/] {schedule.Words.At(0)} to {NumberFormat.Count(overview.Last)}");
            List<string> numbers =
            [
                $"initial {Overview.Short(schedule.At(0))}",
                .. overview.PeakStep is > 0 and var peak ? [$"peak {Overview.Short(schedule.At(peak))} at {schedule.Words.At(peak)}"] : Array.Empty<string>(),
                $"final {Overview.Short(schedule.At(overview.Last))} at {schedule.Words.At(overview.Last)}",
                .. overview.HalfLife is { } half ? [$"half-life {NumberFormat.Significant(half, 3)} {schedule.Words.One}s"] : Array.Empty<string>(),
                .. overview.TenthFrom is { } tenth ? [$"below 10 % from {schedule.Words.At(tenth)}"] : Array.Empty<string>(),
                .. overview.HundredthFrom is { } hundredth ? [$"below 1 % from {schedule.Words.At(hundredth)}"] : Array.Empty<string>(),
            ];
            Line($"{string.Join(" · ", numbers)}");
        }
    }

    /// <summary>A finding by itself: the place first, as compilers write it, so that editors and terminals find it.</summary>
    public static void Write(IAnsiConsole console, Finding finding, string folder)
    {
        string place = Place(finding, folder) is { Length: > 0 } known ? $"{known}: " : finding.Schedule is { } schedule ? $"{schedule}: " : "";
        console.MarkupLine(Markup.Escape(place) + Text(finding));
    }

    /// <summary>Where a finding is, as compilers write it; nothing where that is not known.</summary>
    public static string Place(Finding finding, string folder) => finding.Place is { } span
        ? FormattableString.Invariant($"{Relative(span.Path, folder)}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1})")
        : "";

    /// <summary>The file and the line of a declaration; nothing where there is none.</summary>
    public static string Place(FoundSchedule schedule, string folder) =>
        schedule.Symbol.Locations.FirstOrDefault(location => folder.Length > 0 && location.IsInSource && !location.SourceTree!.FilePath.EndsWith(".g.cs", StringComparison.Ordinal)) is { } location
        && location.GetLineSpan() is var span
            ? $"{Relative(span.Path, folder)}:{span.StartLinePosition.Line + 1}"
            : "";

    private static string Text(Finding finding)
    {
        string color = finding.Severity switch { DiagnosticSeverity.Error => "red", DiagnosticSeverity.Warning => "yellow", DiagnosticSeverity.Info => "aqua", _ => "grey" };
        return $"[{color}]{finding.Level} {finding.Id}:[/] {Markup.Escape(finding.Message)}";
    }

    /// <summary>A line that goes on below itself where the terminal is narrow.</summary>
    private static Padder Indented(IRenderable line) => new(line, new Padding(2, 0, 0, 0));

    private static string Relative(string path, string folder) => folder.Length == 0 || !Path.IsPathRooted(path) ? path : Path.GetRelativePath(folder, path);
}

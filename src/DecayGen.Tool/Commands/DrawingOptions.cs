using System.CommandLine;
using DecayGen.Tool.Drawing;
using DecayGen.Tool.Drawing.Page;
using DecayGen.Tool.Output;
using Spectre.Console;

namespace DecayGen.Tool.Commands;

/// <summary>How and where to draw: the options of every command that does.</summary>
internal sealed class DrawingOptions
{
    private const int LargestPicture = 10_000;

    private readonly Option<string?> _out = new("--out", "-o") { Description = "Write a file instead: .svg or .png is a picture, .html a report with values, numbers and findings.", HelpName = "file" };
    private readonly Option<bool> _log = new("--log") { Description = "A logarithmic axis of values." };
    private readonly Option<int?> _width = Size("--width", "Of a picture, in pixels; left out: 1000.");
    private readonly Option<int?> _height = Size("--height", "Of a picture, in pixels; left out: 500, or 350 for each of several charts.");

    public Option<long?> Steps { get; } = Options.Steps();

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { Steps, _log, _out, _width, _height })
            command.Options.Add(option);
    }

    /// <summary>Looks at what can be wrong before anything takes its time.</summary>
    /// <exception cref="UserError">Nothing can be written where the file should be.</exception>
    public void Check(ParseResult arguments) => Output(arguments);

    /// <summary>Whether a file is asked for.</summary>
    public bool HasFile(ParseResult arguments) => arguments.GetValue(_out) is not null;

    /// <summary>Draws in the terminal, or writes the file.</summary>
    /// <exception cref="UserError">There is nothing to draw, or too much, or the file cannot be written.</exception>
    public async Task DrawAsync(ParseResult arguments, Report report, CancellationToken cancellation)
    {
        OutputFile? file = Output(arguments);
        bool isLog = arguments.GetValue(_log);
        if (file is { Extension: ".html" })
        {
            byte[] page = await Terminal.WhileAsync("Drawing", () => Task.Run(() => HtmlReport.Of(report, isLog, cancellation), cancellation));
            await WriteAsync(file, page, cancellation);
            return;
        }

        IReadOnlyList<Chart> charts = Charts(report, new Sampling(file is null ? TerminalChart.Samples : Picture.Samples, isLog), cancellation);
        if (file is not null)
        {
            byte[] picture = await Terminal.WhileAsync("Drawing", () => Task.Run(
                () => Picture.Of(charts, file.Extension == ".svg", arguments.GetValue(_width) ?? 1000, arguments.GetValue(_height) ?? (charts.Count == 1 ? 500 : 350 * charts.Count), cancellation), cancellation));
            await WriteAsync(file, picture, cancellation);
            if (!Picture.HasFonts)
                Terminal.Warning("There is no font on this machine: the picture has no text.");
            return;
        }

        foreach (Chart chart in charts)
        {
            if (chart.IsSingle && (report.HasHeadings || charts.Count > 1))
                Terminal.Out.MarkupLineInterpolated($"[bold]{chart.Traces[0].Name}[/]");
            TerminalChart.Write(Terminal.Out, chart, report.HasHeadings);
        }
    }

    private static IReadOnlyList<Chart> Charts(Report report, Sampling sampling, CancellationToken cancellation)
    {
        if (report.Subjects.Count > Chart.MostTraces)
            throw new UserError($"{report.Subjects.Count} curves are too many for one picture: choose up to {Chart.MostTraces} with --type, or write a report of all with --out report.html.");
        List<Trace> traces = [];
        foreach (Subject subject in report.Subjects)
        {
            if (Trace.Of(subject, sampling, cancellation) is { } trace)
                traces.Add(trace);
            else
                Terminal.Warning($"{subject.Name} has no values: {subject.Schedule.WhyNoValues}.");
        }

        return traces.Count > 0 ? Chart.Of(traces, sampling.IsLog) : throw new UserError("There is nothing to draw.");
    }

    private OutputFile? Output(ParseResult arguments) => arguments.GetValue(_out) is { } path ? OutputFile.At(path) : null;

    private static async Task WriteAsync(OutputFile file, byte[] content, CancellationToken cancellation)
    {
        await file.WriteAsync(content, cancellation);
        Terminal.Out.MarkupLineInterpolated($"Wrote {file.Path} ({content.Length / 1024.0:N0} KB).");
    }

    private static Option<int?> Size(string name, string description)
    {
        Option<int?> size = new(name) { Description = description, HelpName = "pixels" };
        size.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<int?>() is < 100 or > LargestPicture)
                result.AddError($"{name} must be from 100 to {LargestPicture}.");
        });
        return size;
    }
}

using System.Reflection;
using System.Text;
using DecayGen.Generators.Exact;
using static DecayGen.Tool.Drawing.Page.Markup;

namespace DecayGen.Tool.Drawing.Page;

/// <summary>A report as one page that needs nothing else: curves, numbers, findings, and a script for exact values under the pointer.</summary>
internal static class HtmlReport
{
    /// <summary>How many values a page may have, so that it stays one that opens at once.</summary>
    private const int MostValues = 200_000;

    // Nothing is fetched, whatever a name or a message says.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:";

    public static byte[] Of(Report report, bool isLog, CancellationToken cancellation)
    {
        Sampling sampling = new(Math.Clamp(MostValues / Math.Max(1, report.Subjects.Count), 500, 4000), isLog);
        Entry[] entries = [.. report.Subjects.Select((subject, i) => new Entry(i, subject, Trace.Of(subject, sampling, cancellation)))];
        Trace[] drawn = [.. entries.Select(entry => entry.Trace).OfType<Trace>()];
        StringBuilder html = new();
        html.Append($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta http-equiv="Content-Security-Policy" content="{Policy}">
            <title>{Text(report.Title)}: learning-rate schedules</title>
            <link rel="icon" href="data:,">
            <style>
            {Asset("report.css")}</style>
            </head>
            <body>
            <header><h1>{Text(report.Title)}</h1><p>{Text(Summary(report))}</p></header>
            <main>

            """);
        if (report.Comparison is { } comparison)
            Compared.Write(html, comparison, report.Subjects);
        Overlaid(html, drawn, isLog);
        if (entries.Length > 1 && report.Comparison is null)
            OverviewTable.Write(html, entries);
        foreach (Entry entry in entries)
        {
            cancellation.ThrowIfCancellationRequested();
            ScheduleCard.Write(html, entry, Array.IndexOf(drawn, entry.Trace), report.Folder, isLog);
        }

        if (report.Elsewhere.Count > 0)
        {
            html.Append("<section class=\"card\"><h2>Elsewhere in the code</h2>");
            ScheduleCard.Findings(html, report.Elsewhere, report.Folder);
            html.Append("</section>\n");
        }

        html.Append($"""
            </main>
            <footer>Every value is the double nearest to the true one, computed by decaygen {typeof(HtmlReport).Assembly.GetName().Version!.ToString(3)}. Point at a curve, or focus it and use the arrow keys.</footer>
            <script type="application/json" id="data">{PageData.Of(drawn)}</script>
            <script>
            {Asset("report.js")}</script>
            </body>
            </html>

            """);
        return Encoding.UTF8.GetBytes(html.Replace("\r\n", "\n").ToString());
    }

    /// <summary>All curves over each other, where they are few enough to be told apart.</summary>
    private static void Overlaid(StringBuilder html, Trace[] traces, bool isLog)
    {
        if (traces.Length is < 2 or > Chart.MostTraces)
            return;
        foreach (Chart chart in Chart.Of(traces, isLog).Where(chart => !chart.IsSingle))
            html.Append("<section class=\"card\"><h2>Together</h2>").Append(ChartFigure.Of(chart, [.. chart.Traces.Select(trace => Array.IndexOf(traces, trace))], id: null)).Append("</section>\n");
    }

    private static string Summary(Report report)
    {
        int count = report.Subjects.Count;
        IEnumerable<string> levels = report.Subjects.SelectMany(subject => subject.Schedule.Findings).Concat(report.Elsewhere)
            .GroupBy(finding => finding.Level, StringComparer.Ordinal)
            .OrderByDescending(group => group.First().Severity)
            .Where(group => group.Key != "hidden")
            .Select(group => $"{NumberFormat.Count(group.Count())} {group.Key}{(group.Count() == 1 ? "" : "s")}");
        return string.Join(" · ", levels.Prepend($"{NumberFormat.Count(count)} schedule{(count == 1 ? "" : "s")}"));
    }

    private static string Asset(string name)
    {
        using StreamReader reader = new(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}

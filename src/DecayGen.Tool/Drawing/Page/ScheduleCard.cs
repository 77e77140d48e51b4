using System.Text;
using DecayGen.Generators.Folding;
using DecayGen.Tool.Output;
using DecayGen.Tool.Schedules;
using static DecayGen.Tool.Drawing.Page.Markup;

namespace DecayGen.Tool.Drawing.Page;

/// <summary>All there is to say about one schedule.</summary>
internal static class ScheduleCard
{
    public static void Write(StringBuilder html, Entry entry, int curve, string folder, bool isLog)
    {
        FoundSchedule schedule = entry.Subject.Schedule;
        html.Append($"<article class=\"card\" id=\"{entry.Id}\"><h2>{Text(entry.Subject.Name)}</h2>");
        if (ScheduleView.Place(schedule, folder) is { Length: > 0 } place)
            html.Append($"<p class=\"place\">{Text(place)}</p>");
        html.Append($"<pre><code>{Text(string.Join('\n', schedule.Attributes))}</code></pre>");
        if (entry.Trace is { } trace)
            html.Append(ChartFigure.Of(Chart.Of([trace], isLog)[0], [curve], entry.CurveId));
        else
            html.Append($"<p>No values: {Text(schedule.WhyNoValues!)}.</p>");
        html.Append("<dl>");
        foreach ((string name, string text) in entry.Numbers)
            html.Append($"<div><dt>{name}</dt><dd>{Text(text)}</dd></div>");
        if (schedule.Timeline is { } timeline)
        {
            html.Append($"<div class=\"full\"><dt>formula</dt><dd>{string.Concat(Preview.Formulas(timeline).Select(formula => $"<code>{Text(formula)}</code>"))}</dd></div>");
            if (timeline.Plateau is { } plateau)
                html.Append($"<div class=\"full\"><dt>when</dt><dd>{Text(Preview.Staircase(plateau).Last().Text)}</dd></div>");
        }

        html.Append("</dl>");
        Findings(html, schedule.Findings, folder);
        html.Append("</article>\n");
    }

    public static void Findings(StringBuilder html, IReadOnlyList<Finding> findings, string folder)
    {
        if (findings.Count == 0)
            return;
        html.Append("<ul class=\"findings\">");
        foreach (Finding finding in findings)
            html.Append($"<li class=\"{finding.Level}\"><b>{finding.Level} {Text(finding.Id)}</b> {Text(finding.Message)}{(ScheduleView.Place(finding, folder) is { Length: > 0 } place ? $" <span class=\"place\">{Text(place)}</span>" : "")}</li>");
        html.Append("</ul>");
    }
}

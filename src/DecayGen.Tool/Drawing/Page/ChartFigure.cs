using System.Globalization;
using System.Text;
using DecayGen.Generators.Exact;
using static DecayGen.Tool.Drawing.Page.Markup;

namespace DecayGen.Tool.Drawing.Page;

/// <summary>
/// A chart in a page: the curves are SVG that is stretched to the width there is; what is written stands over it in HTML, and is
/// as large on a phone as anywhere. The script adds the cursor.
/// </summary>
internal static class ChartFigure
{
    private const int XTicks = 8;
    private const int YTicks = 6;

    /// <param name="chart">What to draw.</param>
    /// <param name="curves">The numbers of the curves in the data of the page.</param>
    /// <param name="id">Begins the ids of the curves, where others refer to them; null where none does.</param>
    public static string Of(Chart chart, IReadOnlyList<int> curves, string? id)
    {
        IReadOnlyList<Tick> values = chart.Y.Ticks(YTicks);
        IReadOnlyList<Tick> counts = chart.X.Ticks(XTicks);
        StringBuilder html = new();
        html.Append($"<figure class=\"chart\" style=\"--margin:{values.Max(tick => tick.Label.Length)}ch\">");
        if (!chart.IsSingle)
            Legend(html, chart);
        html.Append($"<div class=\"plot\" role=\"img\" aria-label=\"{Text(Label(chart))}\" data-curves=\"{string.Join(' ', curves)}\" data-last=\"{chart.X.Last}\" {chart.Y.Data}>");
        html.Append($"<svg viewBox=\"0 0 {Outline.Side} {Outline.Side}\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
        foreach (Tick tick in values)
            html.Append($"<path class=\"grid\" d=\"M0 {Place(1 - tick.Place)}H{Outline.Side}\"/>");
        if (chart.IsSingle)
            Marks(html, chart);
        for (int i = 0; i < chart.Traces.Count; i++)
            html.Append($"<path class=\"curve c{i}\"{(id is null ? "" : $" id=\"{id}\"")} d=\"{Outline.Path(chart.Traces[i], chart.X, chart.Y, chart.IsLog)}\"/>");
        html.Append("</svg>");
        foreach (Tick tick in values)
            html.Append($"<span class=\"y\" style=\"bottom:{Percent(tick.Place)}\">{tick.Label}</span>");
        for (int i = 0; i < counts.Count; i++)
            html.Append($"<span class=\"{(i % 2 == 0 ? "x" : "x odd")}\" style=\"left:{Percent(counts[i].Place)}\">{counts[i].Label}</span>");
        if (chart.IsSingle)
            Names(html, chart);
        html.Append($"</div><p class=\"unit\">{chart.X.Title}</p>");
        foreach (string note in Notes(chart))
            html.Append($"<p class=\"note\">{Text(note)}</p>");
        return html.Append("</figure>\n").ToString();
    }

    private static void Legend(StringBuilder html, Chart chart)
    {
        html.Append("<ul class=\"legend\">");
        for (int i = 0; i < chart.Traces.Count; i++)
            html.Append($"<li><svg viewBox=\"0 0 28 8\" aria-hidden=\"true\"><path class=\"curve c{i}\" d=\"M0 4H28\"/></svg>{Text(chart.Traces[i].Name)}</li>");
        html.Append("</ul>");
    }

    private static void Marks(StringBuilder html, Chart chart)
    {
        Trace trace = chart.Traces[0];
        foreach (PhaseMark phase in trace.Phases.Where((_, i) => i % 2 == 0))
            html.Append($"<rect class=\"phase\" x=\"{Place(chart.X.Place(phase.Start))}\" width=\"{Place(chart.X.Place(phase.End) - chart.X.Place(phase.Start))}\" height=\"{Outline.Side}\"/>");
        foreach (PhaseMark phase in trace.Phases.Where(phase => phase.Start > 0))
            html.Append($"<path class=\"start\" d=\"M{Place(chart.X.Place(phase.Start))} 0V{Outline.Side}\"/>");
        foreach (long milestone in trace.Milestones)
            html.Append($"<path class=\"milestone\" d=\"M{Place(chart.X.Place(milestone))} 0V{Outline.Side}\"/>");
    }

    private static void Names(StringBuilder html, Chart chart)
    {
        foreach (PhaseMark phase in chart.Traces[0].Phases)
        {
            (double start, double end) = (chart.X.Place(phase.Start), chart.X.Place(phase.End));
            html.Append($"<span class=\"name\" style=\"left:{Percent(start)};width:{Percent(end - start)}\" title=\"{Text($"{phase.Name} from {chart.Traces[0].At(phase.Start)}")}\">{Text(phase.Name)}</span>");
        }
    }

    private static IEnumerable<string> Notes(Chart chart)
    {
        const int Most = 12;
        foreach (Trace trace in chart.Traces)
        {
            string of = chart.IsSingle ? "" : $"{trace.Name}: ";
            if (chart.IsSingle && trace.Milestones.Count > 0)
                yield return $"Milestones: {string.Join(", ", trace.Milestones.Take(Most).Select(NumberFormat.Count))}{(trace.Milestones.Count > Most ? ", …" : "")}";
            if (trace.InfiniteFrom is { } step)
                yield return $"{of}∞ from {trace.At(step)}";
            if (!trace.Samples.IsComplete)
                yield return $"{of}{NumberFormat.Count(trace.Samples.All.Count)} of {NumberFormat.Count(trace.Last + 1)} values are in this page, with every turn and jump that can be seen; decaygen values writes all.";
        }
    }

    private static string Label(Chart chart) =>
        $"{string.Join(", ", chart.Traces.Select(trace => trace.Name))}: value by {chart.X.Title}{(chart.IsLog ? ", logarithmic" : "")}";

    private static string Place(double place) => (place * Outline.Side).ToString("0.#", CultureInfo.InvariantCulture);
}

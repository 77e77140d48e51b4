using System.Text;
using DecayGen.Tool.Schedules;
using static DecayGen.Tool.Drawing.Page.Markup;

namespace DecayGen.Tool.Drawing.Page;

/// <summary>All schedules in a table, a line each.</summary>
internal static class OverviewTable
{
    private static readonly string[] _columns = ["initial", "peak", "final", "half-life", "below 10 %", "below 1 %"];

    public static void Write(StringBuilder html, IEnumerable<Entry> entries)
    {
        html.Append("<section class=\"card\"><h2>Schedules</h2><div class=\"wide\" role=\"region\" aria-label=\"Schedules in numbers\" tabindex=\"0\"><table><thead><tr><th scope=\"col\">schedule</th><th scope=\"col\">curve</th>");
        foreach (string column in _columns)
            html.Append($"<th scope=\"col\">{column}</th>");
        html.Append("<th scope=\"col\">findings</th></tr></thead><tbody>\n");
        foreach (Entry entry in entries)
        {
            html.Append($"<tr><th scope=\"row\"><a href=\"#{entry.Id}\">{Text(entry.Subject.Name)}</a></th><td>{Small(entry)}</td>");
            Dictionary<string, string> numbers = entry.Numbers.ToDictionary(line => line.Name, line => line.Text);
            foreach (string column in _columns)
                html.Append($"<td>{Text(numbers.GetValueOrDefault(column, "–"))}</td>");
            html.Append($"<td>{string.Join(' ', entry.Subject.Schedule.Findings.Where(finding => finding.Level != "hidden").Select(Badge))}</td></tr>\n");
        }

        html.Append("</tbody></table></div></section>\n");
    }

    /// <summary>The very curve of the schedule's own chart, but small.</summary>
    private static string Small(Entry entry) => entry.Trace is null ? ""
        : $"<svg class=\"small\" viewBox=\"0 0 {Outline.Side} {Outline.Side}\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><use href=\"#{entry.CurveId}\"/></svg>";

    private static string Badge(Finding finding) => $"<span class=\"badge {finding.Level}\" title=\"{Text(finding.Message)}\">{Text(finding.Id)}</span>";
}

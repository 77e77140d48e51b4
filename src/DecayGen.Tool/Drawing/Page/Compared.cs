using System.Text;
using static DecayGen.Tool.Drawing.Page.Markup;

namespace DecayGen.Tool.Drawing.Page;

/// <summary>Two schedules side by side.</summary>
internal static class Compared
{
    public static void Write(StringBuilder html, Comparison comparison, IReadOnlyList<Subject> sides)
    {
        html.Append($"<section class=\"card\"><h2>Side by side</h2><div class=\"wide\" role=\"region\" aria-label=\"Side by side\" tabindex=\"0\"><table class=\"sides\"><thead><tr><td></td>{string.Concat(sides.Select(side => $"<th scope=\"col\">{Text(side.Name)}</th>"))}</tr></thead><tbody>");
        foreach (ComparedNumber row in comparison.Rows)
            html.Append($"<tr><th scope=\"row\">{Text(row.Name)}</th><td>{Text(row.A)}</td><td>{Text(row.B)}</td></tr>");
        html.Append("</tbody></table></div>");
        foreach (string note in comparison.Notes)
            html.Append($"<p>{Text(note)}</p>");
        html.Append("</section>\n");
    }
}

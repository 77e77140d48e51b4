using DecayGen.Tool.Drawing;
using Spectre.Console;

namespace DecayGen.Tool.Output;

/// <summary>Two schedules side by side in text.</summary>
internal static class ComparisonView
{
    public static void Write(IAnsiConsole console, Comparison comparison, string a, string b)
    {
        console.MarkupLineInterpolated($"[green]A[/] [bold]{a}[/]");
        console.MarkupLineInterpolated($"[blue]B[/] [bold]{b}[/]");
        int name = comparison.Rows.Max(row => row.Name.Length);
        int left = comparison.Rows.Max(row => row.A.Length);
        console.MarkupLineInterpolated($"  {new string(' ', name)}  [green]{"A".PadRight(left)}[/]  [blue]B[/]");
        foreach (ComparedNumber row in comparison.Rows)
            console.MarkupLineInterpolated($"  [grey]{row.Name.PadRight(name)}[/]  {row.A.PadRight(left)}  {row.B}");
        foreach (string note in comparison.Notes)
            console.MarkupLineInterpolated($"  {note}");
        console.WriteLine();
    }
}

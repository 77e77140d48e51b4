using System.Text;
using DecayGen.Generators.Exact;
using Spectre.Console;

namespace DecayGen.Tool.Drawing;

/// <summary>A chart in text. Several curves have letters on them, so that they can be told apart without colours.</summary>
internal static class TerminalChart
{
    /// <summary>Up to how many steps all are looked at.</summary>
    public const int Samples = 400;

    private const int Rows = 14;
    private const int ValueTicks = 5;
    private const int WidthWhereUnknown = 80;
    private const int MostWidth = 120;
    private const int MostMilestones = 10;
    private static readonly string[] _colors = ["green", "blue", "yellow", "fuchsia", "aqua", "red", "olive", "silver"];

    public static void Write(IAnsiConsole console, Chart chart, bool hasLegend = true)
    {
        int width = console.Profile.Width > 1000 ? WidthWhereUnknown : Math.Clamp(console.Profile.Width - 1, 40, MostWidth);
        foreach (IReadOnlyList<(string Text, string? Color)> line in Lines(chart, width, hasLegend))
            console.MarkupLine(string.Concat(line.Select(part => part.Color is { } color ? $"[{color}]{Markup.Escape(part.Text)}[/]" : Markup.Escape(part.Text))));
    }

    /// <summary>The lines in parts of one colour.</summary>
    public static IEnumerable<IReadOnlyList<(string Text, string? Color)>> Lines(Chart chart, int width, bool hasLegend = true)
    {
        IReadOnlyList<Tick> values = chart.Y.Ticks(ValueTicks);
        int margin = values.Max(tick => tick.Label.Length) + 1;
        DotGrid grid = new(width - margin - 1 - chart.X.Title.Length - 1, Rows);
        for (int i = 0; i < chart.Traces.Count; i++)
            grid.Draw(chart.Traces[i].Samples.Line(chart.IsLog).Select(corner => (chart.X.Place(corner.Step), chart.Y.Place(corner.Value))), i);
        if (!chart.IsSingle)
            PutLetters(chart, grid);

        Trace? single = chart.IsSingle ? chart.Traces[0] : null;
        int[] starts = [.. single?.Phases.Where(phase => phase.Start > 0).Select(phase => grid.ColumnOf(chart.X.Place(phase.Start))) ?? []];
        ILookup<int, string> labels = values.ToLookup(tick => grid.RowOf(tick.Place), tick => tick.Label);
        for (int row = 0; row < grid.Height; row++)
            yield return [(labels[row].FirstOrDefault("").PadLeft(margin - 1), "grey"), (labels.Contains(row) ? " ┤" : " │", "grey"), .. Cells(grid, row, starts)];

        IReadOnlyList<Tick> counts = chart.X.Ticks(Math.Max(2, grid.Width / 14));
        yield return [(Axis(chart, grid, counts, margin), "grey"), ($" {chart.X.Title}", null)];
        yield return [(Under(margin + 1, counts.Select(tick => (grid.ColumnOf(tick.Place) - tick.Label.Length / 2, tick.Label)), int.MaxValue), "grey")];
        if (single is { Phases.Count: > 0 })
            yield return [(Under(margin + 1, single.Phases.Select(phase => (grid.ColumnOf(chart.X.Place(phase.Start)), $"┊{phase.Name}")), grid.Width), "grey")];
        if (single is { Milestones: { Count: > 0 } milestones })
        {
            string steps = string.Join(", ", milestones.Take(MostMilestones).Select(NumberFormat.Count));
            yield return [($"{new string(' ', margin + 1)}▲ {single.Unit} {steps}{(milestones.Count > MostMilestones ? ", …" : "")}", "grey")];
        }

        for (int i = 0; i < chart.Traces.Count; i++)
        {
            Trace trace = chart.Traces[i];
            string infinite = trace.InfiniteFrom is { } step ? $"∞ from {trace.At(step)}" : "";
            if (!chart.IsSingle && hasLegend)
                yield return [(new string(' ', margin + 1), null), ($"{Letter(i)} ", _colors[i]), (trace.Name, null), (infinite.Length > 0 ? $" ({infinite})" : "", null)];
            else if (infinite.Length > 0)
                yield return [($"{new string(' ', margin + 1)}{(chart.IsSingle ? "" : $"{Letter(i)}: ")}{infinite}", null)];
        }
    }

    private static void PutLetters(Chart chart, DotGrid grid)
    {
        const int Apart = 6;
        int period = Apart * chart.Traces.Count;
        for (int i = 0; i < chart.Traces.Count; i++)
        {
            Trace trace = chart.Traces[i];
            for (int column = Apart / 2 + i * Apart; column < grid.Width; column += period)
            {
                double step = Math.Round((column + 0.5) / grid.Width * chart.X.Last);
                if (step <= trace.Last)
                    grid.Put(Letter(i), column, chart.Y.Place(trace.Curve.At((long)step)), i);
            }
        }
    }

    private static char Letter(int trace) => (char)('A' + trace);

    private static IEnumerable<(string Text, string? Color)> Cells(DotGrid grid, int row, int[] starts)
    {
        int last = grid.Width - 1;
        while (last >= 0 && grid[row, last].Owner is null && !starts.Contains(last))
            last--;
        for (int column = 0; column <= last; column++)
        {
            (char text, int? owner) = grid[row, column];
            yield return owner is { } trace ? ($"{text}", _colors[trace]) : (starts.Contains(column) ? "┊" : " ", "grey");
        }
    }

    private static string Axis(Chart chart, DotGrid grid, IReadOnlyList<Tick> counts, int margin)
    {
        StringBuilder line = new(new string('─', grid.Width));
        foreach (Tick tick in counts)
            line[grid.ColumnOf(tick.Place)] = '┬';
        foreach (long milestone in chart.IsSingle ? chart.Traces[0].Milestones : [])
            line[grid.ColumnOf(chart.X.Place(milestone))] = '▲';
        return $"{new string(' ', margin)}└{line}";
    }

    /// <summary>Labels below their columns: one for which there is no room is cut off by the next, or left out.</summary>
    private static string Under(int margin, IEnumerable<(int Column, string Label)> labels, int width)
    {
        StringBuilder line = new();
        (int Column, string Label)[] all = [.. labels.Select(label => (Math.Max(label.Column, -margin), label.Label))];
        for (int i = 0; i < all.Length; i++)
        {
            (int column, string label) = all[i];
            int room = width == int.MaxValue ? int.MaxValue : (i + 1 < all.Length ? all[i + 1].Column : width) - column;
            if (line.Length > margin + column)
                continue;
            line.Append(' ', margin + column - line.Length).Append(label.Length <= room ? label : room > 1 ? $"{label[..(room - 1)]}…" : label[..room]);
        }

        return line.ToString();
    }
}

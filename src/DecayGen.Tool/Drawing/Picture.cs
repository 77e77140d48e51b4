using ScottPlot;
using ScottPlot.TickGenerators;
using SkiaSharp;

namespace DecayGen.Tool.Drawing;

/// <summary>Charts as a picture, below each other: SVG or PNG.</summary>
internal static class Picture
{
    /// <summary>Up to how many steps all are looked at.</summary>
    public const int Samples = 1000;

    private const int PixelsPerLetter = 7;

    // Of Okabe and Ito, for eyes that see colours in different ways; their yellow is too pale on white, and a grey takes its place.
    private static readonly string[] _colors = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#777777", "#000000"];
    private static readonly string[] _fonts = ["Segoe UI", "Helvetica Neue", "Inter", "Noto Sans", "DejaVu Sans", "Liberation Sans", "Arial"];
    private static readonly LinePattern[] _patterns = [LinePattern.Solid, LinePattern.Dashed, LinePattern.Dotted, LinePattern.DenselyDashed];

    /// <summary>Whether there is any font; else pictures have no text.</summary>
    public static bool HasFonts => SKFontManager.Default.FontFamilyCount > 0;

    /// <exception cref="UserError">The library's native part is not for this system.</exception>
    public static byte[] Of(IReadOnlyList<Chart> charts, bool isSvg, int width, int height, CancellationToken cancellation)
    {
        try
        {
            return isSvg ? Svg(charts, width, height, cancellation) : Png(charts, width, height, cancellation);
        }
        catch (Exception exception) when (exception is DllNotFoundException or TypeInitializationException { InnerException: DllNotFoundException })
        {
            throw new UserError("Pictures cannot be drawn on this system. Write a report instead: --out report.html.");
        }
    }

    private static byte[] Svg(IReadOnlyList<Chart> charts, int width, int height, CancellationToken cancellation)
    {
        using MemoryStream stream = new();

        // Closing the canvas writes the end.
        using (SKCanvas canvas = SKSvgCanvas.Create(SKRect.Create(width, height), stream))
            Draw(canvas, charts, width, height, cancellation);
        return stream.ToArray();
    }

    private static byte[] Png(IReadOnlyList<Chart> charts, int width, int height, CancellationToken cancellation)
    {
        using SKSurface surface = SKSurface.Create(new SKImageInfo(width, height));
        Draw(surface.Canvas, charts, width, height, cancellation);
        using SKImage image = surface.Snapshot();
        using SKData data = image.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    private static void Draw(SKCanvas canvas, IReadOnlyList<Chart> charts, int width, int height, CancellationToken cancellation)
    {
        int part = height / charts.Count;
        for (int i = 0; i < charts.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();

            // A plot clears all it may draw on.
            canvas.Save();
            canvas.Translate(0, i * part);
            canvas.ClipRect(SKRect.Create(width, part));
            using Plot plot = Draw(charts[i], width, part);

            // The first time it measures, and draws all twice: not into the picture.
            plot.RenderInMemory(width, part);
            plot.Render(canvas, width, part);
            canvas.Restore();
        }
    }

    /// <summary>Places on both axes go from 0 to 1, so that no number is too large for the library.</summary>
    private static Plot Draw(Chart chart, int width, int height)
    {
        Plot plot = new();
        if (_fonts.FirstOrDefault(font => SKFontManager.Default.FontFamilies.Contains(font)) is { } font)
            plot.Font.Set(font);
        plot.Axes.SetLimits(0, 1, 0, 1.02);
        plot.Axes.Bottom.TickGenerator = Ticks(chart.X.Ticks(Math.Max(2, width / 110)));
        plot.Axes.Left.TickGenerator = Ticks(chart.Y.Ticks(Math.Max(2, height / 60)));
        plot.XLabel(chart.X.Title);
        if (chart.IsSingle)
        {
            plot.Title(chart.Traces[0].Name);
            Mark(plot, chart, width);
        }

        for (int i = 0; i < chart.Traces.Count; i++)
        {
            Trace trace = chart.Traces[i];
            Corner[] corners = [.. trace.Samples.Line(chart.IsLog)];
            ScottPlot.Plottables.Scatter line = plot.Add.ScatterLine(
                corners.Select(corner => chart.X.Place(corner.Step)).ToArray(),
                corners.Select(corner => chart.Y.Place(corner.Value)).ToArray(),
                Color.FromHex(_colors[i]));
            line.LineWidth = 2;
            line.LinePattern = _patterns[i % _patterns.Length];
            string infinite = trace.InfiniteFrom is { } step ? $"∞ from {trace.At(step)}" : "";
            line.LegendText = chart.IsSingle ? infinite : $"{trace.Name}{(infinite.Length > 0 ? $" ({infinite})" : "")}";
        }

        if (chart.Traces.Any(trace => !chart.IsSingle || trace.InfiniteFrom is not null))
        {
            plot.ShowLegend(Edge.Bottom);
            plot.Legend.OutlineWidth = 0;
            plot.Legend.ShadowColor = Colors.Transparent;
        }

        return plot;
    }

    /// <summary>Phases in turns white and grey, under their names; milestones as dotted lines.</summary>
    private static void Mark(Plot plot, Chart chart, int width)
    {
        Color shade = Color.FromHex("#000000").WithAlpha(0.05);
        Color text = Color.FromHex("#666666");
        IReadOnlyList<PhaseMark> phases = chart.Traces[0].Phases;
        for (int i = 0; i < phases.Count; i++)
        {
            (double start, double end) = (chart.X.Place(phases[i].Start), chart.X.Place(phases[i].End));
            if (i % 2 == 0)
                plot.Add.HorizontalSpan(start, end, shade).LineWidth = 0;
            if ((end - start) * width < phases[i].Name.Length * PixelsPerLetter)
                continue;
            ScottPlot.Plottables.Text name = plot.Add.Text(phases[i].Name, (start + end) / 2, 1.01);
            name.LabelAlignment = Alignment.UpperCenter;
            name.LabelFontColor = text;
            name.LabelFontName = plot.Axes.Bottom.TickLabelStyle.FontName;
        }

        foreach (long milestone in chart.Traces[0].Milestones)
            plot.Add.VerticalLine(chart.X.Place(milestone), 1, text, LinePattern.Dotted);
    }

    private static NumericManual Ticks(IReadOnlyList<Tick> ticks) =>
        new(ticks.Select(tick => tick.Place).ToArray(), ticks.Select(tick => tick.Label).ToArray());
}

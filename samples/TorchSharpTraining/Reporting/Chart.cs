using ScottPlot;
using ScottPlot.MultiplotLayouts;
using ScottPlot.Plottables;
using ScottPlot.TickGenerators;
using SkiaSharp;
using TorchSharpTraining.Training;

namespace TorchSharpTraining.Reporting;

/// <summary>The scores on the validation set after each epoch, and below them the learning rates that led to them.</summary>
internal static class Chart
{
    private const int Width = 900, Height = 660;
    private const float LabelWidth = 90, LabelHeight = 45, TitleHeight = 40;
    private const float LineWidth = 2;
    private const string FontName = "DejaVu Sans";  // where there is none, ScottPlot takes the usual one of the system
    private const double BandOpacity = 0.15;

    private static readonly Color[] _colors = [Color.FromHex("#6E6E6E"), Color.FromHex("#0072B2"), Color.FromHex("#D55E00")];

    /// <summary>Saves the chart as an SVG, whose path is returned, and as a PNG beside it.</summary>
    public static string Save(Experiment experiment, Result[] results, string folder)
    {
        using Plot scores = Scores(experiment, results), rates = Rates(results);
        CustomGrid layout = new();
        layout.Set(scores, new GridCell(rowIndex: 0, colIndex: 0, rowCount: 3, colCount: 1, rowSpan: 2, colSpan: 1));
        layout.Set(rates, new GridCell(rowIndex: 2, colIndex: 0, rowCount: 3, colCount: 1, rowSpan: 1, colSpan: 1));
        Multiplot chart = new(scores) { Layout = layout };
        chart.AddPlot(rates);

        Directory.CreateDirectory(folder);
        string path = Path.GetFullPath(Path.Combine(folder, $"{experiment.Name}.svg"));
        using (FileStream file = File.Create(path))
        using (SKCanvas canvas = SKSvgCanvas.Create(new SKRect(0, 0, Width, Height), file))
            chart.Render(canvas, new PixelRect(Width, Height));
        chart.SavePng(Path.ChangeExtension(path, ".png"), Width, Height);
        return path;
    }

    private static Plot Scores(Experiment experiment, Result[] results)
    {
        Plot plot = Empty(results, $"{experiment.Score}, validation");
        plot.Title(experiment.Title);
        plot.Axes.Left.TickGenerator = new NumericAutomatic { LabelFormatter = score => score.ToString(experiment.Format) };

        List<double> shown = [];
        foreach ((int index, Result result) in results.Index())
        {
            double[][] scores = [.. Enumerable.Range(0, Epochs(results)).Select(epoch => ScoresAfter(result, epoch))];
            double[] epochs = [.. scores.Select((_, epoch) => epoch + 1.0)];
            double[] means = [.. scores.Select(values => values.Average())];
            double[] spreads = [.. scores.Select(Statistics.StandardDeviation)];
            double[] lows = [.. means.Zip(spreads, (mean, spread) => mean - spread)];
            double[] highs = [.. means.Zip(spreads, (mean, spread) => mean + spread)];

            FillY band = plot.Add.FillY(epochs, lows, highs);
            band.FillColor = _colors[index].WithOpacity(BandOpacity);
            band.LineWidth = 0;
            AddLine(plot, epochs, means, index);
            shown.AddRange([.. means.Skip(means.Length / 5), scores.Max(values => values.Max())]);
        }

        // The first fifth, where a model knows next to nothing, would leave little room for what comes after it.
        double margin = 0.05 * (shown.Max() - shown.Min());
        plot.Axes.SetLimitsY(shown.Min() - margin, shown.Max() + margin);
        return plot;
    }

    private static Plot Rates(Result[] results)
    {
        Plot plot = Empty(results, "Learning rate");
        plot.Axes.Bottom.Label.Bold = false;
        plot.XLabel(results[0].Runs.Length == 1 ? "Epoch" : $"Epoch. Above: mean ± standard deviation of {results[0].Runs.Length} seeds");
        foreach ((int index, Result result) in results.Index())
        {
            double[] rates = [.. result.Runs[0].Epochs.Select(epoch => epoch.Rate)];
            AddLine(plot, [.. rates.Select((_, epoch) => (double)epoch)], rates, index).LegendText = result.Schedule;
        }

        // In the gap between the two.
        Legend legend = plot.ShowLegend(Edge.Top).Legend;
        legend.Orientation = Orientation.Horizontal;
        legend.FontSize = 14;
        legend.OutlineWidth = 0;
        legend.ShadowFillStyle.IsVisible = false;
        plot.Axes.SetLimitsY(0, 1.05 * results.Max(result => result.Runs[0].Epochs.Max(epoch => epoch.Rate)));
        return plot;
    }

    private static Plot Empty(Result[] results, string label)
    {
        Plot plot = new();
        plot.Font.Set(FontName);
        plot.YLabel(label);
        plot.Axes.Left.Label.Bold = false;
        plot.Axes.Bottom.TickGenerator = new NumericAutomatic { IntegerTicksOnly = true };
        plot.Axes.Left.MinorTickStyle.Length = plot.Axes.Bottom.MinorTickStyle.Length = 0;
        plot.Axes.SetLimitsX(0, Epochs(results));
        plot.Layout.Fixed(new PixelPadding(left: LabelWidth, right: 20, bottom: LabelHeight, top: TitleHeight));
        return plot;
    }

    private static Scatter AddLine(Plot plot, double[] xs, double[] ys, int index)
    {
        Scatter line = plot.Add.ScatterLine(xs, ys, _colors[index]);
        line.LineWidth = LineWidth;
        return line;
    }

    private static double[] ScoresAfter(Result result, int epoch) => [.. result.Runs.Select(run => run.Epochs[epoch].Score)];

    private static int Epochs(Result[] results) => results[0].Runs[0].Epochs.Count;
}

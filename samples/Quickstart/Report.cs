using Spectre.Console;

namespace Quickstart;

/// <summary>A schedule, and the runs that were trained with it.</summary>
internal sealed record Result(string Schedule, Run[] Runs);

internal static class Report
{
    private const string Bars = "▁▂▃▄▅▆▇█";
    private const int EpochsPerBar = 2;

    public static Table Table(IEnumerable<Result> results)
    {
        Table table = new Table()
            .AddColumns("Schedule", "Learning rate")
            .AddColumn("Final rate", column => column.RightAligned())
            .AddColumn("Test accuracy", column => column.RightAligned())
            .Caption("Learning rate: first run. Test accuracy: mean (lowest to highest)");

        foreach ((string schedule, Run[] runs) in results)
        {
            double[] rates = [.. runs[0].History.Select(epoch => epoch.Rate)];
            double[] accuracies = [.. runs.Select(run => run.TestAccuracy)];
            table.AddRow(
                schedule,
                Sparkline(rates),
                $"{rates[^1]:0.0000}",
                $"{accuracies.Average():P1} ({100 * accuracies.Min():0.0}–{100 * accuracies.Max():0.0})");
        }
        return table;
    }

    /// <summary>After which epochs a run reduced its rate, and the validation loss there.</summary>
    public static string Reductions(Run run) => string.Join(", ", run.History
        .Zip(run.History.Skip(1), (epoch, next) => (epoch.Number, epoch.Loss, Reduced: next.Rate < epoch.Rate))
        .Where(epoch => epoch.Reduced)
        .Select(epoch => $"{epoch.Number} ({epoch.Loss:0.000})"));

    private static string Sparkline(double[] rates)
    {
        double highest = rates.Max();
        return string.Concat(rates
            .Where((_, epoch) => epoch % EpochsPerBar == 0)
            .Select(rate => Bars[(int)Math.Round(rate / highest * (Bars.Length - 1))]));
    }
}

using DecayGen;
using Spectre.Console;

namespace Quickstart;

/// <summary>A schedule's rate in every epoch, and the test accuracy of every run with it.</summary>
internal sealed record Result(string Schedule, double[] Rates, double[] Accuracies)
{
    public static Result Of<TSchedule>(string schedule, double[] accuracies)
        where TSchedule : ISchedule
    {
        double[] rates = new double[Trainer.Epochs];
        TSchedule.Fill(0, rates);
        return new(schedule, rates, accuracies);
    }
}

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
            .Caption("Test accuracy: mean (lowest to highest) of the runs");

        foreach ((string schedule, double[] rates, double[] accuracies) in results)
        {
            table.AddRow(
                schedule,
                Sparkline(rates),
                $"{rates[^1]:0.0000}",
                $"{accuracies.Average():P1} ({100 * accuracies.Min():0.0}–{100 * accuracies.Max():0.0})");
        }
        return table;
    }

    private static string Sparkline(double[] rates)
    {
        double highest = rates.Max();
        return string.Concat(rates
            .Where((_, epoch) => epoch % EpochsPerBar == 0)
            .Select(rate => Bars[(int)Math.Round(rate / highest * (Bars.Length - 1))]));
    }
}

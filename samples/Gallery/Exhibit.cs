using DecayGen;

namespace Gallery;

/// <summary>A schedule as it is shown.</summary>
internal sealed record Exhibit(string Name, string Formula, long Steps, double Peak, double[] Values)
{
    private const string Bars = "▁▂▃▄▅▆▇█";
    private const int ValuesPerBar = 9;

    /// <summary>Two values a step for the usual 90 steps: stairs stand upright.</summary>
    private const int Intervals = 180;

    public static Exhibit Of<TSchedule>(string formula, long steps = 90)
        where TSchedule : ISchedule
    {
        IEnumerable<double> values = Enumerable.Range(0, Intervals + 1).Select(i => TSchedule.At((double)steps * i / Intervals));
        return new(typeof(TSchedule).Name, formula, steps, TSchedule.Peak, [.. values]);
    }

    /// <summary>Of a schedule that a metric drives: what it makes of a loss that a model of a training gives it.</summary>
    public static Exhibit Driven<TSchedule>(string formula, long steps = 90)
        where TSchedule : IMetricSchedule, new()
    {
        TSchedule schedule = new();
        double[] values = new double[steps + 1];
        double[] losses = new double[steps + 1];
        double loss = 1;
        for (long step = 0; step <= steps; step++)
        {
            (values[step], losses[step]) = (schedule.Value, loss);

            // A rate has a loss that it does not get below: the higher the one, the higher the other.
            double reachable = 0.2 + 4 * schedule.Value;
            loss += 0.3 * (reachable - loss);
            schedule.Step(loss);
        }

        IEnumerable<double> stairs = Enumerable.Range(0, Intervals + 1).Select(i => values[steps * i / Intervals]);
        return new(typeof(TSchedule).Name, formula, steps, schedule.Peak, [.. stairs]) { Loss = losses };
    }

    /// <summary>The loss that drives it, which is never above 1, where one does.</summary>
    public double[] Loss { get; private init; } = [];

    public string Sparkline => string.Concat(Values
        .Where((_, i) => i % ValuesPerBar == 0)
        .Select(value => Bars[(int)Math.Round(value / Peak * (Bars.Length - 1))]));
}

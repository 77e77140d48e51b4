using DecayGen.Generators.Exact;
using DecayGen.Generators.Schedules;

namespace DecayGen.Generators.Folding;

/// <summary>A schedule at a glance: how far it is worth looking at, its curve in a line, where it has lost most of its peak.</summary>
internal sealed class Overview
{
    private const string Levels = "▁▂▃▄▅▆▇█";

    /// <summary>How many steps are shown where neither the schedule nor a horizon says how long it is.</summary>
    private const long UnknownLength = 100;

    private readonly Timeline _timeline;

    /// <param name="timeline">A schedule whose values are all known.</param>
    /// <param name="horizon">How many steps the run has; null where that is not known.</param>
    public Overview(Timeline timeline, long? horizon)
    {
        _timeline = timeline;
        PeakStep = timeline.PeakStep();
        BigFloat peak = Finite(timeline.At(PeakStep));
        TenthFrom = timeline.StaysUnderFrom(Fraction.Of(peak, 0.1), long.MaxValue);
        HundredthFrom = timeline.StaysUnderFrom(Fraction.Of(peak, 0.01), long.MaxValue);
        long start = timeline.Phases[timeline.Phases.Count - 1].Start;
        Last = horizon is { } steps
            ? Math.Max(1, steps - 1)
            : timeline.PlannedEnd ?? HundredthFrom ?? (start < long.MaxValue - UnknownLength ? start + UnknownLength : long.MaxValue);
    }

    /// <summary>The first step with the largest value.</summary>
    public long PeakStep { get; }

    /// <summary>The first step from which the value stays below a tenth of its peak; null where it does not.</summary>
    public long? TenthFrom { get; }

    /// <summary>The first step from which the value stays below a hundredth of its peak; null where it does not.</summary>
    public long? HundredthFrom { get; }

    /// <summary>The last step that is shown: that of the run, else the end of the schedule, else where next to nothing is left.</summary>
    public long Last { get; }

    /// <summary>After how many steps half is left, whenever one looks; null where that changes.</summary>
    public BigFloat? HalfLife => _timeline.Phases[_timeline.Phases.Count - 1].Curve.HalfLife;

    /// <summary>The first step, the peak, and quarters of the way.</summary>
    public IEnumerable<long> TellingSteps =>
        new[] { 0, PeakStep, Spread(Last, 1, 4), Spread(Last, 2, 4), Spread(Last, 3, 4), Last }
            .Where(step => step <= Last).Distinct().OrderBy(step => step);

    /// <summary>The curve in a line of at most so many bars.</summary>
    public string Sparkline(int samples)
    {
        int count = (int)Math.Min(samples - 1, Last) + 1;
        double[] values = [.. Enumerable.Range(0, count).Select(i => _timeline.At(count == 1 ? 0 : Spread(Last, i, count - 1)))];

        // Against the peak, even one between the samples, but not against one that lies beyond what is shown.
        double top = Finite(PeakStep <= Last ? _timeline.At(PeakStep) : values.Max());
        return string.Concat(values.Select(value => Bar(Finite(value), top)));
    }

    /// <summary>Eighths of the top, rounded down; the lowest for a schedule that has rounded to 0 all along.</summary>
    public static char Bar(double value, double top)
    {
        if (value >= top)
            return Levels[top == 0 ? 0 : 7];

        // Two roundings cannot lead past a whole number that is not that near.
        double eighths = value / top * 8.0;
        int level = (int)(eighths + 0.5);
        return Levels[Math.Abs(eighths - level) > 1e-12 ? (int)eighths : (int)(Interval.Divide(value, top, 64).Lower * 8L).Floor()];
    }

    /// <summary>Three digits, for people.</summary>
    public static string Short(double value) =>
        double.IsInfinity(value) ? "∞" : NumberFormat.Significant(value, 3);

    /// <summary>last · part / whole, without overflow.</summary>
    private static long Spread(long last, int part, int whole) => last / whole * part + last % whole * part / whole;

    private static double Finite(double value) => double.IsInfinity(value) ? double.MaxValue : value;
}

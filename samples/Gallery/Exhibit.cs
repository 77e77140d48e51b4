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

    public string Sparkline => string.Concat(Values
        .Where((_, i) => i % ValuesPerBar == 0)
        .Select(value => Bars[(int)Math.Round(value / Peak * (Bars.Length - 1))]));
}

using DecayGen.Generators.Exact;

namespace DecayGen.Generators.Diagnostics.Risks;

/// <summary>Parts of a run for messages.</summary>
internal static class Share
{
    /// <summary>So many of so many steps, in percent.</summary>
    public static string Of(long steps, long run) =>
        NumberFormat.Percent(Interval.Divide(steps, run, 64).Lower, steps * 100.0 / run < 1 ? 1 : 2);

    /// <summary>A value as a part of the peak, in percent.</summary>
    public static string OfPeak(double value, double peak) => NumberFormat.Percent(Interval.Divide(value, peak, 64).Lower, 2);
}

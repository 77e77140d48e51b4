using DecayGen.Generators.Exact;

namespace DecayGen.Generators.Schedules.Curves;

/// <summary>Whole powers of what is kept each time.</summary>
internal static class Powers
{
    /// <summary>Far outside of what a double can hold.</summary>
    private const int MostDoublings = 4000;

    /// <summary>rate^count; where exponents would not fit, and digits do not count, only that it is nearly nothing, or more than any double.</summary>
    public static Interval Of(double rate, long count, int precision)
    {
        if (count == 0 || rate == 1.0)
            return 1L;

        // Mostly a glance at the rate's size is enough, and no logarithm is needed.
        if (count <= MostDoublings / (Math.Abs(((BigFloat)rate).Log2Floor) + 1))
            return Interval.Power(rate, count, precision);
        Interval doublings = Interval.Multiply(count, Elementary.Log2(rate, 64), 64);
        return doublings.Upper < -MostDoublings ? new Interval(0L, BigFloat.PowerOfTwo(-MostDoublings))
            : doublings.Lower > MostDoublings ? new Interval(BigFloat.PowerOfTwo(MostDoublings), BigFloat.PowerOfTwo(MostDoublings + 1))
            : Interval.Power(rate, count, precision);
    }
}

using DecayGen.Generators.Exact;

namespace DecayGen.Generators.Schedules.Curves;

/// <summary>Whole powers of what is kept each time.</summary>
internal sealed class Powers(double rate)
{
    /// <summary>Far outside of what a double can hold.</summary>
    private const int MostDoublings = 4000;

    private Tuple<Interval>? _log2;

    /// <summary>rate^count; where exponents would not fit, and digits do not count, only that it is nearly nothing, or more than any double.</summary>
    public Interval Of(long count, int precision)
    {
        if (count == 0 || rate == 1.0)
            return 1L;

        // Mostly a glance at the rate's size is enough, and no logarithm is needed.
        if (count <= MostDoublings / (Math.Abs(((BigFloat)rate).Log2Floor) + 1))
            return Interval.Power(rate, count, precision);
        _log2 ??= new(Elementary.Log2(rate, 64));
        Interval doublings = Interval.Multiply(count, _log2.Item1, 64);
        return doublings.Upper < -MostDoublings ? new Interval(0L, BigFloat.PowerOfTwo(-MostDoublings))
            : doublings.Lower > MostDoublings ? new Interval(BigFloat.PowerOfTwo(MostDoublings), BigFloat.PowerOfTwo(MostDoublings + 1))
            : Interval.Power(rate, count, precision);
    }
}

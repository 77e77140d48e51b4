using DecayGen.Generators.Exact;

namespace DecayGen.Generators.Schedules.Curves;

/// <summary>Whole powers of what is kept each time.</summary>
internal sealed class Powers(double rate)
{
    /// <summary>Far outside of what a double can hold.</summary>
    private const int MostDoublings = 4000;

    private Interval? _log2;

    private Interval Log2 => _log2 ??= Elementary.Log2(rate, 64);

    /// <summary>rate^count; where exponents would not fit, and digits do not count, only that it is nearly nothing, or more than any double.</summary>
    public Interval Of(long count, int precision)
    {
        if (count == 0 || rate == 1.0)
            return 1L;
        Interval doublings = Interval.Multiply(count, Log2, 64);
        return doublings.Upper < -MostDoublings ? new Interval(0L, BigFloat.PowerOfTwo(-MostDoublings))
            : doublings.Lower > MostDoublings ? new Interval(BigFloat.PowerOfTwo(MostDoublings), BigFloat.PowerOfTwo(MostDoublings + 1))
            : Interval.Power(rate, count, precision);
    }
}

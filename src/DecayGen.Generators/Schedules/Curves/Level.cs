using DecayGen.Generators.Exact;

namespace DecayGen.Generators.Schedules.Curves;

/// <summary>A value that a curve begins or ends at: a double, or one that is known to any precision.</summary>
internal sealed class Level(Func<int, Quotient> quotient)
{
    /// <summary>Levels closer than this are one: no two that differ, made of doubles, are.</summary>
    private const int Sharpest = 8192;

    private double? _nearest;

    /// <summary>The nearest double.</summary>
    public double Nearest => _nearest ??= Exact ?? Rounding.Nearest(Value);

    /// <summary>The value, where it is a double; null where it need not be one.</summary>
    public double? Exact { get; private init; }

    public static implicit operator Level(double value) => new(_ => value) { Exact = value == 0 ? 0.0 : value };

    /// <summary>One double over another.</summary>
    public static Level Ratio(double dividend, BigFloat divisor) => new(_ => new Quotient(dividend, divisor));

    /// <summary>Where a curve begins.</summary>
    public static Level StartOf(Curve curve) => new(precision => curve.Quotient(0, precision));

    public Quotient Quotient(int precision) => quotient(precision);

    public Interval Value(int precision) => quotient(precision).Value(precision);

    /// <summary>Where a curve from here to another level goes.</summary>
    public Trend TrendTo(Level other)
    {
        if (Exact is { } left && other.Exact is { } right)
            return left < right ? Trend.Rising : left > right ? Trend.Falling : Trend.Constant;
        for (int precision = 128; precision <= Sharpest; precision *= 4)
        {
            (Quotient from, Quotient to) = (Quotient(precision), other.Quotient(precision));
            Interval here = Interval.Multiply(from.Dividend, to.Divisor, precision);
            Interval there = Interval.Multiply(to.Dividend, from.Divisor, precision);
            if (here.Upper < there.Lower)
                return Trend.Rising;
            if (here.Lower > there.Upper)
                return Trend.Falling;
            if (here.IsExact && there.IsExact)
                return Trend.Constant;
        }

        return Trend.Constant;
    }
}

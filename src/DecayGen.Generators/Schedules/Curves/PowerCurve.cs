using DecayGen.Generators.Exact;
using DecayGen.Generators.Folding;

namespace DecayGen.Generators.Schedules.Curves;

/// <summary>From one level to another along (1 − done)^power.</summary>
internal sealed class PowerCurve(Level from, Level to, Span span, double power) : BlendCurve(from, to, span)
{
    public double Power => power;

    /// <summary>A share from 0 to 1, and what is left of the whole.</summary>
    public static Shares Shares(Quotient share, int precision)
    {
        Interval rest = Interval.Subtract(share.Divisor, share.Dividend, precision);
        return new Shares(share.Dividend, rest.Lower.Sign < 0 ? new Interval(0L, rest.Upper) : rest, share.Divisor);
    }

    public override IEnumerable<Segment> Fold(long start, long end) => PowerFolding.Fold(this, start, end);

    protected override bool TryShare(DoubleDouble left, out DoubleDouble share, out double exponent)
    {
        (share, exponent) = (left, Math.Max(1.0, 2.0 * power));
        return power == 1.0 || QuickValue.TryPower(left, power, out share);
    }

    protected override Shares SharesAt(BigFloat done, int precision) =>
        Shares(Roots.Power(Span.Length - done, Span.Length, power, precision), precision);

    protected override string Falling(string done) =>
        power == 1.0 ? $"(1 − {done})" : $"(1 − {done})^{NumberFormat.Readable(power)}";
}

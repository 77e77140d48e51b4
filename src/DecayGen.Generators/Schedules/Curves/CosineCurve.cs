using DecayGen.Generators.Exact;
using DecayGen.Generators.Folding;

namespace DecayGen.Generators.Schedules.Curves;

/// <summary>Half a cosine from one level to another, ((1 + cos(π · done)) / 2)^exponent.</summary>
internal sealed class CosineCurve(Level from, Level to, Span span, double exponent = 1.0) : BlendCurve(from, to, span)
{
    public double Exponent => exponent;

    /// <summary>cos²(π/2 · done / whole) and what is left of 1: rational at thirds and halves, by Niven's theorem nowhere else.</summary>
    public static Shares Half(BigFloat done, BigFloat whole, int precision)
    {
        if (done.IsZero || done == whole)
            return done.IsZero ? new Shares(1L, 0L, 1L) : new Shares(0L, 1L, 1L);
        if (2L * done == whole)
            return new Shares(1L, 1L, 2L);
        if (3L * done == whole)
            return new Shares(3L, 1L, 4L);
        if (3L * done == 2L * whole)
            return new Shares(1L, 3L, 4L);

        // The lesser share is the square of a sine, which keeps its relative precision next to 0; 1 + cos does not next to −1.
        bool isEarly = 2L * done < whole;
        BigFloat angle = isEarly ? done : whole - done;
        int shift = -Math.Min(angle.Exponent, whole.Exponent);
        Interval sine = Trigonometry.SinPi(angle.Scale(shift).Floor(), whole.Scale(shift + 1).Floor(), precision);
        Interval lesser = Interval.Multiply(sine, sine, precision);
        Interval rest = Interval.Subtract(1L, lesser, precision);
        return isEarly ? new Shares(rest, lesser, 1L) : new Shares(lesser, rest, 1L);
    }

    public override IEnumerable<Segment> Fold(long start, long end) => CosineFolding.Fold(this, start, end);

    protected override bool TryShare(DoubleDouble left, out DoubleDouble share, out double power)
    {
        share = Sine.Quick(left);
        share = share.Times(share);
        power = Math.Max(2.0, 4.0 * exponent);
        return exponent == 1.0 || QuickValue.TryPower(share, exponent, out share);
    }

    protected override Shares SharesAt(BigFloat done, int precision)
    {
        Shares half = Half(done, Span.Length, precision);
        if (exponent == 1.0)
            return half;
        if (half.From.IsExact)
            return PowerCurve.Shares(Roots.Power(half.From.Lower, half.Whole.Lower, exponent, precision), precision);

        // A power of what is irrational, but has only positive conjugates, is irrational, too.
        return PowerCurve.Shares(Roots.Power(half.From, exponent, precision), precision);
    }

    protected override string Falling(string done) => exponent == 1.0
        ? $"(1 + cos(π · {done})) / 2"
        : $"((1 + cos(π · {done})) / 2)^{NumberFormat.Readable(exponent)}";
}

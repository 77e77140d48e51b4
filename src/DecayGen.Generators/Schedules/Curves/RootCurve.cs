using DecayGen.Generators.Exact;
using DecayGen.Generators.Folding;

namespace DecayGen.Generators.Schedules.Curves;

/// <summary>From one level to another along 1 − √done.</summary>
internal sealed class RootCurve(Level from, Level to, Span span) : BlendCurve(from, to, span)
{
    public override IEnumerable<Segment> Fold(long start, long end) => PowerFolding.Fold(this, start, end);

    protected override bool TryShare(DoubleDouble left, out DoubleDouble share, out double exponent)
    {
        // 1 − √(1 − left), without the bits that would be lost next to the end.
        share = left.Over(left.Scaled(-1.0).Plus(1.0).Root().Plus(1.0));
        exponent = 1.0;
        return true;
    }

    protected override Shares SharesAt(BigFloat done, int precision)
    {
        BigFloat whole = Span.Length;
        Quotient root = Roots.Power(done, whole, 0.5, precision);
        if (root.IsExact)
            return new Shares(Interval.Subtract(root.Divisor, root.Dividend, precision), root.Dividend, root.Divisor);

        // 1 − √x is (1 − x) / (1 + √x), whose relative precision does not suffer next to x = 1.
        Interval rest = Interval.Divide(whole - done, whole, precision);
        return new Shares(Interval.Divide(rest, Interval.Add(1L, root.Value(precision), precision), precision), root.Value(precision), 1L);
    }

    protected override string Falling(string done) => $"(1 − √({done}))";
}

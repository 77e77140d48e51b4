using DecayGen.Generators.Exact;
using DecayGen.Generators.Folding;

namespace DecayGen.Generators.Schedules.Curves;

/// <summary>A straight line from one level to another.</summary>
internal sealed class LineCurve(Level from, Level to, Span span) : BlendCurve(from, to, span)
{
    private readonly long? _length = span.WholeLength;

    public override string Formula(string step)
    {
        if (To.Nearest == 0)
            return base.Formula(step);
        string rise = From.Nearest == 0 ? NumberFormat.Readable(To.Nearest)
            : Trend == Trend.Falling ? $"{NumberFormat.Readable(From.Nearest)} − ({NumberFormat.Readable(From.Nearest)} − {NumberFormat.Readable(To.Nearest)})"
            : $"{NumberFormat.Readable(From.Nearest)} + ({NumberFormat.Readable(To.Nearest)} − {NumberFormat.Readable(From.Nearest)})";
        return $"{rise} · {Span.Formula(step)}";
    }

    public override IEnumerable<Segment> Fold(long start, long end) => LineFolding.Fold(this, start, end);

    protected override bool TryAt(long step, out double value)
    {
        if (_length is not { } length || From.Exact is not { } from || To.Exact is not { } to)
            return base.TryAt(step, out value);
        long done = step - (long)Span.Start.Floor();
        value = done <= 0 ? from : to;
        if (done <= 0 || done >= length)
            return true;
        DoubleDouble left = DoubleDouble.Of(length - done).Over(DoubleDouble.Of(length));
        return QuickValue.TryRound(to, DoubleDouble.Sum(from, -to).Times(left), exponent: 1.0, out value);
    }

    protected override bool TryShare(DoubleDouble left, out DoubleDouble share, out double exponent)
    {
        (share, exponent) = (left, 1.0);
        return true;
    }

    protected override Shares SharesAt(BigFloat done, int precision) => new(Span.Length - done, done, Span.Length);

    protected override string Falling(string done) => $"(1 − {done})";
}

using DecayGen.Generators.Exact;

namespace DecayGen.Generators.Schedules.Curves;

/// <summary>From one level to another over a span of steps: every value is a share of the one and a share of the other.</summary>
internal abstract class BlendCurve(Level from, Level to, Span span) : Curve
{
    private Trend? _trend;

    public Level From => from;

    public Level To => to;

    public Span Span => span;

    public override long? End => span.LastStep;

    public override Trend Trend => _trend ??= from.TrendTo(to);

    public override Interval Value(long step, int precision) => Quotient(step, precision).Value(precision + 8);

    public override Quotient Quotient(long step, int precision)
    {
        int working = precision + 32;
        Quotient first = from.Quotient(working);

        // Irrational shares would hide that nothing changes.
        if (Trend == Trend.Constant)
            return first;
        Quotient last = to.Quotient(working);
        Shares shares = SharesAt(span.Done(step), working);
        Interval begin = Times(Times(first.Dividend, last.Divisor), shares.From);
        Interval end = Times(Times(last.Dividend, first.Divisor), shares.To);
        return new Quotient(Interval.Add(begin, end, working), Times(Times(first.Divisor, last.Divisor), shares.Whole));

        Interval Times(Interval left, Interval right) => Interval.Multiply(left, right, working);
    }

    public override string Formula(string step) =>
        To.Nearest == 0
            ? $"{NumberFormat.Readable(From.Nearest)} · {Falling(span.Formula(step))}"
            : $"{NumberFormat.Readable(To.Nearest)} + ({NumberFormat.Readable(From.Nearest)} − {NumberFormat.Readable(To.Nearest)}) · {Falling(span.Formula(step))}";

    /// <summary>The shares after so many steps of the span, which are neither negative nor more than all.</summary>
    protected abstract Shares SharesAt(BigFloat done, int precision);

    /// <summary>The share of the first level for people, over the part of the span that is done.</summary>
    protected abstract string Falling(string done);
}

/// <summary>How much of a value is of the level it comes from, and how much of the one it goes to; both together are the whole.</summary>
internal readonly record struct Shares(Interval From, Interval To, Interval Whole);

using DecayGen.Generators.Exact;

namespace DecayGen.Generators.Schedules.Curves;

/// <summary>From one level to another over a span of steps: every value is a share of the one and a share of the other.</summary>
internal abstract class BlendCurve(Level from, Level to, Span span) : Curve
{
    private readonly Known<Ends> _ends = new();
    private Trend? _trend;
    private long? _first;
    private long? _last;
    private QuickEnds? _quick;

    public Level From => from;

    public Level To => to;

    public Span Span => span;

    public override long? End => span.LastStep;

    public override Trend Trend => _trend ??= from.TrendTo(to);

    public override Interval Value(long step, int precision) => Quotient(step, precision).Value(precision + 8);

    public override Quotient Quotient(long step, int precision)
    {
        // Irrational shares would hide that nothing changes.
        int working = precision + 24;
        if (Trend == Trend.Constant)
            return from.Quotient(working);
        Ends ends = EndsAt(working);
        Shares shares = SharesAt(span.Done(step), working);
        Interval dividend = Interval.Add(Times(ends.From, shares.From), Times(ends.To, shares.To), working);
        return new Quotient(dividend, Times(ends.Divisor, shares.Whole));

        Interval Times(Interval left, Interval right) => Interval.Multiply(left, right, working);
    }

    /// <summary>There are no jumps.</summary>
    public override double JustBefore(long step) => At(step);

    public override string Formula(string step) =>
        To.Nearest == 0
            ? $"{NumberFormat.Readable(From.Nearest)} · {Falling(span.Formula(step))}"
            : $"{NumberFormat.Readable(To.Nearest)} + ({NumberFormat.Readable(From.Nearest)} − {NumberFormat.Readable(To.Nearest)}) · {Falling(span.Formula(step))}";

    protected override bool TryAt(long step, out double value)
    {
        value = 0.0;
        if (Trend == Trend.Constant || step <= (_first ??= span.FirstStep))
        {
            value = from.Nearest;
            return true;
        }

        if (step >= (_last ??= span.LastStep))
        {
            value = to.Nearest;
            return true;
        }

        _quick ??= new QuickEnds(
            DoubleDouble.From(span.End), DoubleDouble.From(Interval.Divide(1L, span.Length, 128)), DoubleDouble.From(to.Value(160)), DoubleDouble.From(Interval.Subtract(from.Value(160), to.Value(160), 160)));
        DoubleDouble left = _quick.End.Plus(DoubleDouble.Of(step).Scaled(-1.0)).Times(_quick.PerLength);
        return TryShare(left, out DoubleDouble share, out double exponent)
            && QuickValue.TryRound(_quick.To, _quick.Height.Times(share), exponent, out value);
    }

    /// <summary>The share of the first level, in quick arithmetic, where a part of the length is left, and how many times the error of a function it has.</summary>
    protected abstract bool TryShare(DoubleDouble left, out DoubleDouble share, out double exponent);

    /// <summary>The shares after so many steps of the span, which are neither negative nor more than all.</summary>
    protected abstract Shares SharesAt(BigFloat done, int precision);

    /// <summary>The share of the first level for people, over the part of the span that is done.</summary>
    protected abstract string Falling(string done);

    private Ends EndsAt(int precision) => _ends.At(precision, bits =>
    {
        (Quotient first, Quotient last) = (from.Quotient(bits), to.Quotient(bits));
        return new Ends(
            Interval.Multiply(first.Dividend, last.Divisor, bits),
            Interval.Multiply(last.Dividend, first.Divisor, bits),
            Interval.Multiply(first.Divisor, last.Divisor, bits));
    });

    private sealed record QuickEnds(DoubleDouble End, DoubleDouble PerLength, DoubleDouble To, DoubleDouble Height);

    /// <summary>Both levels over one divisor.</summary>
    private readonly record struct Ends(Interval From, Interval To, Interval Divisor);
}

/// <summary>How much of a value is of the level it comes from, and how much of the one it goes to; both together are the whole.</summary>
internal readonly record struct Shares(Interval From, Interval To, Interval Whole);

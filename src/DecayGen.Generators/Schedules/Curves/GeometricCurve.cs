using DecayGen.Generators.Exact;
using DecayGen.Generators.Folding;

namespace DecayGen.Generators.Schedules.Curves;

/// <summary>initial · ratio^step: what is kept at each step is always the same.</summary>
internal abstract class GeometricCurve(double initial) : Curve
{
    /// <summary>2^1024 · (1 − 2^-49).</summary>
    private const double LargestProduct = 1.797693134862313E+308;

    /// <summary>Beyond e^±this, quick arithmetic could leave the range of doubles.</summary>
    private const double MostExponent = 450.0;

    private static readonly DoubleDouble _ln2 = DoubleDouble.From(Elementary.Ln2(128));

    private Tuple<DoubleDouble>? _exponent;

    public double Initial => initial;

    /// <summary>The binary logarithm of what is kept each step.</summary>
    public abstract Interval Log2 { get; }

    /// <summary>The natural logarithm of what is kept each step.</summary>
    private DoubleDouble Exponent => (_exponent ??= new(DoubleDouble.From(Interval.Multiply(Log2, Elementary.Ln2(256), 256)))).Item1;

    /// <summary>0 stays 0.</summary>
    public sealed override Trend Trend => initial == 0 ? Trend.Constant : TrendOfRatio;

    protected abstract Trend TrendOfRatio { get; }

    public override Law Law => new ExponentialLaw(initial, DoubleDouble.From(Log2), null);

    public override BigFloat? HalfLife => Trend == Trend.Falling ? Interval.Divide(-1L, Log2, 128).Lower : null;

    public override Interval Value(long step, int precision) =>
        Interval.Multiply(initial, Ratio(step, precision), precision);

    /// <summary>ratio^step.</summary>
    public Interval Ratio(long step, int precision)
    {
        // Far outside of what a double can hold, no digits are needed, and exponents would not fit.
        Interval exponent = Interval.Multiply(Log2, step, 256);
        if (exponent.Upper < -4000)
            return new Interval(0.0, BigFloat.PowerOfTwo(-4000));
        if (exponent.Lower > 4000)
            return new Interval(BigFloat.PowerOfTwo(4000), BigFloat.PowerOfTwo(4001));
        return Power(step, precision + 80);
    }

    public override long? GuessStep(BigFloat value)
    {
        if (value.Sign <= 0 || Trend == Trend.Constant)
            return null;
        DoubleDouble step = Logarithm(value).Plus(Logarithm(initial).Scaled(-1.0)).Over(Exponent);
        return step.Value < 0 ? 0 : step.Value < long.MaxValue ? (long)step.Value : null;
    }

    public override IEnumerable<Segment> Fold(long start, long end)
    {
        if (Trend == Trend.Constant)
            return [new Segment(start, end, new ConstantEvaluator(initial))];

        // From some step on the value rounds to 0, or to infinity.
        double limit = Trend == Trend.Falling ? 0.0 : double.PositiveInfinity;
        string note = Trend == Trend.Falling ? "Not more than half of the smallest double." : "Beyond the largest double.";
        BigFloat edge = BigFloat.PowerOfTwo(Trend == Trend.Falling ? -1075 : 1024);
        long settled = StepSearch.First(start, end, step => At(step) == limit, GuessStep(edge));

        IEnumerable<Segment> segments = TableEvaluator.Fits(start, settled)
            ? [new Segment(start, settled, Table(start, settled))]
            : Products(start, settled);
        Law law = Law;
        return segments
            .Where(segment => segment.Start < segment.End)
            .SelectMany(segment => Verification.Split(segment with { Law = law }, this))
            .Concat(settled < end ? [new Segment(settled, end, new ConstantEvaluator(limit)) { Note = note }] : []);
    }

    /// <summary>The natural logarithm of a positive number, to some 60 bits.</summary>
    private static DoubleDouble Logarithm(BigFloat value)
    {
        int doublings = value.Log2Floor;
        return _ln2.Times(DoubleDouble.Of(doublings)).Plus(Exact.Logarithm.Quick(value.Scale(-doublings).ToDouble()));
    }

    /// <summary>ratio^step of a step whose power a double may hold; the step has up to 63 of the precision's bits.</summary>
    protected abstract Interval Power(long step, int precision);

    /// <summary>Value after value by one multiplication each; those in doubt are computed anew.</summary>
    private TableEvaluator Table(long start, long end)
    {
        const int Precision = 192;
        double[] values = new double[end - start];
        if (values.Length == 0)
            return new TableEvaluator(start, values);
        Wide value = Wide.Of(Value(start, Precision));

        // The ratio of a decay that is over after one step may be too small for a number.
        Wide ratio = values.Length == 1 ? value : Wide.Of(Ratio(1, Precision));
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = value.TrySplit(out DoubleDouble parts) ? parts.Value
                : Rounding.TryNearest(value.ToInterval(), out double nearest) ? nearest
                : At(start + i);
            value = value.Times(ratio);
        }

        return new TableEvaluator(start, values);
    }

    protected override bool TryAt(long step, out double value)
    {
        DoubleDouble exponent = Exponent.Times(DoubleDouble.Of(step));
        value = 0.0;
        if (Math.Abs(exponent.Value) > MostExponent)
            return false;
        DoubleDouble power = Exponential.Quick(exponent, out int doublings).Scaled(DoubleDouble.PowerOfTwo(doublings));
        return QuickValue.TryRound(new DoubleDouble(0.0, 0.0), power.Times(initial), 1.0, out value);
    }

    private IEnumerable<Segment> Products(long start, long end)
    {
        // The larger part of a product may overflow a little before the product does: what is left up to there are few values.
        long high = Trend == Trend.Rising
            ? StepSearch.First(start, end, step => At(step) > LargestProduct, GuessStep(LargestProduct))
            : end;
        foreach (Segment segment in PlaceValueFolding.Fold(this, start, high))
            yield return segment;
        while (high < end)
        {
            double value = At(high);
            long next = StepSearch.First(high + 1, end, step => At(step) > value);
            yield return new Segment(high, next, new ConstantEvaluator(value));
            high = next;
        }
    }
}

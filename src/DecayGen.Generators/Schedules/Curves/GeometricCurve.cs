using System.Collections.Concurrent;
using System.Numerics;
using DecayGen.Generators.Exact;
using DecayGen.Generators.Folding;

namespace DecayGen.Generators.Schedules.Curves;

/// <summary>initial · rate^(step / decaySteps).</summary>
internal sealed class GeometricCurve(double initial, double rate, double decaySteps) : Curve
{
    private const int MostTableSteps = 256;

    /// <summary>2^1024 · (1 − 2^-49).</summary>
    private const double LargestProduct = 1.797693134862313E+308;

    private const int TieBits = 54;

    /// <summary>Half of the smallest double is 2^this.</summary>
    private const int BelowSmallest = -1075;

    private readonly RationalPower _power = RationalPower.Of(rate, decaySteps);
    private readonly ConcurrentDictionary<int, Interval> _roots = new();
    private Interval? _log2;

    public double Initial => initial;

    public override Trend Trend => rate < 1 ? Trend.Falling : rate > 1 ? Trend.Rising : Trend.Constant;

    /// <summary>The binary logarithm of what is kept each step.</summary>
    public Interval Log2 => _log2 ??= Interval.Divide(Elementary.Log2(rate, 256), decaySteps, 256);

    public override Law Law => new ExponentialLaw(initial, DoubleDouble.From(Log2), null);

    /// <summary>Only where the power is a whole one, and either few bits long or a power of two that makes the value subnormal.</summary>
    public override IEnumerable<long> Ties
    {
        get
        {
            BigFloat value = initial;
            if (_power.Base.BitLength == 1)
            {
                BigInteger perPeriod = _power.Base.Log2Floor * _power.Exponent;
                BigInteger below = BelowSmallest - value.Exponent;
                return perPeriod.IsZero || !(below % perPeriod).IsZero ? [] : Whole([below / perPeriod]);
            }

            // Odd factors only ever lengthen the mantissa.
            int count = 0;
            while (count * _power.Exponent <= TieBits && Interval.Power(_power.Base, count * _power.Exponent, 4096).Lower.BitLength <= TieBits)
                count++;
            return Whole(Enumerable.Range(0, count).Select(period => (BigInteger)period));
        }
    }

    public override BigFloat? HalfLife => Trend == Trend.Falling ? Interval.Divide(-1L, Log2, 128).Lower : null;

    public override Interval Value(long step, int precision) =>
        Interval.Multiply(initial, Ratio(step, precision), precision);

    /// <summary>rate^(step / decaySteps).</summary>
    public Interval Ratio(long step, int precision)
    {
        // Far outside of what a double can hold, no digits are needed, and exponents would not fit.
        Interval exponent = Interval.Multiply(Log2, step, 256);
        if (exponent.Upper < -4000)
            return new Interval(0.0, BigFloat.PowerOfTwo(-4000));
        if (exponent.Lower > 4000)
            return new Interval(BigFloat.PowerOfTwo(4000), BigFloat.PowerOfTwo(4001));

        // Every period steps the power is that of a whole exponent, in which a tie can lie; between, it is irrational.
        int working = precision + 80;
        BigInteger periods = BigInteger.DivRem(step, _power.Period, out BigInteger rest);
        Interval ratio = Interval.Power(_power.Base, periods * _power.Exponent, working);
        return rest.IsZero ? ratio : Interval.Multiply(ratio, Interval.Power(Root(working), rest, working), working);
    }

    public override string Formula(string step)
    {
        string exponent = decaySteps == 1.0 ? step : $"({step} / {NumberFormat.Readable(decaySteps)})";
        return $"{NumberFormat.Readable(initial)} · {NumberFormat.Readable(rate)}^{exponent}";
    }

    public override long? GuessStep(BigFloat value)
    {
        if (value.Sign <= 0 || Trend == Trend.Constant)
            return null;
        Interval distance = Interval.Subtract(Elementary.Log2(value, 128), Elementary.Log2(initial, 128), 128);
        BigFloat step = Interval.Divide(distance, Log2, 128).Lower;
        return step.Sign < 0 ? 0 : step < long.MaxValue ? (long)step.Floor() : null;
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

        IEnumerable<Segment> segments = settled - start <= MostTableSteps
            ? [new Segment(start, settled, Table(start, settled))]
            : Products(start, settled);
        Law law = Law;
        return segments
            .Where(segment => segment.Start < segment.End)
            .SelectMany(segment => Verification.Split(segment with { Law = law }, this))
            .Concat(settled < end ? [new Segment(settled, end, new ConstantEvaluator(limit)) { Note = note }] : []);
    }

    /// <summary>Value after value by one multiplication each; those in doubt are computed anew.</summary>
    private TableEvaluator Table(long start, long end)
    {
        const int Precision = 192;
        double[] values = new double[end - start];
        Interval ratio = Ratio(1, Precision);
        Interval value = Value(start, Precision);
        for (int i = 0; i < values.Length; i++)
        {
            if (!Rounding.TryNearest(value, out values[i]))
                values[i] = At(start + i);
            value = Interval.Multiply(value, ratio, Precision);
        }

        return new TableEvaluator(start, values);
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

    private IEnumerable<long> Whole(IEnumerable<BigInteger> periods) =>
        periods.Select(period => period * _power.Period).Where(step => step.Sign >= 0 && step < long.MaxValue).Select(step => (long)step);

    private Interval Root(int precision) => _roots.GetOrAdd(
        precision,
        bits => Elementary.Power(_power.Base, Interval.Divide(BigFloat.FromInteger(_power.Exponent), BigFloat.FromInteger(_power.Period), bits + 16), bits + 8));
}

using System.Collections.Concurrent;
using System.Numerics;
using DecayGen.Generators.Exact;
using DecayGen.Generators.Folding;

namespace DecayGen.Generators.Schedules.Curves;

/// <summary>initial · rate^(step / decaySteps).</summary>
internal sealed class GeometricCurve(double initial, double rate, double decaySteps) : Curve
{
    private const int MostTableSteps = 256;

    private readonly RationalPower _power = RationalPower.Of(rate, decaySteps);
    private readonly ConcurrentDictionary<int, Interval> _roots = new();
    private Interval? _log2;

    public double Initial => initial;

    public override Trend Trend => rate < 1 ? Trend.Falling : rate > 1 ? Trend.Rising : Trend.Constant;

    /// <summary>The binary logarithm of what is kept each step.</summary>
    public Interval Log2 => _log2 ??= Interval.Divide(Elementary.Log2(rate, 256), decaySteps, 256);

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
            ? [new Segment(start, settled, TableEvaluator.Of(this, start, settled))]
            : PlaceValueFolding.Fold(this, start, settled);
        ExponentialLaw law = new(initial, DoubleDouble.From(Log2), null);
        return segments
            .Where(segment => segment.Start < segment.End)
            .SelectMany(segment => Verification.Split(segment with { Law = law }, this))
            .Concat(settled < end ? [new Segment(settled, end, new ConstantEvaluator(limit)) { Note = note }] : []);
    }

    private Interval Root(int precision) => _roots.GetOrAdd(
        precision,
        bits => Elementary.Power(_power.Base, Interval.Divide(BigFloat.FromInteger(_power.Exponent), BigFloat.FromInteger(_power.Period), bits + 16), bits + 8));
}

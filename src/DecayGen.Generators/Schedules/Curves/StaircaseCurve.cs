using DecayGen.Generators.Exact;
using DecayGen.Generators.Folding;

namespace DecayGen.Generators.Schedules.Curves;

/// <summary>A curve over stairs: its step is the whole part of the double nearest to step / stepsPerStair, as Keras computes it.</summary>
internal sealed class StaircaseCurve(Curve curve, double stepsPerStair) : StairsCurve(curve)
{
    public double StepsPerStair => stepsPerStair;

    public override BigFloat? HalfLife => Curve.HalfLife * stepsPerStair;

    public override string Formula(string step) =>
        Curve.Formula($"floor({step} / {NumberFormat.Readable(stepsPerStair)})");

    public override IEnumerable<Segment> Fold(long start, long end)
    {
        // All stairs that the steps before the end stand on, whole steps or not.
        long lastStair = end == long.MaxValue || StairBefore(end) == long.MaxValue ? long.MaxValue : StairBefore(end) + 1;
        foreach (Segment stairs in Curve.Fold(Stair(start), lastStair))
        {
            long from = Math.Max(start, FirstStepOf(stairs.Start, start, end));
            long to = stairs.End == lastStair ? end : FirstStepOf(stairs.End, start, end);
            yield return stairs with
            {
                Start = from,
                End = to,
                StepsPerStair = stepsPerStair,
                FractionEnd = stairs.End == lastStair ? null : BeginOf(stairs.End),
                Law = null,
            };
        }
    }

    protected override long Stair(long step)
    {
        double stair = Rounding.Quotient(step, stepsPerStair);
        return stair < long.MaxValue ? (long)stair : long.MaxValue;
    }

    /// <summary>The stair just before a step: with doubles for steps, that of the next smaller double.</summary>
    protected override long StairBefore(long step)
    {
        double before = Quotient(BitDecrement(step));
        return before < long.MaxValue ? (long)before : long.MaxValue;
    }

    protected override long FirstStepOf(long stair) => FirstStepOf(stair, 0, long.MaxValue);

    private long FirstStepOf(long stair, long start, long end)
    {
        BigFloat guess = (BigFloat)stair * stepsPerStair;
        return StepSearch.First(start, end, step => Stair(step) >= stair, guess < long.MaxValue ? (long)guess.Floor() : null);
    }

    /// <summary>The smallest double on a stair; infinity for one that is beyond all doubles.</summary>
    private double BeginOf(long stair)
    {
        double step = ((BigFloat)stair * stepsPerStair).ToDouble();
        if (double.IsInfinity(step) || Quotient(double.MaxValue) < stair)
            return double.PositiveInfinity;
        while (step > 0 && Quotient(BitDecrement(step)) >= stair)
            step = BitDecrement(step);
        while (Quotient(step) < stair)
            step = BitIncrement(step);
        return step;
    }

    private double Quotient(double step) => Rounding.Nearest(precision => Interval.Divide(step, stepsPerStair, precision));

    private static double BitIncrement(double positive) => BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(positive) + 1);

    private static double BitDecrement(double positive) => BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(positive) - 1);
}

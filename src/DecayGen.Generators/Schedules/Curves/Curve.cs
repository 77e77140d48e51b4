using DecayGen.Generators.Exact;
using DecayGen.Generators.Folding;

namespace DecayGen.Generators.Schedules.Curves;

/// <summary>
/// A value over the steps of a phase, known exactly. Generator and analyzers evaluate schedules with nothing else.
/// </summary>
internal abstract class Curve
{
    /// <summary>Numbers that differ by more than this part, 2^-50, still do so after each was rounded.</summary>
    private const double Near = 8.881784197001252E-16;

    /// <summary>After how many steps the curve ends by itself; null where it goes on for ever.</summary>
    public virtual long? End => null;

    /// <summary>Whether all values are known at compile time; of a curve that is not, nothing may be asked but its text and its segments.</summary>
    public virtual bool IsKnown => true;

    /// <summary>Whether the value at a step is known at compile time.</summary>
    public virtual bool IsKnownAt(long step) => IsKnown;

    /// <summary>Where the curve goes.</summary>
    public abstract Trend Trend { get; }

    /// <summary>An enclosure of the true value at a step; exact where the value is a double, and the precision high enough for how it comes about.</summary>
    public abstract Interval Value(long step, int precision);

    /// <summary>The value before its last division, for curves that lead here.</summary>
    public virtual Quotient Quotient(long step, int precision) => Value(step, precision);

    /// <summary>What the value approaches from the left at a step: differs from the value where the curve jumps there.</summary>
    public virtual Interval LimitBefore(long step, int precision) => Value(step, precision);

    /// <summary>The value at a step, correctly rounded.</summary>
    public double At(long step) => TryAt(step, out double value) ? value : ExactlyAt(step);

    /// <summary>The formula for people, over a step that is written as given.</summary>
    public abstract string Formula(string step);

    /// <summary>How steps [start, end) are evaluated in generated code; <paramref name="end"/> is long.MaxValue for no end.</summary>
    public abstract IEnumerable<Segment> Fold(long start, long end);

    /// <summary>How the value is evaluated that a last phase holds which is cut off at a step.</summary>
    public virtual Evaluator HeldFrom(long end) => new ConstantEvaluator(JustBefore(end));

    /// <summary>What the value approaches from the left at a step, correctly rounded.</summary>
    public virtual double JustBefore(long step) => Rounding.Nearest(precision => LimitBefore(step, precision));

    /// <summary>How the value between steps is computed; null where it is that of the step before.</summary>
    public virtual Law? Law => null;

    /// <summary>All steps, in their order, at which the value may lie halfway between two doubles, but for those that evaluators get right by themselves.</summary>
    public virtual IEnumerable<long> Ties => [];

    /// <summary>After how many steps half is left, whenever one looks; null where that changes.</summary>
    public virtual BigFloat? HalfLife => null;

    /// <summary>About the step at which the curve passes a value, where a formula tells.</summary>
    public virtual long? GuessStep(BigFloat value) => null;

    /// <summary>The first step in [start, end) with the largest rounded value.</summary>
    public virtual long PeakStep(long start, long end) => PeakStep(Stretches(start, end));

    /// <summary>The first step in [start, end) from which the true value stays under a threshold to the end; null where the last one is not under it.</summary>
    public virtual long? StaysUnderFrom(BigFloat threshold, long start, long end) => StaysUnderFrom(threshold, Stretches(start, end));

    /// <summary>The first step at which the curve jumps down; null where it has no stairs, or they go up.</summary>
    public virtual long? FirstDrop() => null;

    /// <summary>The steps [start, end), of which there is one at least, cut where the curve turns or jumps. Of many cycles, those that stand for all.</summary>
    public virtual IEnumerable<Stretch> Stretches(long start, long end) => [new Stretch(start, end, Trend)];

    /// <summary>Whether the true value at a step lies under a threshold.</summary>
    public bool IsUnder(long step, BigFloat threshold)
    {
        // The true value is within half an ulp of the rounded one, where that is neither subnormal nor infinite.
        if (TryAt(step, out double value) && !double.IsInfinity(value))
        {
            double off = value - threshold.ToDouble();
            if (Math.Abs(off) > value * Near + 4 * double.Epsilon)
                return off < 0;
        }

        return Value(step, 128).Upper < threshold;
    }

    /// <summary>The value at a step, correctly rounded, where quick arithmetic is certain of it.</summary>
    protected virtual bool TryAt(long step, out double value)
    {
        value = 0.0;
        return false;
    }

    /// <summary>Apart from <see cref="At"/>, so that only what needs exact arithmetic pays for its closure.</summary>
    private double ExactlyAt(long step) => Rounding.Nearest(precision => Value(step, precision));

    /// <summary>The first step with the largest rounded value in stretches that follow one another.</summary>
    protected long PeakStep(IEnumerable<Stretch> stretches)
    {
        Stretch highest = default;
        double largest = double.NegativeInfinity;
        foreach (Stretch stretch in stretches)
        {
            double value = At(stretch.Trend == Trend.Rising ? stretch.Last : stretch.Start);
            if (value > largest)
                (highest, largest) = (stretch, value);
        }

        return highest.Trend == Trend.Rising ? FirstLargest(highest, largest) : highest.Start;
    }

    /// <summary>The first step from which the true value stays under a threshold to the end of the last stretch.</summary>
    protected long? StaysUnderFrom(BigFloat threshold, IEnumerable<Stretch> stretches)
    {
        long? from = null;
        foreach (Stretch stretch in stretches.Reverse())
        {
            if (!IsUnder(stretch.End - 1, threshold))
                break;
            from = stretch.Trend == Trend.Falling
                ? StepSearch.First(stretch.Start, stretch.End - 1, step => IsUnder(step, threshold), GuessStep(threshold))
                : stretch.Start;
            if (from > stretch.Start)
                break;
        }

        return from;
    }

    /// <summary>A rising stretch ends at its largest value, or settles at it before, as growth does at infinity.</summary>
    private long FirstLargest(Stretch stretch, double largest)
    {
        long? guess = stretch.Last == long.MaxValue ? GuessStep(BigFloat.PowerOfTwo(1024)) : stretch.Last - 1;
        return StepSearch.First(stretch.Start, stretch.Last, step => At(step) >= largest, guess);
    }
}

internal enum Trend
{
    Constant,
    Falling,
    Rising,
    Turning,
}

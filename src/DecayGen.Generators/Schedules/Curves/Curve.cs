using DecayGen.Generators.Exact;
using DecayGen.Generators.Folding;

namespace DecayGen.Generators.Schedules.Curves;

/// <summary>
/// A value over the steps of a phase, known exactly. Generator and analyzers evaluate schedules with nothing else.
/// </summary>
internal abstract class Curve
{
    /// <summary>After how many steps the curve ends by itself; null where it goes on for ever.</summary>
    public virtual long? End => null;

    /// <summary>Whether all values are known at compile time; of a curve that is not, nothing may be asked but its text and its segments.</summary>
    public virtual bool IsKnown => true;

    /// <summary>Whether the value at a step is known at compile time.</summary>
    public virtual bool IsKnownAt(long step) => IsKnown;

    /// <summary>Where the curve goes; it never turns.</summary>
    public abstract Trend Trend { get; }

    /// <summary>An enclosure of the true value at a step; exact where the value is and fits the precision.</summary>
    public abstract Interval Value(long step, int precision);

    /// <summary>What the value approaches from the left at a step: differs from the value where the curve jumps there.</summary>
    public virtual Interval LimitBefore(long step, int precision) => Value(step, precision);

    /// <summary>The value at a step, correctly rounded.</summary>
    public double At(long step) => Rounding.Nearest(precision => Value(step, precision));

    /// <summary>The formula for people, over a step that is written as given.</summary>
    public abstract string Formula(string step);

    /// <summary>How steps [start, end) are evaluated in generated code; <paramref name="end"/> is long.MaxValue for no end.</summary>
    public abstract IEnumerable<Segment> Fold(long start, long end);

    /// <summary>How the value is evaluated that a last phase holds which is cut off at a step.</summary>
    public virtual Evaluator HeldFrom(long end) => new ConstantEvaluator(Rounding.Nearest(precision => LimitBefore(end, precision)));

    /// <summary>How the value between steps is computed; null where it is that of the step before.</summary>
    public virtual Law? Law => null;

    /// <summary>All steps, in their order, at which the value may lie halfway between two doubles, but for those that evaluators get right by themselves.</summary>
    public virtual IEnumerable<long> Ties => [];

    /// <summary>After how many steps half is left, whenever one looks; null where that changes.</summary>
    public virtual BigFloat? HalfLife => null;

    /// <summary>About the step at which the curve passes a value, where a formula tells.</summary>
    public virtual long? GuessStep(BigFloat value) => null;

    /// <summary>The first step in [start, end) whose value lies under a threshold; end where none does. For falling curves.</summary>
    public long FirstStepUnder(BigFloat threshold, long start, long end) =>
        StepSearch.First(start, end, step => IsUnder(step, threshold), GuessStep(threshold));

    /// <summary>Whether the true value at a step lies under a threshold.</summary>
    public bool IsUnder(long step, BigFloat threshold) => Value(step, 128).Upper < threshold;
}

internal enum Trend
{
    Constant,
    Falling,
    Rising,
}

using DecayGen.Generators.Exact;
using DecayGen.Generators.Schedules.Curves;

namespace DecayGen.Generators.Schedules;

/// <summary>A phase in its place.</summary>
/// <param name="Curve">The value over the phase's own steps.</param>
/// <param name="Origin">The step at which the phase's clock is at 0.</param>
/// <param name="Start">The first step that is the phase's; behind the origin under a warmup that overlaps it.</param>
/// <param name="End">The step at which it ends; long.MaxValue where it does not.</param>
internal sealed record Phase(Curve Curve, long Origin, long Start, long End)
{
    public bool IsEndless => End == long.MaxValue;

    /// <summary>The step by the phase's clock, for people.</summary>
    public string Clock => Origin == 0 ? "step" : $"(step − {NumberFormat.Count(Origin)})";

    public double At(long step) => Curve.At(step - Origin);

    public Interval Value(long step, int precision) => Curve.Value(step - Origin, precision);

    /// <summary>What the value approaches where the phase ends, correctly rounded.</summary>
    public double JustBeforeEnd => Curve.JustBefore(End - Origin);

    /// <summary>The first step of a run of so many with the phase's largest rounded value.</summary>
    public long PeakStep(long steps) => Saturating.Add(Origin, Curve.PeakStep(Start - Origin, OwnEnd(steps)));

    /// <summary>The first step from which the phase stays under a threshold to its end, or to that of a run of so many steps; null where it does not.</summary>
    public long? StaysUnderFrom(BigFloat threshold, long steps) =>
        Curve.StaysUnderFrom(threshold, Start - Origin, OwnEnd(steps)) is { } step && step < long.MaxValue - Origin ? Origin + step : null;

    /// <summary>The first step by the phase's clock at which the value jumps down; null where it does not, or goes down without jumps.</summary>
    public long? FirstDrop() => Curve.FirstDrop() is { } step && step < long.MaxValue - Origin ? Origin + step : null;

    /// <summary>The phase's steps in a run of so many, cut where the value turns or jumps.</summary>
    public IEnumerable<Stretch> Stretches(long steps) => Curve.Stretches(Start - Origin, OwnEnd(steps)).Select(stretch =>
        stretch with { Start = stretch.Start + Origin, End = stretch.End == long.MaxValue ? stretch.End : stretch.End + Origin });

    private long OwnEnd(long steps) => Math.Min(End, steps) is var end && end == long.MaxValue ? end : end - Origin;
}

using DecayGen.Generators.Schedules;
using DecayGen.Generators.Schedules.Curves;

namespace DecayGen.Generators.Folding;

/// <summary>What is computed of a plateau, and of the phases before it, before they become text.</summary>
/// <param name="Curve">The plateau.</param>
/// <param name="ObservedFrom">The step from which on metrics count.</param>
/// <param name="CountedUntil">The step up to which steps are counted: there the plateau ends, or, where it does not, begins.</param>
/// <param name="Lead">How each step before the plateau is evaluated.</param>
/// <param name="Reductions">How the value after each number of reductions is evaluated.</param>
internal sealed record FoldedPlateau(PlateauCurve Curve, long ObservedFrom, long CountedUntil, IReadOnlyList<Segment> Lead, IReadOnlyList<Segment> Reductions)
{
    public bool IsEndless => CountedUntil == ObservedFrom;

    /// <param name="timeline">The schedule.</param>
    /// <param name="curve">Its last phase.</param>
    /// <param name="segments">How its steps are evaluated where nothing is reduced.</param>
    public static FoldedPlateau Of(Timeline timeline, PlateauCurve curve, IReadOnlyList<Segment> segments)
    {
        Phase phase = timeline.Phases[timeline.Phases.Count - 1];
        return new FoldedPlateau(
            curve,
            phase.Start,
            phase.IsEndless ? phase.Start : phase.End,
            [.. segments.Where(segment => segment.Start < phase.Start).Select(segment => segment with { End = Math.Min(segment.End, phase.Start) })],
            [.. curve.Reductions.Fold(0, curve.Reductions.Last + 1).Select(segment => segment with { Formula = curve.Formula("") })]);
    }
}

using DecayGen.Generators.Schedules;
using DecayGen.Generators.Schedules.Curves;

namespace DecayGen.Generators.Folding;

/// <summary>Everything that is computed of a schedule before it becomes text.</summary>
/// <param name="Initial">The value at step 0; null where that is known at run time only.</param>
/// <param name="Peak">The largest value at any step, of those that are known; null where none is.</param>
/// <param name="UnknownPeaks">The steps whose values, known at run time only, may be larger.</param>
/// <param name="Segments">How each step is evaluated.</param>
/// <param name="Summary">What the documentation of <c>At</c> says: formula, curve, telling values.</param>
internal sealed record FoldedSchedule(double? Initial, double? Peak, IReadOnlyList<long> UnknownPeaks, IReadOnlyList<Segment> Segments, IReadOnlyList<string> Summary)
{
    public static FoldedSchedule Of(Timeline timeline, long? horizon) => new(
        Known(timeline, 0),
        Largest(Known(timeline, timeline.PeakStep()), timeline.Plateau),
        [.. timeline.Phases.Where(phase => phase.Curve is CustomCurve).SelectMany(Ends).Distinct()],
        timeline.Fold(),
        [.. Preview.Documentation(timeline, horizon)]);

    /// <summary>A plateau that grows ends above what the steps know of.</summary>
    private static double? Largest(double? peak, PlateauCurve? plateau) =>
        plateau is null ? peak : Math.Max(peak ?? 0.0, plateau.Reductions.At(plateau.Reductions.PeakStep(0, plateau.Reductions.Last + 1)));

    private static double? Known(Timeline timeline, long step) => timeline.IsKnownAt(step) ? timeline.At(step) : null;

    private static IEnumerable<long> Ends(Phase phase) => phase switch
    {
        { IsEndless: true } => [phase.Start],
        { Start: var start, End: var end } when start < end => [start, end - 1],
        _ => [],
    };
}

using DecayGen.Generators.Schedules;

namespace DecayGen.Generators.Folding;

/// <summary>Everything that is computed of a schedule before it becomes text.</summary>
/// <param name="Initial">The value at step 0.</param>
/// <param name="Peak">The largest value at any step.</param>
/// <param name="Segments">How each step is evaluated.</param>
/// <param name="Summary">What the documentation of <c>At</c> says: formula, curve, telling values.</param>
internal sealed record FoldedSchedule(double Initial, double Peak, IReadOnlyList<Segment> Segments, IReadOnlyList<string> Summary)
{
    public static FoldedSchedule Of(Timeline timeline, long? horizon) =>
        new(timeline.At(0), timeline.At(timeline.PeakStep()), timeline.Fold(), [.. Preview.Lines(timeline, horizon)]);
}

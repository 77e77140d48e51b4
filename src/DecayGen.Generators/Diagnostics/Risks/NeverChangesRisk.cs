using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;
using DecayGen.Generators.Schedules.Curves;

namespace DecayGen.Generators.Diagnostics.Risks;

/// <summary>DECAY108: a schedule that is a constant for as long as the run goes on, or a plateau that is one for ever.</summary>
internal sealed class NeverChangesRisk : RiskRule
{
    public override IEnumerable<Risk> Find(Review review) =>
        review.Timeline.Plateau is { Reductions: { Last: 0 } reductions } ? [Stuck(review, reductions)] : Constant(review);

    private static IEnumerable<Risk> Constant(Review review)
    {
        if (review.Run is not { } run)
            yield break;
        long start = Warmup.Find(review)?.End ?? 0;
        List<Piece> rest = [.. run.Pieces.Where(piece => piece.Stretch.Last >= start)];
        if (run.Steps - start < 2 || rest.Any(piece => piece.First != rest[0].Last || piece.Last != rest[0].Last))
            yield break;

        // Constants, which need not change, may be all there is, but for a plateau, which may change at any step.
        int index = review.Timeline.PhaseAt(run.Steps - 1);
        while (index < review.Phases.Count && review.Phases[index].Kind == nameof(Schedules.Constant))
            index++;
        if (index == review.Phases.Count || review.Kind(index).IsDrivenByMetric)
            yield break;
        string when = run.FirstChange(start) is { } change
            ? $"the first change is at {review.Words.At(change)}, and the run ends at {review.Words.At(run.Steps)}"
            : $"it stays {NumberFormat.Readable(run.Last)}";
        yield return new Risk(Descriptors.NeverChanges, PlaceOf(review, index), review.Subject, when)
        {
            Others = [Place.Horizon],
        };
    }

    /// <summary>A plateau whose first reduction is too small to be made, however long the run is.</summary>
    private static Risk Stuck(Review review, ReductionsCurve reductions)
    {
        int index = review.Phases.Count - 1;
        (double from, double to) = (reductions.At(0), reductions.At(1));
        string change = double.IsInfinity(to)
            ? "the first reduction would take it beyond the largest double"
            : $"the first reduction would change it by {NumberFormat.Significant(from > to ? (BigFloat)from - to : (BigFloat)to - from, 3)}, and MinimumChange, {NumberFormat.Readable(reductions.MinimumChange)}, asks for more";
        return new Risk(Descriptors.NeverChanges, new Place(index, "MinimumChange"), index == 0 ? review.Subject : $"{review.Subject} of the plateau", change)
        {
            Others = [new Place(index, "initial")],
        };
    }

    /// <summary>What says when the phase changes.</summary>
    private static Place PlaceOf(Review review, int phase)
    {
        ScheduleKind kind = review.Kind(phase);
        return kind.MilestoneArgument is { } milestones ? new Place(phase, milestones, 0)
            : kind.PaceArgument is { } pace && review.Phases[phase].Has(pace) ? new Place(phase, pace)
            : new Place(phase, kind.SpeedArgument);
    }
}

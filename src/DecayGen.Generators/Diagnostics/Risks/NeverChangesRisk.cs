using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;

namespace DecayGen.Generators.Diagnostics.Risks;

/// <summary>DECAY108: a schedule that is a constant for as long as the run goes on.</summary>
internal sealed class NeverChangesRisk : RiskRule
{
    public override IEnumerable<Risk> Find(Review review)
    {
        if (review.Run is not { } run)
            yield break;
        long start = Warmup.Find(review)?.End ?? 0;
        List<Piece> rest = [.. run.Pieces.Where(piece => piece.Stretch.Last >= start)];
        if (run.Steps - start < 2 || rest.Any(piece => piece.First != rest[0].Last || piece.Last != rest[0].Last))
            yield break;

        // Constants, which need not change, may be all there is.
        int index = review.Timeline.PhaseAt(run.Steps - 1);
        while (index < review.Phases.Count && review.Phases[index].Kind == nameof(Constant))
            index++;
        if (index == review.Phases.Count)
            yield break;
        string when = run.FirstChange(start) is { } change
            ? $"the first change is at {review.Words.At(change)}, and the run ends at {review.Words.At(run.Steps)}"
            : $"it stays {NumberFormat.Readable(run.Last)}";
        yield return new Risk(Descriptors.NeverChanges, PlaceOf(review, index), review.Subject, when)
        {
            Others = [Place.Horizon],
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

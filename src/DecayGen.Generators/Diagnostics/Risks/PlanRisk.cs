using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;

namespace DecayGen.Generators.Diagnostics.Risks;

/// <summary>DECAY122 and 123: a schedule that is planned for more steps than the run has.</summary>
internal sealed class PlanRisk : RiskRule
{
    public override IEnumerable<Risk> Find(Review review)
    {
        if (review.Run is not { } run)
            yield break;

        // What has no end of its own has no length; an overlapping warmup has none besides that of the phase it overlaps.
        IReadOnlyList<Phase> phases = review.Timeline.Phases;
        long planned = phases[phases.Count - 1] is { IsEndless: true } last ? last.Origin : phases[phases.Count - 1].End;
        int index = review.Timeline.PhaseAt(run.Steps);
        bool isFar = planned > (BigFloat)run.Steps * review.Option(RuleOption.FarPlan, index);
        if (!isFar && !(planned > (BigFloat)run.Steps * review.Option(RuleOption.Plan, index)))
            yield break;
        yield return new Risk(
            isFar ? Descriptors.PlanFarBeyondRun : Descriptors.PlanBeyondRun,
            new Place(index, LengthArgument(review, index)),
            review.Words.Many(planned),
            NumberFormat.Count(run.Steps),
            review.Subject,
            run.Peak == 0 ? NumberFormat.Percent(0L, 1) : Share.OfPeak(run.Last, run.Peak))
        {
            Others = [Place.Horizon],
        };
    }

    /// <summary>What ends a phase: the steps it is cut off at, or its own length.</summary>
    private static string? LengthArgument(Review review, int index)
    {
        Phase phase = review.Timeline.Phases[index];
        return review.Phases[index].Long("Steps") == phase.End - phase.Origin ? "Steps" : review.Kind(index).LengthArgument;
    }
}

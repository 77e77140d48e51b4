using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;

namespace DecayGen.Generators.Diagnostics.Risks;

/// <summary>DECAY110: a decay that is over when most of the run is still to come.</summary>
internal sealed class EarlyEndRisk : RiskRule
{
    public override IEnumerable<Risk> Find(Review review)
    {
        // Exploration is meant to be over early, and its like.
        if (review.Run is not { } run || !review.IsRate || run.LastDecrease() is not { } step
            || !(step < (BigFloat)run.Steps * review.Option(RuleOption.EarliestEnd)))
        {
            yield break;
        }

        // What is held from a step on belongs to the phase before.
        int index = review.Timeline.PhaseAt(step - 1);
        if (review.Timeline.PhaseAt(step) is var own && review.Timeline.Phases[own].Start < step)
            index = own;

        // A floor says that the value is to stay there, and so does a constant at the end; a plateau says that the metric decides.
        int last = review.Timeline.PhaseAt(run.Steps - 1);
        if (review.Phases[index].Double("Floor") > 0 || review.Phases[last].Kind == nameof(Constant) || review.Kind(last).IsDrivenByMetric)
            yield break;
        ScheduleKind kind = review.Kind(index);
        Place place = kind.MilestoneArgument is { } milestones
            ? new Place(index, milestones, review.Phases[index].Longs(milestones).Count(milestone => milestone <= step - review.Timeline.Phases[index].Origin) - 1)
            : new Place(index, kind.SpeedArgument);
        long rest = run.Steps - step;
        yield return new Risk(
            Descriptors.EarlyEnd,
            place,
            review.Subject,
            review.Words.At(step),
            NumberFormat.Count(run.Steps),
            NumberFormat.Significant(run.Last, 3),
            review.Words.Many(rest),
            Share.Of(rest, run.Steps))
        {
            Others = [Place.Horizon],
        };
    }
}

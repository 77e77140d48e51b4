using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;

namespace DecayGen.Generators.Diagnostics.Risks;

/// <summary>DECAY113 and 114: milestones at the end of the run, and just before it.</summary>
internal sealed class LateMilestoneRisk : RiskRule
{
    public override IEnumerable<Risk> Find(Review review)
    {
        if (review.Run is not { } run)
            yield break;
        List<Milestone> milestones = [.. Milestone.Of(review)];
        foreach (Milestone end in milestones.Where(milestone => milestone.Step == run.Steps))
        {
            yield return new Risk(Descriptors.MilestoneAtEnd, end.Place, review.Words.At(end.Step), review.Words.Many(run.Steps), review.Words.At(run.Steps - 1))
            {
                Others = [Place.Horizon],
            };
        }

        Milestone? last = milestones.LastOrDefault(milestone => milestone.Step < run.Steps);
        if (last is null || !(run.Steps - last.Step <= (BigFloat)run.Steps * review.Option(RuleOption.LastShare, last.Place.Phase)))
            yield break;
        long rest = run.Steps - last.Step;
        yield return new Risk(
            Descriptors.LateMilestone,
            last.Place,
            review.Words.At(last.Step),
            NumberFormat.Count(run.Steps),
            review.Subject,
            NumberFormat.Significant(review.Timeline.At(last.Step), 3),
            review.Words.Many(rest),
            Share.Of(rest, run.Steps))
        {
            Others = [Place.Horizon],
        };
    }
}

using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;

namespace DecayGen.Generators.Diagnostics.Risks;

/// <summary>DECAY112: milestones that the run does not reach.</summary>
internal sealed class UnreachedMilestoneRisk : RiskRule
{
    public override IEnumerable<Risk> Find(Review review)
    {
        if (review.Run is not { } run)
            yield break;
        List<Milestone> beyond = [.. Milestone.Of(review).Where(milestone => milestone.Step > run.Steps)];
        if (beyond.Count == 0)
            yield break;
        string which = beyond.Count == 1
            ? $"The milestone at {review.Words.At(beyond[0].Step)} is"
            : $"The milestones from {review.Words.At(beyond[0].Step)} on are";
        yield return new Risk(Descriptors.UnreachedMilestone, beyond[0].Place, which, review.Words.At(run.Steps)) { Others = [Place.Horizon] };
    }
}

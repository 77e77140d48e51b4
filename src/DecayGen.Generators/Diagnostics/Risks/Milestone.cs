using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;

namespace DecayGen.Generators.Diagnostics.Risks;

/// <summary>A step at which a phase is written to jump.</summary>
/// <param name="Step">The step in the run.</param>
/// <param name="Place">Where it is written.</param>
internal sealed record Milestone(long Step, Place Place)
{
    /// <summary>All milestones of a schedule that lie in their phase, in order.</summary>
    public static IEnumerable<Milestone> Of(Review review)
    {
        for (int i = 0; i < review.Phases.Count; i++)
        {
            if (review.Kind(i).MilestoneArgument is not { } argument)
                continue;
            EquatableArray<long> milestones = review.Phases[i].Longs(argument);
            Phase phase = review.Timeline.Phases[i];
            for (int k = 0; k < milestones.Count && (phase.IsEndless || milestones[k] < phase.End - phase.Origin); k++)
                yield return new Milestone(milestones[k] < long.MaxValue - phase.Origin ? milestones[k] + phase.Origin : long.MaxValue, new Place(i, argument, k));
        }
    }
}

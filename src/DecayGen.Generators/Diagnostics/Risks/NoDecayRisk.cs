using DecayGen.Generators.Exact;
using DecayGen.Generators.Schedules;

namespace DecayGen.Generators.Diagnostics.Risks;

/// <summary>DECAY102: a rate of 1, with which nothing decays.</summary>
internal sealed class NoDecayRisk : RiskRule
{
    public override IEnumerable<Risk> Find(Review review)
    {
        for (int i = 0; i < review.Phases.Count; i++)
        {
            // What moves by other means, too, such as a cycle, decays without one.
            ScheduleKind kind = review.Kind(i);
            if (kind.MultiplierArgument is { } argument && argument == kind.SpeedArgument && review.Phases[i].Double(argument) == 1)
                yield return new Risk(Descriptors.NoDecay, new Place(i, argument), NumberFormat.Readable(review.Timeline.Phases[i].Curve.At(0)));
        }
    }
}

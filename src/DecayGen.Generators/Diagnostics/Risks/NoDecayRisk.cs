using DecayGen.Generators.Exact;

namespace DecayGen.Generators.Diagnostics.Risks;

/// <summary>DECAY102: a rate of 1, with which nothing decays.</summary>
internal sealed class NoDecayRisk : RiskRule
{
    public override IEnumerable<Risk> Find(Review review)
    {
        for (int i = 0; i < review.Phases.Count; i++)
        {
            if (review.Kind(i).RateArgument is { } argument && review.Phases[i].Double(argument) == 1)
                yield return new Risk(Descriptors.NoDecay, new Place(i, argument), NumberFormat.Readable(review.Timeline.Phases[i].Curve.At(0)));
        }
    }
}

namespace DecayGen.Generators.Diagnostics.Risks;

/// <summary>DECAY126: a plateau that is one step long.</summary>
internal sealed class NoPatienceRisk : RiskRule
{
    public override IEnumerable<Risk> Find(Review review)
    {
        if (review.Timeline.Plateau is { Patience: 0, Cooldown: var cooldown })
        {
            yield return new Risk(
                Descriptors.NoPatience,
                new Place(review.Phases.Count - 1, "Patience"),
                review.Words.One,
                review.Subject,
                cooldown > 0 ? $"nothing but the Cooldown, {review.Words.Many(cooldown)}, lets a metric scatter" : "a metric that scatters reduces it again and again");
        }
    }
}

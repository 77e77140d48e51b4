using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;

namespace DecayGen.Generators.Diagnostics.Risks;

/// <summary>DECAY105: the amount that is removed each time, where the amount that is kept is meant.</summary>
internal sealed class AmountRemovedRisk : RiskRule
{
    public override IEnumerable<Risk> Find(Review review)
    {
        for (int i = 0; i < review.Phases.Count; i++)
        {
            AttributeModel phase = review.Phases[i];
            double rate = phase.Double("rate");
            if (phase.Kind != nameof(ExponentialDecay) || phase.Double("DecaySteps", 1.0) != 1 || phase.Double("Floor") > 0 || !(rate < review.Option(RuleOption.SmallestRateKept, i)))
                continue;

            // So small a rate is none for either.
            BigFloat removed = (BigFloat)1L - rate;
            if (removed.ToDouble() == 1)
                continue;
            yield return new Risk(
                Descriptors.AmountRemoved,
                new Place(i, "rate"),
                NumberFormat.Readable(rate),
                NumberFormat.Percent(rate, 4),
                review.Subject,
                review.Words.One,
                NumberFormat.Percent(removed, 4),
                NumberFormat.Significant(removed, 6));
        }
    }
}

using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;

namespace DecayGen.Generators.Diagnostics.Risks;

/// <summary>DECAY106: the rate where the initial value belongs, and the other way around.</summary>
internal sealed class SwappedRisk : RiskRule
{
    /// <summary>Rates are not as small as this, and learning rates not as large as that.</summary>
    private const double LargestRate = 0.2;
    private const double SmallestInitial = 0.5;

    public override IEnumerable<Risk> Find(Review review)
    {
        for (int i = 0; i < review.Phases.Count; i++)
        {
            AttributeModel phase = review.Phases[i];
            (double initial, double rate) = (phase.Double("initial"), phase.Double("rate"));
            if (phase.Kind != nameof(ExponentialDecay) || phase.Double("DecaySteps", 1.0) != 1 || initial < SmallestInitial || rate > LargestRate)
                continue;
            yield return new Risk(Descriptors.Swapped, new Place(i, "rate"), review.Subject, NumberFormat.Readable(initial), NumberFormat.Percent(rate, 3), review.Words.One)
            {
                Others = [new Place(i, "initial")],
            };
        }
    }
}

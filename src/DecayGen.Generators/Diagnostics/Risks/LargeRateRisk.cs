using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;

namespace DecayGen.Generators.Diagnostics.Risks;

/// <summary>DECAY127: a learning rate that is larger than any known.</summary>
internal sealed class LargeRateRisk : RiskRule
{
    private static readonly string[] _arguments = ["initial", "value", "peak", "high"];

    public override IEnumerable<Risk> Find(Review review) => review.IsRate
        ? Enumerable.Range(0, review.Phases.Count).SelectMany(phase => Find(review, phase)).Take(1)
        : [];

    private static IEnumerable<Risk> Find(Review review, int index)
    {
        AttributeModel phase = review.Phases[index];
        double largest = review.Option(RuleOption.LargestRate, index);
        foreach (string argument in _arguments.Where(argument => phase.Double(argument) > largest))
            yield return Risk(new Place(index, argument), phase.Double(argument));
        EquatableArray<double> values = phase.Doubles("values");
        for (int k = 0; k < values.Count; k++)
        {
            if (values[k] > largest)
                yield return Risk(new Place(index, "values", k), values[k]);
        }

        Risk Risk(Place place, double value) => new(Descriptors.LargeRate, place, NumberFormat.Readable(value), NumberFormat.Readable(largest));
    }
}

using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;

namespace DecayGen.Generators.Diagnostics.Risks;

/// <summary>DECAY119: a decay from a value to that same value.</summary>
internal sealed class FloorAtInitialRisk : RiskRule
{
    private static readonly (string Argument, string People)[] _floors = [("Floor", "floor"), ("final", "final value")];

    public override IEnumerable<Risk> Find(Review review)
    {
        for (int i = 0; i < review.Phases.Count; i++)
        {
            AttributeModel phase = review.Phases[i];
            foreach ((string argument, string people) in _floors)
            {
                if (phase.Has(argument) && phase.Has("initial") && phase.Double(argument) == phase.Double("initial"))
                    yield return new Risk(Descriptors.FloorAtInitial, new Place(i, argument), people, NumberFormat.Readable(phase.Double(argument))) { Others = [new Place(i, "initial")] };
            }
        }
    }
}

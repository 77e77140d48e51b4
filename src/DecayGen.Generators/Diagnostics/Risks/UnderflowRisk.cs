using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;

namespace DecayGen.Generators.Diagnostics.Risks;

/// <summary>DECAY107: a value that no float holds in full, or that no double holds.</summary>
internal sealed class UnderflowRisk : RiskRule
{
    /// <summary>2^-126, the smallest float with all its digits.</summary>
    private static readonly BigFloat _smallest = BigFloat.PowerOfTwo(-126);

    public override IEnumerable<Risk> Find(Review review)
    {
        if (review.Run is not { } run)
            yield break;
        for (int i = 0; i < review.Phases.Count; i++)
        {
            // A value that is meant to be 0 is no underflow.
            Phase phase = review.Timeline.Phases[i];
            long last = Math.Min(phase.End, run.Steps) - 1;
            if (phase.Start > last || phase.StaysUnderFrom(_smallest, run.Steps) is not { } step || phase.Value(last, 128).Lower.Sign <= 0)
                continue;
            string zero = review.Timeline.At(last) == 0 ? $", and 0 at {review.Words.At(last)}" : "";
            yield return new Risk(Descriptors.Underflow, new Place(i, review.Kind(i).SpeedArgument), review.Subject, review.Words.At(step), NumberFormat.Count(run.Steps), zero)
            {
                Others = [Place.Horizon],
            };
            yield break;
        }
    }
}

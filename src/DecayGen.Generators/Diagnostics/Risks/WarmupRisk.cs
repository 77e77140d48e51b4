using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;

namespace DecayGen.Generators.Diagnostics.Risks;

/// <summary>DECAY115 and 116: a warmup that takes all of the run, or most of it.</summary>
internal sealed class WarmupRisk : RiskRule
{
    public override IEnumerable<Risk> Find(Review review)
    {
        if (review.Run is not { } run || Warmup.Find(review) is not { } warmup)
            yield break;
        string steps = NumberFormat.Count(warmup.End);
        string horizon = NumberFormat.Count(run.Steps);
        if (warmup.End >= run.Steps)
        {
            yield return new Risk(Descriptors.EndlessWarmup, warmup.Place, steps, horizon, review.Words.One, review.Subject, NumberFormat.Readable(warmup.Aim), NumberFormat.Significant(run.Peak, 3))
            {
                Others = [Place.Horizon],
            };
        }
        else if (warmup.End > (BigFloat)run.Steps * review.Option(RuleOption.LongestWarmup, warmup.Place.Phase))
        {
            yield return new Risk(Descriptors.LongWarmup, warmup.Place, steps, horizon, review.Words.One, Share.Of(warmup.End, run.Steps))
            {
                Others = [Place.Horizon],
            };
        }
    }
}

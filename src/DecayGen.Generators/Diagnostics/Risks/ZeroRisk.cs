using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;

namespace DecayGen.Generators.Diagnostics.Risks;

/// <summary>DECAY111: a part of the run in which nothing is learnt.</summary>
internal sealed class ZeroRisk : RiskRule
{
    public override IEnumerable<Risk> Find(Review review)
    {
        if (review.Run is not { } run || !review.IsRate || run.LongestZero() is not var (phase, start, end))
            yield break;
        long steps = end - start;
        if (steps < 2 || !(steps > (BigFloat)run.Steps * review.Option(RuleOption.ZeroShare, phase)))
            yield break;
        ScheduleKind kind = review.Kind(phase);
        yield return new Risk(
            Descriptors.Zero,
            new Place(phase, kind.SpeedArgument),
            review.Subject,
            review.Words.At(start),
            review.Words.At(end - 1),
            review.Words.Many(steps),
            NumberFormat.Count(run.Steps),
            Share.Of(steps, run.Steps))
        {
            Others = [Place.Horizon],
        };
    }
}

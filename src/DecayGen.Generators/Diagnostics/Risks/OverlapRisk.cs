using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;

namespace DecayGen.Generators.Diagnostics.Risks;

/// <summary>DECAY117 and 118: a phase that decays while the warmup that overlaps it goes on.</summary>
internal sealed class OverlapRisk : RiskRule
{
    public override IEnumerable<Risk> Find(Review review)
    {
        for (int i = 0; i + 1 < review.Phases.Count; i++)
        {
            if (!review.Kind(i).OverlapsNext(review.Phases[i]))
                continue;

            // A jump of a few percent, such as at each step of a staircase, is no drop.
            Phase next = review.Timeline.Phases[i + 1];
            ScheduleKind kind = review.Kind(i + 1);
            double aim = next.Curve.At(0);
            double first = review.Timeline.At(next.Start);
            bool isLow = first < Schedules.Fraction.Of(aim, review.Option(RuleOption.SmallestStart, i));
            if (next.FirstDrop() is { } drop && drop < next.Start && (kind.MovesByJumps || isLow))
                yield return Drop(review, i, drop, aim, first);
            else if (isLow && !(next.Start >= review.Run?.Steps))
                yield return new Risk(Descriptors.LowStart, new Place(i, "Overlap"), review.Subject, NumberFormat.Significant(first, 3), Share.OfPeak(first, aim), NumberFormat.Readable(aim)) { Others = [new Place(i + 1)] };
        }
    }

    private static Risk Drop(Review review, int warmup, long drop, double aim, double first)
    {
        Place milestone = review.Kind(warmup + 1) is { MilestoneArgument: { } argument } ? new Place(warmup + 1, argument, 0) : new Place(warmup + 1, review.Kind(warmup + 1).PaceArgument);
        return new Risk(
            Descriptors.DropInWarmup,
            new Place(warmup, "steps"),
            review.Words.At(review.Timeline.Phases[warmup].End),
            review.Words.At(drop),
            NumberFormat.Readable(aim),
            review.Subject,
            NumberFormat.Significant(first, 3))
        {
            Others = [milestone],
        };
    }
}

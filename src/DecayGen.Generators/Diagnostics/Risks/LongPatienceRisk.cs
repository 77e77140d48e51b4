using DecayGen.Generators.Exact;
using DecayGen.Generators.Schedules;

namespace DecayGen.Generators.Diagnostics.Risks;

/// <summary>DECAY125: a patience with which no reduction takes effect within the run.</summary>
internal sealed class LongPatienceRisk : RiskRule
{
    public override IEnumerable<Risk> Find(Review review)
    {
        if (review.Timeline.Plateau is not { Patience: var patience })
            yield break;

        // A plateau that the run does not reach is of no matter to it; other rules say that it is not reached.
        int index = review.Phases.Count - 1;
        Phase plateau = review.Timeline.Phases[index];
        long run = review.Run?.Steps ?? long.MaxValue;
        if (plateau.Start >= run)
            yield break;

        // What the last metric decides is no more trained with; a plateau that is cut off keeps what its last metric decides.
        bool isCut = plateau.End < run;
        long last = isCut ? plateau.End : run - 1;
        long longest = last - plateau.Start - 1;
        if (run == long.MaxValue && !isCut || patience <= longest)
            yield break;
        BigFloat first = (BigFloat)plateau.Start + patience + 1L;

        // The first metric is an improvement, unless it is no number: what can be relied on is one less.
        long usable = longest - 1;
        yield return new Risk(
            Descriptors.LongPatience,
            new Place(index, "Patience"),
            review.Subject,
            NumberFormat.Count(patience),
            review.Phases[index].Has("Patience") ? "" : ", the default,",
            $"{review.Words.One} {(first < long.MaxValue ? NumberFormat.Count((long)first.Floor()) : NumberFormat.Significant(first, 3))}",
            isCut ? $"plateau ends at {review.Words.At(plateau.End)}" : $"run ends at {review.Words.At(run)}",
            usable < 0 ? "No Patience is short enough" : $"A Patience of {NumberFormat.Count(usable)}{(usable > 0 ? " or less" : "")} can reduce it")
        {
            Others = [isCut ? new Place(index, "Steps") : Place.Horizon],
        };
    }
}

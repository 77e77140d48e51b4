using DecayGen.Generators.Exact;
using DecayGen.Generators.Schedules;

namespace DecayGen.Generators.Diagnostics.Risks;

/// <summary>DECAY125: a patience with which no reduction takes effect within the run.</summary>
internal sealed class LongPatienceRisk : RiskRule
{
    /// <summary>The first metric, which is always an improvement, and the one that is too many for the patience.</summary>
    private const long Others = 2;

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
        long longest = last - plateau.Start - Others;
        if (run == long.MaxValue && !isCut || patience <= longest)
            yield break;
        BigFloat first = (BigFloat)plateau.Start + patience + Others;
        yield return new Risk(
            Descriptors.LongPatience,
            new Place(index, "Patience"),
            review.Subject,
            NumberFormat.Count(patience),
            review.Phases[index].Has("Patience") ? "" : ", the default,",
            $"{review.Words.One} {(first < long.MaxValue ? NumberFormat.Count((long)first.Floor()) : NumberFormat.Significant(first, 3))}",
            isCut ? $"plateau ends at {review.Words.At(plateau.End)}" : $"run ends at {review.Words.At(run)}",
            longest < 0 ? "No Patience is short enough" : $"A Patience of {NumberFormat.Count(longest)}{(longest > 0 ? " or less" : "")} can reduce it")
        {
            Others = [isCut ? new Place(index, "Steps") : Place.Horizon],
        };
    }
}

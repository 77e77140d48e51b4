using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;

namespace DecayGen.Generators.Diagnostics.Risks;

/// <summary>DECAY120: a learning rate that rises after its peak, where nothing says that it is meant to.</summary>
internal sealed class RisesAgainRisk : RiskRule
{
    public override IEnumerable<Risk> Find(Review review)
    {
        if (review.Run is not { } run || !review.IsRate || Find(review, run) is not var (piece, from, to))
            yield break;
        yield return new Risk(
            Descriptors.RisesAgain,
            PlaceOf(review, piece),
            review.Subject,
            review.Words.At(piece.Stretch.Start),
            NumberFormat.Significant(from, 3),
            NumberFormat.Significant(to, 3),
            NumberFormat.Significant(run.Peak, 3),
            review.Words.At(run.PeakStep));
    }

    /// <summary>The first rise after the peak, to where a piece begins, or to where it ends.</summary>
    private static (Piece Piece, double From, double To)? Find(Review review, Run run)
    {
        double before = double.PositiveInfinity;
        foreach (Piece piece in run.Pieces)
        {
            if (piece.Stretch.Start > run.PeakStep && !review.Kind(piece.Phase).MayRiseAgain(review.Phases[piece.Phase]))
            {
                if (IsRise(review, before, piece.First, piece.Phase))
                    return (piece, before, piece.First);
                if (IsRise(review, piece.First, piece.Last, piece.Phase))
                    return (piece, piece.First, piece.Last);
            }

            before = piece.Last;
        }

        return null;
    }

    /// <summary>The value that a piece rises to: where there are several, that of its number.</summary>
    private static Place PlaceOf(Review review, Piece piece)
    {
        string argument = review.Kind(piece.Phase).FirstArgument;
        long step = piece.Stretch.Start - review.Timeline.Phases[piece.Phase].Origin;
        return review.Phases[piece.Phase].Has("boundaries")
            ? new Place(piece.Phase, argument, review.Phases[piece.Phase].Longs("boundaries").Count(boundary => boundary <= step))
            : new Place(piece.Phase, argument);
    }

    /// <summary>Phases that are meant to go on where others end, in rounded numbers, do not rise.</summary>
    private static bool IsRise(Review review, double from, double to, int phase) =>
        to > from + from * review.Option(RuleOption.SmallestRise, phase);
}

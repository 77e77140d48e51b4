using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;

namespace DecayGen.Generators.Diagnostics.Risks;

/// <summary>DECAY120: a learning rate that rises after its peak, where nothing says that it is meant to.</summary>
internal sealed class RisesAgainRisk : RiskRule
{
    public override IEnumerable<Risk> Find(Review review)
    {
        if (review.Run is not { } run || !review.IsRate || Find(review, run) is not var (phase, argument, step, from, to))
            yield break;
        yield return new Risk(
            Descriptors.RisesAgain,
            new Place(phase, argument),
            review.Subject,
            review.Words.At(step),
            NumberFormat.Significant(from, 3),
            NumberFormat.Significant(to, 3),
            NumberFormat.Significant(run.Peak, 3),
            review.Words.At(run.PeakStep));
    }

    /// <summary>The first rise after the peak: a jump, or a piece that goes up.</summary>
    private static (int Phase, string Argument, long Step, double From, double To)? Find(Review review, Run run)
    {
        Piece? before = null;
        foreach (Piece piece in run.Pieces)
        {
            ScheduleKind kind = review.Kind(piece.Phase);
            if (piece.Stretch.Start > run.PeakStep && !kind.MayRiseAgain(review.Phases[piece.Phase]))
            {
                if (before is { } last && IsRise(review, last.Last, piece.First, piece.Phase))
                    return (piece.Phase, kind.FirstArgument, piece.Stretch.Start, last.Last, piece.First);
                if (IsRise(review, piece.First, piece.Last, piece.Phase))
                    return (piece.Phase, kind.FirstArgument, piece.Stretch.Start, piece.First, piece.Last);
            }

            before = piece;
        }

        return null;
    }

    /// <summary>Phases that are meant to go on where others end, in rounded numbers, do not rise.</summary>
    private static bool IsRise(Review review, double from, double to, int phase) =>
        to > from + from * review.Option(RuleOption.SmallestRise, phase);
}

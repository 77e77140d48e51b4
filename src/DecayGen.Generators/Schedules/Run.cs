using DecayGen.Generators.Exact;
using DecayGen.Generators.Schedules.Curves;

namespace DecayGen.Generators.Schedules;

/// <summary>A schedule over the steps of a run: where it is highest, falls, rises and stays. Nothing here goes through all steps.</summary>
internal sealed class Run(Timeline timeline, long steps)
{
    private long? _peakStep;
    private double? _peak;
    private double? _last;
    private IReadOnlyList<Piece>? _pieces;

    /// <summary>How many steps the run has.</summary>
    public long Steps => steps;

    /// <summary>The first step at which the value is largest.</summary>
    public long PeakStep => _peakStep ??= timeline.PeakStep(steps);

    public double Peak => _peak ??= timeline.At(PeakStep);

    /// <summary>The value of the last step.</summary>
    public double Last => _last ??= timeline.At(steps - 1);

    /// <summary>The run cut where it turns, in order. Of cycles without number, only those that stand for all.</summary>
    public IReadOnlyList<Piece> Pieces => _pieces ??=
    [
        .. timeline.Stretches(steps).Select(part =>
            new Piece(part.Phase, part.Stretch, timeline.At(part.Stretch.Start), timeline.At(part.Stretch.Last))),
    ];

    /// <summary>The first step from which the value stays under a threshold to the end; null where it does not.</summary>
    public long? StaysUnderFrom(BigFloat threshold) => timeline.StaysUnderFrom(threshold, steps);

    /// <summary>The smallest value from a step on, which is the first or the last one of a piece.</summary>
    public double LowestFrom(long step) => Pieces
        .Where(piece => piece.Stretch.Last >= step)
        .Min(piece => Math.Min(piece.Last, piece.Stretch.Start >= step ? piece.First : timeline.At(step)));

    /// <summary>The first step after another whose value differs, in the run or behind it; null where there is none.</summary>
    public long? FirstChange(long start)
    {
        double value = timeline.At(start);
        foreach ((_, Stretch stretch) in timeline.Stretches(long.MaxValue).Where(part => part.Stretch.Last >= start))
        {
            long first = Math.Max(stretch.Start, start);
            if (timeline.At(first) != value)
                return first;
            if (timeline.At(stretch.Last) != value)
                return StepSearch.First(first, stretch.Last, step => timeline.At(step) != value);
        }

        return null;
    }

    /// <summary>The longest part of the run after the peak in which the value is 0; null where there is none. Cycles only touch it.</summary>
    public (int Phase, long Start, long End)? LongestZero()
    {
        (int Phase, long Start, long End)? longest = null;
        (int Phase, long Start, long End)? current = null;
        foreach (Piece piece in Pieces.Where(piece => piece.Stretch.Last > PeakStep))
        {
            if (piece.Last != 0)
            {
                current = null;
                continue;
            }

            // A zero that goes on from piece to piece began with the first of them.
            long start = piece.First == 0 ? piece.Stretch.Start : StepSearch.First(piece.Stretch.Start, piece.Stretch.Last, step => timeline.At(step) == 0);
            current = current is { } before && before.End == start ? (before.Phase, before.Start, piece.Stretch.End) : (piece.Phase, start, piece.Stretch.End);
            if (longest is not { } most || most.End - most.Start < current.Value.End - current.Value.Start)
                longest = current;
        }

        return longest;
    }

    /// <summary>The last step whose value is less than that of the step before; null where there is none, or the value rises after it.</summary>
    public long? LastDecrease()
    {
        for (int i = Pieces.Count - 1; i >= 0; i--)
        {
            Piece piece = Pieces[i];
            if (piece.Last > piece.First)
                return null;
            if (piece.Last < piece.First)
                return StepSearch.First(piece.Stretch.Start + 1, piece.Stretch.Last, step => timeline.At(step) <= piece.Last, piece.Stretch.Last);
            if (i == 0 || Pieces[i - 1].Last < piece.First)
                return null;
            if (Pieces[i - 1].Last > piece.First)
                return piece.Stretch.Start;
        }

        return null;
    }
}

/// <summary>A stretch of a run with its first and its last value.</summary>
/// <param name="Phase">The phase it belongs to, or whose last value it holds.</param>
/// <param name="Stretch">The steps.</param>
/// <param name="First">The value of the first step.</param>
/// <param name="Last">The value of the last step.</param>
internal readonly record struct Piece(int Phase, Stretch Stretch, double First, double Last);

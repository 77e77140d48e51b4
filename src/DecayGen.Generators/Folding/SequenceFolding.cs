using DecayGen.Generators.Exact;
using DecayGen.Generators.Schedules;
using DecayGen.Generators.Schedules.Curves;

namespace DecayGen.Generators.Folding;

/// <summary>Folds curves that follow one another, each for itself; but many constants are one table.</summary>
internal static class SequenceFolding
{
    public static IEnumerable<Segment> Fold(SequenceCurve curve, long start, long end)
    {
        if (curve.Pieces.All(piece => piece.Curve is ConstantCurve))
        {
            long[] milestones = [.. curve.Pieces.Skip(1).Select(piece => piece.Start)];
            return StairsFolding.Fold(milestones, i => curve.Pieces[i].At(curve.Pieces[i].Start), start, end);
        }

        return curve.Pieces.SelectMany((piece, i) => Fold(piece, start, i + 1 < curve.Pieces.Count ? Math.Min(piece.End, end) : end));
    }

    private static IEnumerable<Segment> Fold(Phase piece, long start, long end)
    {
        long from = Math.Max(start, piece.Start) - piece.Origin;
        long last = end == long.MaxValue ? long.MaxValue : end - piece.Origin;
        Span? span = (piece.Curve as BlendCurve)?.Span;
        long settled = Math.Max(from, Math.Min(last, span?.LastStep ?? last));
        foreach (Segment segment in from < settled ? piece.Curve.Fold(from, settled) : [])
        {
            // Between steps, a piece may give way to the next one before the whole step at which that begins.
            double? turn = segment.End == settled && span?.End < settled ? Above(span.End) : null;
            yield return (segment with { FractionEnd = turn }).Later(piece.Origin);
        }

        if (settled < last)
            yield return new Segment(settled, last, new ConstantEvaluator(piece.Curve.At(settled))).Later(piece.Origin);
    }

    /// <summary>The smallest double that is not less.</summary>
    private static double Above(BigFloat value)
    {
        double nearest = value.ToDouble();
        return nearest >= value ? nearest : BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(nearest) + 1);
    }
}

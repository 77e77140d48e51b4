using DecayGen.Generators.Schedules.Curves;

namespace DecayGen.Generators.Folding;

/// <summary>Folds stairs of whole steps, and stairs that begin at milestones.</summary>
internal static class StairsFolding
{
    /// <summary>Up to how many values a row of comparisons finds the one that holds.</summary>
    public const int MostComparisons = 8;

    public static IEnumerable<Segment> Fold(WholeStaircaseCurve curve, long start, long end)
    {
        long lastStair = (end - 1) / curve.StepsPerStair + 1;
        foreach (Segment stairs in curve.Curve.Fold(start / curve.StepsPerStair, end == long.MaxValue ? long.MaxValue : lastStair))
        {
            long from = Math.Max(start, Saturating.Multiply(stairs.Start, curve.StepsPerStair));
            long to = stairs.IsEndless ? end : Math.Min(end, Saturating.Multiply(stairs.End, curve.StepsPerStair));
            if (from < to)
                yield return stairs with { Start = from, End = to, StepsPerStair = curve.StepsPerStair, WholeStepsPerStair = curve.StepsPerStair, Law = new HeldLaw() };
        }
    }

    public static IEnumerable<Segment> Fold(MilestoneCurve curve, long start, long end) =>
        Fold(curve.Milestones, stair => curve.Curve.At(stair), start, end);

    /// <summary>Values that change at milestones.</summary>
    public static IEnumerable<Segment> Fold(IReadOnlyList<long> milestones, Func<int, double> valueAt, long start, long end)
    {
        List<long> within = [.. milestones.Where(milestone => milestone > start && milestone < end)];
        int first = milestones.Count(milestone => milestone <= start);
        double[] values = [.. Enumerable.Range(first, within.Count + 1).Select(valueAt)];
        if (within.Count >= MostComparisons)
        {
            TableEvaluator table = new(0, values);
            return [new Segment(start, end, new CallEvaluator("Milestones.At", new MilestoneTable([.. within]), table)) { Law = new HeldLaw() }];
        }

        return values.Select((value, i) => new Segment(i == 0 ? start : within[i - 1], i < within.Count ? within[i] : end, new ConstantEvaluator(value)));
    }
}

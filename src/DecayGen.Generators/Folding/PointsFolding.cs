using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules.Curves;

namespace DecayGen.Generators.Folding;

/// <summary>Folds lines through many points to a table of these, which is searched.</summary>
internal static class PointsFolding
{
    /// <summary>Up to how many lines a row of comparisons finds the one that holds.</summary>
    public const int MostComparisons = 32;

    /// <summary>Within these, the evaluator has room for products and their tails.</summary>
    private const double Least = 1e-280;
    private const double Most = 1e280;

    /// <summary>The one segment of many lines; null where there are few, or values so small or so large that each line is folded for itself.</summary>
    public static IEnumerable<Segment>? Fold(PointsCurve curve, long start, long end)
    {
        EquatableArray<long> milestones = curve.Milestones;
        int first = Math.Max(0, curve.Passed(start) - 1);
        int last = end > start ? Math.Min(milestones.Count - 1, curve.Passed(end - 1)) : first;
        if (last - first <= MostComparisons)
            return null;
        long[] steps = [.. Enumerable.Range(first, last - first + 1).Select(i => milestones[i])];
        double[] values = [.. Enumerable.Range(first, last - first + 1).Select(i => curve.Values[i])];
        if (!values.All(value => value is 0.0 or (>= Least and <= Most)))
            return null;
        object[] constants = [new MilestoneTable(steps) { AreReached = true }, new TableEvaluator(0, values)];
        Evaluator evaluator = TableEvaluator.Fits(start, end, TableEvaluator.MostCostlySteps)
            ? TableEvaluator.Of(curve, start, end)
            : new CallEvaluator("Pieces.At", constants);
        return [new Segment(start, end, evaluator) { Law = new CallLaw("Pieces.Between", new Clock(0, false, default), constants) }];
    }
}

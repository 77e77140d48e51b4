using DecayGen.Generators.Exact;
using DecayGen.Generators.Schedules.Curves;

namespace DecayGen.Generators.Folding;

/// <summary>
/// Holds a segment against its curve, by its clock step by step as far as <see cref="MostSteps"/>: a value so near to the
/// middle of two doubles that the evaluator gets it wrong becomes a segment of its own.
/// </summary>
/// <remarks>
/// The evaluators know a value to better than 2^-100 of itself, so that a step is in doubt about once in 2^47 steps, but
/// for ties: a geometric curve knows where there can be any, a line's lie on a grid.
/// </remarks>
internal static class Verification
{
    public const int MostSteps = 32768;

    public static IEnumerable<Segment> Split(Segment segment, Curve curve)
    {
        long from = segment.Start;
        foreach (long step in Wrong(segment, curve))
        {
            if (from < step)
                yield return segment with { Start = from, End = step };
            yield return segment with
            {
                Start = step,
                End = step + 1,
                Evaluator = new ConstantEvaluator(curve.At(step)),
                Note = "So near to the middle of two doubles that only more digits can tell: this one is nearer.",
            };
            from = step + 1;
        }

        if (from < segment.End)
            yield return segment with { Start = from };
    }

    private static IEnumerable<long> Wrong(Segment segment, Curve curve)
    {
        if (segment.Evaluator is not (PlaceValueEvaluator or LineEvaluator))
            return [];
        long first = segment.Turn is { } turn ? turn - (segment.End - 1) : segment.Start - segment.Origin;
        long last = segment.Turn is { } top ? top - segment.Start : segment.End - 1 - segment.Origin;
        long end = Math.Max(first, Math.Min(last, MostSteps - 1) + 1);
        IEnumerable<long> ties = curve.Ties.Where(step => step >= end && step <= last);
        IEnumerable<long> wrong = Doubt.Steps(segment.Evaluator, first, end)
            .Concat(ties)
            .Where(clock => !Simulation.IsRight(segment.Evaluator, clock, curve.At(StepAt(clock))))
            .Select(StepAt);
        return segment.Turn is null ? wrong : wrong.OrderBy(step => step);

        long StepAt(long clock) => segment.Turn is { } zero ? zero - clock : clock + segment.Origin;
    }
}

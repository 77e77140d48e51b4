using DecayGen.Generators.Exact;
using DecayGen.Generators.Schedules;
using DecayGen.Generators.Schedules.Curves;

namespace DecayGen.Generators.Folding;

/// <summary>Folds cycles of cosines: equal ones to one cycle, others to one cycle and an amplitude for each, or to a few cycles of their own.</summary>
internal static class RestartsFolding
{
    private const int Precision = 256;

    /// <summary>12 KB of tables, over all cycles that have their own.</summary>
    private const int MostNumbers = 1536;

    public static IEnumerable<Segment> Fold(CosineRestartsCurve curve, long start, long end)
    {
        if (curve.Initial == curve.Final)
            return [new Segment(start, end, new ConstantEvaluator(curve.Initial))];
        return curve.CycleGrowth > 1 ? Growing(curve, start, end)
            : curve.PeakDecay == 1.0 ? [Equal(curve, start, end)]
            : Falling(curve, start, end);
    }

    private static Segment Equal(CosineRestartsCurve curve, long start, long end)
    {
        object[] far = Far(curve);
        long period = curve.CycleSteps;
        Segment segment = new(start, end, new CallEvaluator("Restarts.At", far)) { Law = new CallLaw("Restarts.Between", Clock.Up(0L), far) };
        if (period > TableEvaluator.MostCostlySteps && (curve.Initial < curve.Final || !CosineFolding.HasTwoPlaces(period)))
            return segment;
        Evaluator cycle = period <= TableEvaluator.MostCostlySteps
            ? TableEvaluator.Of(curve, 0, period)
            : CosineFolding.Turning(new CosineCurve(curve.Initial, curve.Final, period), 0, period).Evaluator;
        return segment with { Evaluator = cycle, Period = period };
    }

    private static IEnumerable<Segment> Falling(CosineRestartsCurve curve, long start, long end)
    {
        object[] far = Far(curve);
        CallLaw law = new("Restarts.Between", Clock.Up(0L), far);
        BigFloat height = (BigFloat)curve.Initial - curve.Final;
        height = height.Sign < 0 ? -height : height;
        int lost = curve.PeakDecay < 1 ? CycleTables.LastBit(curve.Final) - 2 : int.MaxValue;
        long settled = curve.PeakDecay < 1 ? StepSearch.First(0, long.MaxValue, cycle => Height(cycle).Upper < BigFloat.PowerOfTwo(lost)) : long.MaxValue;
        long faint = curve.PeakDecay < 1
            ? StepSearch.First(0, settled, cycle => Height(cycle).Upper < BigFloat.PowerOfTwo(CycleTables.Faint))
            : StepSearch.First(0, long.MaxValue, cycle => Height(cycle).Lower > BigFloat.PowerOfTwo(-CycleTables.Faint));
        long tabled = 0;
        CallEvaluator evaluator = new("Restarts.At", far);
        CallEvaluator first = evaluator;
        if (curve.CycleSteps <= CycleTables.MostShares)
        {
            tabled = Math.Min(CycleTables.MostAmplitudes, faint);
            first = new CallEvaluator("Cycle.At", curve.CycleSteps, CosineFolding.Shares(curve.CycleSteps), Amplitudes(tabled), curve.Final);
        }
        else if (CosineFolding.HasTwoPlaces(curve.CycleSteps))
        {
            (ConstantTable angles, int bits) = CosineFolding.Unit(curve.CycleSteps);
            tabled = Math.Min(Math.Min(CycleTables.MostAmplitudes, faint), (TableSize.MostNumbers - angles.Numbers) / 2);
            first = new CallEvaluator("Restarts.AtEqual", curve.CycleSteps, bits, angles, Amplitudes(tabled), curve.Final);
        }

        return CycleTables.Cut(start, end,
            (Saturating.Multiply(tabled, curve.CycleSteps), first, law),
            (Saturating.Multiply(settled, curve.CycleSteps), evaluator, law),
            (long.MaxValue, new ConstantEvaluator(curve.Final), null));

        ConstantTable Amplitudes(long cycles) => CycleTables.Amplitudes((BigFloat)curve.Initial - curve.Final, curve.PeakDecay, (int)cycles);

        Interval Height(long cycle) => Interval.Multiply(height, curve.Peaks.Of(cycle, 96), 96);
    }

    /// <summary>Short cycles in a table, the next ones with turns of their own, as long as there is room.</summary>
    private static IEnumerable<Segment> Growing(CosineRestartsCurve curve, long start, long end)
    {
        object[] far = Far(curve);
        CallLaw law = new("Restarts.Between", Clock.Up(0L), far);
        List<Segment> segments = [];
        int room = MostNumbers;
        long from = start;
        (long cycle, long begin, long length) = (0, 0, curve.CycleSteps);
        while (from < end && room > 0)
        {
            long last = Saturating.Add(begin, length);
            if (from < last)
            {
                long to = Math.Min(last, end);
                Segment[] folded = TableEvaluator.Fits(from, to, TableEvaluator.MostCostlySteps)
                    ? [new Segment(from, to, TableEvaluator.Of(curve, from, to))]
                    : [.. Cycle(cycle, begin, length).Fold(from - begin, to - begin).Select(segment => segment.Later(begin))];
                room -= folded.Sum(segment => TableSize.Numbers(segment.Evaluator));
                if (room < 0)
                    break;
                if (folded is [{ Evaluator: TableEvaluator next }] && segments.Count > 0 && segments[segments.Count - 1] is { Evaluator: TableEvaluator table } before)
                    segments[segments.Count - 1] = before with { End = to, Evaluator = new TableEvaluator(table.First, [.. table.Values, .. next.Values]) };
                else
                    segments.AddRange(folded.Select(segment => segment with { Law = law }));
                from = to;
            }

            (cycle, begin, length) = (cycle + 1, last, Saturating.Multiply(length, curve.CycleGrowth));
        }

        return from < end ? segments.Append(new Segment(from, end, new CallEvaluator("Restarts.At", far)) { Law = law }) : segments;

        CosineCurve Cycle(long index, long first, long steps)
        {
            Level peak = new(precision => Interval.Add(
                curve.Final,
                Interval.Multiply((BigFloat)curve.Initial - curve.Final, curve.Peaks.Of(index, precision), precision),
                precision));
            return new CosineCurve(peak, curve.Final, steps);
        }
    }

    private static object[] Far(CosineRestartsCurve curve) =>
    [
        curve.CycleSteps,
        curve.CycleGrowth,
        DoubleDouble.From((BigFloat)curve.Initial - curve.Final),
        DoubleDouble.From(curve.PeakDecay == 1.0 ? 0L : Elementary.Log(curve.PeakDecay, Precision)),
        curve.Final,
    ];
}

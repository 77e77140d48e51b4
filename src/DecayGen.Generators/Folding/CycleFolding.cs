using DecayGen.Generators.Exact;
using DecayGen.Generators.Schedules;
using DecayGen.Generators.Schedules.Curves;

namespace DecayGen.Generators.Folding;

/// <summary>Folds cycles of lines and of cosines: one of them is folded, the others are its repetition.</summary>
internal static class CycleFolding
{
    private const int Precision = 256;

    /// <summary>Amplitudes below this power of two have products whose tails are subnormal.</summary>
    private const int Faint = -900;

    /// <summary>2 to the opposite of more is no normal double.</summary>
    private const int MostHalvings = 1000;

    /// <summary>Whole steps are doubles, too, up to here.</summary>
    private const long LastExact = 1L << 53;

    /// <summary>4 KB of amplitudes.</summary>
    private const int MostAmplitudes = 256;

    /// <summary>4 KB of shares of an amplitude.</summary>
    private const int MostShares = 256;

    /// <summary>12 KB of turns, over all cycles that have tables of their own.</summary>
    private const int MostNumbers = 1536;

    public static IEnumerable<Segment> Fold(CyclicCurve curve, long start, long end)
    {
        if (curve.Low == curve.High)
            return [new Segment(start, end, new ConstantEvaluator(curve.Low))];
        if (curve.StepUp > long.MaxValue / 2 || curve.StepDown > long.MaxValue / 2)
            return OneTriangle(curve, start, end);
        return curve.Mode switch
        {
            CyclicMode.Triangular2 => Halving(curve, start, end),
            CyclicMode.ExpRange when curve.Gamma != 1.0 => Range(curve, start, end),
            _ => [Triangle(curve, start, end)],
        };
    }

    public static IEnumerable<Segment> Fold(CosineRestartsCurve curve, long start, long end)
    {
        if (curve.Initial == curve.Final)
            return [new Segment(start, end, new ConstantEvaluator(curve.Initial))];
        return curve.CycleGrowth > 1 ? Growing(curve, start, end)
            : curve.PeakDecay == 1.0 ? [Equal(curve, start, end)]
            : Falling(curve, start, end);
    }

    private static Segment Triangle(CyclicCurve curve, long start, long end)
    {
        long period = curve.StepUp + curve.StepDown;
        object[] lines = Lines(curve);
        Segment segment = new(start, end, new CallEvaluator(IsFar(curve) ? "Triangle.AtFar" : "Triangle.At", lines)) { Law = new CallLaw("Triangle.Between", Clock.Up(0L), lines) };
        return period <= TableEvaluator.MostCostlySteps
            ? segment with { Evaluator = TableEvaluator.Of(curve, 0, period), Period = period }
            : segment;
    }

    private static IEnumerable<Segment> Halving(CyclicCurve curve, long start, long end)
    {
        long period = curve.StepUp + curve.StepDown;
        object[] lines = Lines(curve);
        CallLaw law = new("Triangle.BetweenHalving", Clock.Up(0L), lines);

        // A height is lost in half a last bit of the lowest value, or of the smallest double.
        BigFloat height = (BigFloat)curve.High - curve.Low;
        int lost = LastBit(curve.Low) - 2;
        long settled = Saturating.Multiply(Math.Max(0, height.Log2Floor + 1 - lost), period);
        long halvings = IsFar(curve) ? 0 : Math.Min(MostHalvings, Math.Max(0, height.Log2Floor - Faint));
        long faint = Math.Min(settled, Saturating.Multiply(halvings, period));
        return Cut(start, end,
            (faint, new CallEvaluator("Triangle.AtHalving", lines), law),
            (settled, new CallEvaluator("Triangle.AtFaint", lines), law),
            (long.MaxValue, new ConstantEvaluator(curve.Low), null));
    }

    private static IEnumerable<Segment> Range(CyclicCurve curve, long start, long end)
    {
        object[] lines = Lines(curve);
        DoubleDouble logarithm = DoubleDouble.From(Elementary.Log(curve.Gamma, Precision));
        object[] constants = [.. lines, logarithm];
        CallLaw law = new("Triangle.BetweenRange", Clock.Up(0L), constants);
        RateCurve power = new(1.0, curve.Gamma, 1.0);
        int height = ((BigFloat)curve.High - curve.Low).Log2Floor + 1;
        int lost = LastBit(curve.Low) - 2;

        // Products hold as long as neither they nor their tails leave the range of doubles.
        long settled = curve.Gamma < 1 ? Passes(lost - height) : long.MaxValue;
        long products = Math.Min(settled, curve.Gamma < 1 ? Passes(Math.Max(Faint, Faint - height)) : Passes(900 - Math.Max(0, height)));
        long period = curve.StepUp + curve.StepDown;
        long cycles = products / period;
        if (period <= MostShares && cycles is > 0 and <= MostAmplitudes && curve.Gamma < 1)
        {
            return Cut(start, end,
                (cycles * period, Tabled(), law),
                (settled, new CallEvaluator("Triangle.AtRangeFar", constants), law),
                (long.MaxValue, new ConstantEvaluator(curve.Low), null));
        }

        List<Segment> tabled = start < Math.Min(products, end)
            ? [.. PlaceValueFolding.Fold(power, start, Math.Min(products, end)).TakeWhile(segment => segment.Evaluator is PlaceValueEvaluator { IsSmall: false })]
            : [];
        long from = tabled.Count > 0 ? tabled[tabled.Count - 1].End : start;
        return tabled
            .Where(segment => segment.Start < segment.End)
            .Select(segment => segment with { Evaluator = new CallEvaluator("Triangle.AtRange", [segment.Evaluator, .. lines]), Law = law })
            .Concat(Cut(from, end,
                (settled, new CallEvaluator("Triangle.AtRangeFar", constants), law),
                (long.MaxValue, new ConstantEvaluator(curve.Low), null)));

        CallEvaluator Tabled()
        {
            List<double> shares = [];
            for (long step = 0; step < period; step++)
            {
                BigFloat height = step < curve.StepUp ? step : period - step;
                Interval share = Interval.Divide(height, step < curve.StepUp ? curve.StepUp : curve.StepDown, 192);
                DoubleDouble parts = DoubleDouble.From(Interval.Multiply(share, power.Value(step, 192), 192));
                shares.AddRange([parts.Value, parts.Tail]);
            }

            ConstantTable amplitudes = Amplitudes((BigFloat)curve.High - curve.Low, power.Value(period, 192), (int)cycles);
            return new CallEvaluator("Cycle.At", period, new ConstantTable(("the share of the amplitude at each step of a cycle", [.. shares])), amplitudes, curve.Low);
        }

        long Passes(int exponent) => exponent >= 0 == curve.Gamma < 1 ? 0
            : StepSearch.First(0, long.MaxValue, step => curve.Gamma < 1
                ? power.Value(step, 64).Upper < BigFloat.PowerOfTwo(exponent)
                : power.Value(step, 64).Lower > BigFloat.PowerOfTwo(exponent), power.GuessStep(BigFloat.PowerOfTwo(exponent)));
    }

    /// <summary>Where a second cycle is beyond all steps.</summary>
    private static IEnumerable<Segment> OneTriangle(CyclicCurve curve, long start, long end)
    {
        if (curve.Mode == CyclicMode.ExpRange && curve.Gamma != 1.0)
        {
            object[] constants = [.. Lines(curve), DoubleDouble.From(Elementary.Log(curve.Gamma, Precision))];
            return [new Segment(start, end, new CallEvaluator("Triangle.AtRangeFar", constants)) { Law = new CallLaw("Triangle.BetweenRange", Clock.Up(0L), constants) }];
        }

        long top = Math.Max(start, Math.Min(end, curve.StepUp));
        LineCurve up = new(curve.Low, curve.High, curve.StepUp);
        LineCurve down = new(curve.High, curve.Low, new Span(curve.StepUp, curve.StepDown));
        return (start < top ? LineFolding.Fold(up, start, top) : []).Concat(top < end ? LineFolding.Fold(down, top, end) : []);
    }

    private static object[] Lines(CyclicCurve curve)
    {
        // What is never reached may be cut off.
        Interval height = (BigFloat)curve.High - curve.Low;
        long down = Math.Min(curve.StepDown, long.MaxValue - curve.StepUp);
        DoubleDouble rise = DoubleDouble.From(Interval.Divide(height, curve.StepUp, Precision));
        DoubleDouble fall = DoubleDouble.From(Interval.Divide(height, curve.StepDown, Precision));
        return [curve.StepUp, down, rise, fall, curve.Low];
    }

    private static bool IsFar(CyclicCurve curve) => Math.Max(curve.StepUp, curve.StepDown) > LastExact;

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
        int lost = curve.PeakDecay < 1 ? LastBit(curve.Final) - 2 : int.MaxValue;
        long settled = curve.PeakDecay < 1 ? StepSearch.First(0, long.MaxValue, cycle => Height(cycle).Upper < BigFloat.PowerOfTwo(lost)) : long.MaxValue;
        long faint = curve.PeakDecay < 1
            ? StepSearch.First(0, settled, cycle => Height(cycle).Upper < BigFloat.PowerOfTwo(Faint))
            : StepSearch.First(0, long.MaxValue, cycle => Height(cycle).Lower > BigFloat.PowerOfTwo(-Faint));
        long tabled = 0;
        CallEvaluator evaluator = new("Restarts.At", far);
        CallEvaluator first = evaluator;
        if (curve.CycleSteps <= MostShares)
        {
            tabled = Math.Min(MostAmplitudes, faint);
            first = new CallEvaluator("Cycle.At", curve.CycleSteps, CosineFolding.Shares(curve.CycleSteps), Amplitudes(tabled), curve.Final);
        }
        else if (CosineFolding.HasTwoPlaces(curve.CycleSteps))
        {
            (ConstantTable angles, int bits) = CosineFolding.Unit(curve.CycleSteps);
            tabled = Math.Min(Math.Min(MostAmplitudes, faint), (TableSize.MostNumbers - angles.Numbers) / 2);
            first = new CallEvaluator("Restarts.AtEqual", curve.CycleSteps, bits, angles, Amplitudes(tabled), curve.Final);
        }

        return Cut(start, end,
            (Saturating.Multiply(tabled, curve.CycleSteps), first, law),
            (Saturating.Multiply(settled, curve.CycleSteps), evaluator, law),
            (long.MaxValue, new ConstantEvaluator(curve.Final), null));

        ConstantTable Amplitudes(long cycles) => CycleFolding.Amplitudes((BigFloat)curve.Initial - curve.Final, curve.PeakDecay, (int)cycles);

        Interval Height(long cycle) => Interval.Multiply(height, Powers.Of(curve.PeakDecay, cycle, 96), 96);
    }

    /// <summary>The amplitude of each cycle.</summary>
    private static ConstantTable Amplitudes(Interval first, Interval ratio, int count)
    {
        List<double> numbers = [];
        Interval amplitude = first;
        for (int cycle = 0; cycle < count; cycle++)
        {
            DoubleDouble parts = DoubleDouble.From(amplitude);
            numbers.AddRange([parts.Value, parts.Tail]);
            amplitude = Interval.Multiply(amplitude, ratio, 192);
        }

        return new ConstantTable(("the amplitude of each cycle", [.. numbers]));
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
                Interval.Multiply((BigFloat)curve.Initial - curve.Final, Powers.Of(curve.PeakDecay, index, precision), precision),
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

    /// <summary>The power of two that the last bit of a value is worth.</summary>
    private static int LastBit(double value) => value == 0 ? -1074 : Math.Max(-1074, ((BigFloat)value).Log2Floor - 52);

    /// <summary>Segments that follow one another up to their ends, as far as steps [start, end) reach.</summary>
    private static IEnumerable<Segment> Cut(long start, long end, params (long End, Evaluator Evaluator, Law? Law)[] parts)
    {
        foreach ((long last, Evaluator evaluator, Law? law) in parts)
        {
            long to = Math.Min(last, end);
            if (start < to)
                yield return new Segment(start, to, evaluator) { Law = law };
            start = Math.Max(start, to);
        }
    }
}

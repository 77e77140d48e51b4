using DecayGen.Generators.Exact;
using DecayGen.Generators.Schedules;
using DecayGen.Generators.Schedules.Curves;

namespace DecayGen.Generators.Folding;

/// <summary>Folds cycles of lines up and down: one of them is folded, the others are its repetition.</summary>
internal static class CyclicFolding
{
    private const int Precision = 256;

    /// <summary>2 to the opposite of more is no normal double.</summary>
    private const int MostHalvings = 1000;

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
        int lost = CycleTables.LastBit(curve.Low) - 2;
        long settled = Saturating.Multiply(Math.Max(0, height.Log2Floor + 1 - lost), period);
        long halvings = IsFar(curve) ? 0 : Math.Min(MostHalvings, Math.Max(0, height.Log2Floor - CycleTables.Faint));
        long faint = Math.Min(settled, Saturating.Multiply(halvings, period));
        return CycleTables.Cut(start, end,
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
        int lost = CycleTables.LastBit(curve.Low) - 2;

        // Products hold as long as neither they nor their tails leave the range of doubles.
        long settled = curve.Gamma < 1 ? Passes(lost - height) : long.MaxValue;
        long products = Math.Min(settled, curve.Gamma < 1 ? Passes(Math.Max(CycleTables.Faint, CycleTables.Faint - height)) : Passes(900 - Math.Max(0, height)));
        long period = curve.StepUp + curve.StepDown;
        long cycles = products / period;
        if (period <= CycleTables.MostShares && cycles is > 0 and <= CycleTables.MostAmplitudes && curve.Gamma < 1)
        {
            return CycleTables.Cut(start, end,
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
            .Concat(CycleTables.Cut(from, end,
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

            ConstantTable amplitudes = CycleTables.Amplitudes((BigFloat)curve.High - curve.Low, power.Value(period, 192), (int)cycles);
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

    private static bool IsFar(CyclicCurve curve) => Math.Max(curve.StepUp, curve.StepDown) > Segment.LastExact;
}

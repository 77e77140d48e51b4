using DecayGen.Generators.Exact;
using DecayGen.Generators.Schedules.Curves;

namespace DecayGen.Generators.Folding;

/// <summary>Folds half swings of a cosine to tables of turns, and cosines with an exponent to an arc.</summary>
internal static partial class CosineFolding
{
    /// <summary>16 KB.</summary>
    private const int MostNumbers = 2048;

    /// <summary>Of a column or a turn, and of a row.</summary>
    private const int ColumnSize = 4;
    private const int RowSize = 6;

    private const int Precision = 160;

    /// <summary>4 KB, where other phases need room.</summary>
    private const int FewNumbers = 512;

    /// <summary>What lies below this part of the middle loses too many bits to it.</summary>
    private const int LowExponent = -20;

    /// <summary>Steps next to such a bottom, as a part of the length.</summary>
    private const int LowSteps = 10;

    public static IEnumerable<Segment> Fold(CosineCurve curve, long start, long end)
    {
        if (curve.Trend == Trend.Constant)
            return [new Segment(start, end, new ConstantEvaluator(curve.From.Nearest))];
        CallLaw law = new("Arc.Between", RunsDown(curve) ? Clock.Down(curve.Span.End) : Clock.Up(curve.Span.Start), Constants(curve));
        IEnumerable<Segment> segments = TableEvaluator.Fits(start, end, TableEvaluator.MostCostlySteps)
            ? [new Segment(start, end, TableEvaluator.Of(curve, start, end))]
            : curve.Exponent != 1.0
            ? Powers(curve, start, end)
            : Swings(curve, start, end);
        return segments.Select(segment => segment with { Law = law });
    }

    /// <summary>The angles of a cosine that falls from 1 to 0, for lengths that have room for two places.</summary>
    public static (ConstantTable Angles, int Bits) Unit(long length)
    {
        (_, int bits) = Radix(length);
        return (Angles(new Rotation(0L, length), 0.5, 0.5, bits, length), bits);
    }

    /// <summary>A cosine that falls from 1 to 0, step by step.</summary>
    public static ConstantTable Shares(long length) => new((
        "the share of the amplitude at each step of a cycle",
        [.. new Rotation(0L, length).Turns(1, (int)length, isPlaced: false).SelectMany(turn => Numbers((turn.Cosine + 1L).Scale(-1)))]));

    /// <summary>Whether two places are enough.</summary>
    public static bool HasTwoPlaces(long length) => Radix(length).Places == 2;

    private static IEnumerable<Segment> Swings(CosineCurve curve, long start, long end)
    {
        (BigFloat lower, BigFloat upper) = (Lower(curve).Value(64).Lower, Upper(curve).Value(64).Upper);
        bool isWhole = curve.Span.Start.Exponent >= 0 && curve.Span.Length.Exponent >= 0;
        long low = isWhole && lower < (lower + upper).Scale(LowExponent) ? curve.Span.LastStep >> LowSteps : 0;
        long from = curve.Trend == Trend.Falling ? start : Math.Max(start, Math.Min(end, low));
        long to = curve.Trend == Trend.Falling ? Math.Min(end, Math.Max(start, curve.Span.LastStep - low)) : end;
        if (start < from)
            yield return Arc(curve, start, from);
        if (from < to)
            yield return Turning(curve, from, to, MostNumbers) with { Smaller = () => Turning(curve, from, to, FewNumbers).Evaluator };
        if (to < end)
            yield return Arc(curve, to, end);
    }

    /// <summary>Steps of the curve by tables of angles. What rises is followed backwards, so that it falls.</summary>
    public static Segment Turning(CosineCurve curve, long start, long end, int most = MostNumbers)
    {
        bool isFalling = curve.Trend == Trend.Falling;
        Interval upper = Upper(curve).Value(Precision);
        Interval lower = Lower(curve).Value(Precision);
        BigFloat middle = (upper.Lower + lower.Lower).Scale(-1);
        BigFloat amplitude = (upper.Lower - lower.Lower).Scale(-1);
        long turn = (long)curve.Span.End.Floor();
        Rotation rotation = new(isFalling ? curve.Span.Start : (BigFloat)turn - curve.Span.End, curve.Span.Length);
        long steps = isFalling ? end : turn - start + 1;
        (int places, int bits) = Radix(steps, most);
        DoubleDouble center = DoubleDouble.From(middle);
        CallEvaluator evaluator = places switch
        {
            2 => new CallEvaluator("Cosine.Two", bits, Grid(upper.Upper), Angles(rotation, middle, amplitude, bits, steps)),
            3 => new CallEvaluator("Cosine.Three", center, bits, Turns(rotation, amplitude, places, bits, steps)),
            _ => new CallEvaluator("Cosine.Many", center, places, bits, Turns(rotation, amplitude, places, bits, steps)),
        };
        return new Segment(start, end, evaluator) { Turn = isFalling ? null : turn };
    }

    /// <summary>Ties are at thirds and halves, far above this; tables and products are off by less.</summary>
    private static double Grid(BigFloat upper) => ((BigFloat)3L * BigFloat.PowerOfTwo(upper.Log2Floor - 102 + 51)).ToDouble();

    private static ConstantTable Angles(Rotation rotation, BigFloat middle, BigFloat amplitude, int bits, long steps)
    {
        int rows = (int)((steps - 1) >> bits) + 1;
        return new ConstantTable(
            ("cosine less 1, and sine, for every step", [.. rotation.Turns(1, 1 << bits, isPlaced: false).SelectMany(turn => Numbers(turn.Cosine - 1L, turn.Sine))]),
            ($"value, cosine and sine for every {NumberFormat.Count(1L << bits)} steps, times the amplitude",
                [.. rotation.Turns(1L << bits, rows, isPlaced: true).SelectMany(turn => Numbers(middle + turn.Cosine * amplitude, turn.Cosine * amplitude, -turn.Sine * amplitude))]));
    }

    private static ConstantTable Turns(Rotation rotation, BigFloat amplitude, int places, int bits, long steps)
    {
        List<(string, double[])> parts = [];
        for (int place = 0; place < places; place++)
        {
            bool isTop = place == places - 1;
            long stride = 1L << (place * bits);
            int count = isTop ? (int)((steps - 1) / stride) + 1 : 1 << bits;
            string unit = place == 0 ? "step" : $"{NumberFormat.Count(stride)} steps";
            BigFloat size = isTop ? amplitude : 1L;
            parts.Add((
                $"cosine and sine for every {unit}{(isTop ? ", times the amplitude" : "")}",
                [.. rotation.Turns(stride, count, isTop).SelectMany(turn => Numbers(turn.Cosine * size, turn.Sine * size))]));
        }

        return new ConstantTable([.. parts]);
    }

    private static IEnumerable<double> Numbers(params BigFloat[] numbers) =>
        numbers.Select(number => DoubleDouble.From(number)).SelectMany(parts => new[] { parts.Value, parts.Tail });

    /// <summary>The fewest places whose tables fit, and among their radices the one with the smallest.</summary>
    private static (int Places, int Bits) Radix(long steps, int most = MostNumbers)
    {
        for (int places = 2; ; places++)
        {
            int best = 0;
            long fewest = most + 1;
            for (int bits = 2; bits <= 8 && (places - 1) * bits < 63; bits++)
            {
                long rows = ((steps - 1) >> ((places - 1) * bits)) + 1;
                long numbers = ((places - 1L) << bits) * ColumnSize + Math.Min(rows, most) * (places == 2 ? RowSize : ColumnSize);
                if (numbers < fewest)
                    (best, fewest) = (bits, numbers);
            }

            if (best > 0)
                return (places, best);
        }
    }

    /// <summary>At whole steps only where the curve begins and ends at one.</summary>
    private static Segment Arc(CosineCurve curve, long start, long end)
    {
        Segment segment = new(start, end, new CallEvaluator("Arc.At", Constants(curve)));
        return RunsDown(curve)
            ? segment with { Turn = (long)curve.Span.End.Floor() }
            : segment with { Origin = (long)curve.Span.Start.Floor() };
    }

    /// <summary>A power falls to its end. Without one, the swing falls or rises from its lower level.</summary>
    private static bool RunsDown(CosineCurve curve) => curve.Trend == Trend.Falling || curve.Exponent != 1.0;

    /// <summary>Seen from its lower level the swing is the square of a sine, whose bits last to the bottom.</summary>
    private static object[] Constants(CosineCurve curve)
    {
        const int Precision = 256;
        Interval lower = (RunsDown(curve) ? curve.To : curve.From).Value(Precision);
        Interval upper = (RunsDown(curve) ? curve.From : curve.To).Value(Precision);
        return
        [
            DoubleDouble.From(Interval.Divide(1L, curve.Span.Length, Precision)),
            DoubleDouble.From(Interval.Subtract(upper, lower, Precision)),
            DoubleDouble.From(lower),
            curve.Exponent,
        ];
    }

    private static Level Lower(CosineCurve curve) => curve.Trend == Trend.Falling ? curve.To : curve.From;

    private static Level Upper(CosineCurve curve) => curve.Trend == Trend.Falling ? curve.From : curve.To;
}

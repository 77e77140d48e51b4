using DecayGen.Generators.Exact;
using DecayGen.Generators.Schedules.Curves;

namespace DecayGen.Generators.Folding;

/// <summary>Folds half swings of a cosine to tables of turns, and cosines with an exponent to an arc.</summary>
internal static class CosineFolding
{
    /// <summary>16 KB: a turn takes 32 bytes.</summary>
    private const int MostTurns = 512;

    /// <summary>4 KB, where other phases need room.</summary>
    private const int FewTurns = 128;

    /// <summary>What lies below this part of the middle loses too many bits to it.</summary>
    private const int LowExponent = -20;

    /// <summary>Steps next to such a bottom, as a part of the length.</summary>
    private const int LowSteps = 10;

    public static IEnumerable<Segment> Fold(CosineCurve curve, long start, long end)
    {
        if (curve.Trend == Trend.Constant)
            return [new Segment(start, end, new ConstantEvaluator(curve.From.Nearest))];
        CallLaw law = new("Arc.Between", RunsDown(curve) ? Clock.Down(curve.Span.End) : Clock.Up(curve.Span.Start), Constants(curve));
        IEnumerable<Segment> segments = TableEvaluator.Fits(start, end)
            ? [new Segment(start, end, TableEvaluator.Of(curve, start, end))]
            : curve.Exponent != 1.0
            ? [Arc(curve, start, end)]
            : Swings(curve, start, end);
        return segments.Select(segment => segment with { Law = law });
    }

    /// <summary>The turns of a cosine of amplitude one half, for lengths that have room for two places.</summary>
    public static (ConstantTable Turns, int Bits) Half(long length)
    {
        (_, int bits) = Radix(length);
        return (Turns(new Rotation(0L, length), 0.5, 2, bits, length), bits);
    }

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
            yield return new Segment(from, to, Turning(curve, to)) { Smaller = () => Turning(curve, to, FewTurns) };
        if (to < end)
            yield return Arc(curve, to, end);
    }

    /// <summary>The curve up to a step by tables of turns.</summary>
    public static CallEvaluator Turning(CosineCurve curve, long end, int most = MostTurns)
    {
        const int Precision = 160;
        (int places, int bits) = Radix(end, most);
        Interval from = curve.From.Value(Precision);
        Interval to = curve.To.Value(Precision);
        Interval middle = Interval.Multiply(Interval.Add(from, to, Precision), 0.5, Precision);
        Interval amplitude = Interval.Multiply(Interval.Subtract(from, to, Precision), 0.5, Precision);
        ConstantTable turns = Turns(new Rotation(curve.Span.Start, curve.Span.Length), amplitude.Lower, places, bits, end);
        DoubleDouble center = DoubleDouble.From(middle);
        return places == 2
            ? new CallEvaluator("Cosine.Two", center, bits, turns)
            : new CallEvaluator("Cosine.Many", center, places, bits, turns);
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
            parts.Add((
                $"cosine and sine for every {unit}{(isTop ? ", times the amplitude" : "")}",
                [.. rotation.Turns(isTop ? amplitude : 1L, stride, count, isTop).SelectMany(Numbers)]));
        }

        return new ConstantTable([.. parts]);
    }

    private static IEnumerable<double> Numbers((DoubleDouble Cosine, DoubleDouble Sine) turn) =>
        [turn.Cosine.Value, turn.Cosine.Tail, turn.Sine.Value, turn.Sine.Tail];

    /// <summary>The fewest places whose turns fit, and among their radices the one with the fewest turns.</summary>
    private static (int Places, int Bits) Radix(long steps, int most = MostTurns)
    {
        for (int places = 2; ; places++)
        {
            int best = 0;
            long fewest = most + 1;
            for (int bits = 2; bits <= 8 && (places - 1) * bits < 63; bits++)
            {
                long turns = ((places - 1L) << bits) + ((steps - 1) >> ((places - 1) * bits)) + 1;
                if (turns < fewest)
                    (best, fewest) = (bits, turns);
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

using DecayGen.Generators.Exact;
using DecayGen.Generators.Schedules.Curves;

namespace DecayGen.Generators.Folding;

/// <summary>Folds a geometric sequence to factors for each place of the step's digits.</summary>
internal static class PlaceValueFolding
{
    /// <summary>8 KB: a factor and its tail take 16 bytes.</summary>
    private const int MostFactors = 512;

    /// <summary>Rows with a value below this are scaled, so that the tails of their products are no subnormals.</summary>
    private const int SmallExponent = -900;
    private const int SmallScale = 600;

    /// <summary>Far below every tail, far above the width of an enclosure: 2^-150.</summary>
    private const double Nothing = 7.006492321624085E-46;

    public static IEnumerable<Segment> Fold(GeometricCurve curve, long start, long end)
    {
        (int places, int bits) = Radix(end);
        long stepsPerRow = 1L << ((places - 1) * bits);
        int rows = (int)((end - 1) / stepsPerRow) + 1;
        int precision = 192;

        List<DoubleDouble> factors = [];
        for (int place = 0; place < places - 1; place++)
            factors.AddRange(Powers(1.0, curve.Ratio(1L << (place * bits), precision), 1 << bits).Select(Split));

        int topFrom = factors.Count;
        bool[] small = new bool[rows];
        Interval lastColumn = curve.Ratio(stepsPerRow - 1, precision);
        Interval perRow = curve.Ratio(stepsPerRow, precision);
        int row = 0;
        foreach (Interval factor in Powers(curve.Initial, perRow, rows))
        {
            Interval last = Interval.Multiply(factor, lastColumn, precision);
            small[row] = last.Lower < BigFloat.PowerOfTwo(SmallExponent) || factor.Lower < BigFloat.PowerOfTwo(SmallExponent);
            factors.Add(Split(small[row] ? Interval.Multiply(factor, BigFloat.PowerOfTwo(SmallScale), precision) : factor));
            row++;
        }

        PlaceValueTables tables = new(places, bits, [.. factors], topFrom);
        for (int from = 0; from < rows;)
        {
            int to = from + 1;
            while (to < rows && small[to] == small[from])
                to++;
            long last = to == rows ? end : to * stepsPerRow;
            yield return new Segment(Math.Max(start, from * stepsPerRow), last, new PlaceValueEvaluator(tables, small[from]))
            {
                Note = small[from] ? "So small that the tails of the factors could lose bits: the rows of these steps are scaled by 2^600." : null,
            };
            from = to;
        }
    }

    /// <summary>The fewest places whose factors fit, and among their radices the one with the fewest factors.</summary>
    private static (int Places, int Bits) Radix(long steps)
    {
        for (int places = 2; ; places++)
        {
            int best = 0;
            long fewest = MostFactors + 1;
            for (int bits = 2; bits <= 9 && (places - 1) * bits < 63; bits++)
            {
                long factors = ((places - 1L) << bits) + ((steps - 1) >> ((places - 1) * bits)) + 1;
                if (factors < fewest)
                    (best, fewest) = (bits, factors);
            }

            if (best > 0)
                return (places, best);
        }
    }

    private static DoubleDouble Split(Interval factor)
    {
        // Where the middle of the enclosure is that near to a double, the factor is that double: a tail would break its ties.
        DoubleDouble parts = DoubleDouble.From(factor);
        return Math.Abs(parts.Tail) < parts.Value * Nothing ? parts with { Tail = 0.0 } : parts;
    }

    private static IEnumerable<Interval> Powers(Interval first, Interval ratio, int count)
    {
        Interval power = first;
        for (int i = 0; i < count; i++)
        {
            yield return power;
            power = Interval.Multiply(power, ratio, 192);
        }
    }
}

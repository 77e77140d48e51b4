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

    /// <summary>An initial value from 2^-800 to 2^800 leaves its factors all their bits.</summary>
    private const int MostMagnitude = 800;

    /// <summary>Far below every tail, far above the width of an enclosure: 2^-150.</summary>
    private const double Nothing = 7.006492321624085E-46;

    public static IEnumerable<Segment> Fold(GeometricCurve curve, long start, long end)
    {
        (int places, int bits) = Radix(end);
        long stepsPerRow = 1L << ((places - 1) * bits);
        int rows = (int)((end - 1) / stepsPerRow) + 1;
        int precision = 192;

        // With the initial value in the lowest place the first steps, which most runs never leave, need two places only.
        // Growth and extreme values have it in the topmost one, which has the magnitude of the value then.
        bool leads = places > 2 && curve.Trend == Trend.Falling && Math.Abs(((BigFloat)curve.Initial).Log2Floor) < MostMagnitude;
        List<DoubleDouble> factors = [];
        for (int place = 0; place < places - 1; place++)
        {
            Interval first = place == 0 && leads ? curve.Initial : 1.0;
            factors.AddRange(Powers(first, curve.Ratio(1L << (place * bits), precision), 1 << bits).Select(Split));
        }

        bool[] small = new bool[rows];
        Wide lastColumn = Wide.Of(leads ? curve.Value(stepsPerRow - 1, precision) : curve.Ratio(stepsPerRow - 1, precision));
        Interval perRow = curve.Ratio(stepsPerRow, precision);
        int row = 0;
        foreach (Wide factor in Powers(leads ? 1.0 : curve.Initial, perRow, rows))
        {
            small[row] = Math.Min(factor.Times(lastColumn).Log2Floor, factor.Log2Floor) < SmallExponent;
            factors.Add(Split(small[row] ? factor.Scale(SmallScale) : factor));
            row++;
        }

        PlaceValueTables tables = new(places, bits, [.. factors]);
        for (int from = 0; from < rows;)
        {
            int to = from + 1;
            while (to < rows && small[to] == small[from])
                to++;
            long first = Math.Max(start, from * stepsPerRow);
            long last = to == rows ? end : to * stepsPerRow;
            for (int fewer = 2; leads && fewer < places && !small[from] && first < last; fewer++)
            {
                long turn = Math.Min(last, 1L << (fewer * bits));
                yield return new Segment(first, turn, new PlaceValueEvaluator(tables, fewer, IsSmall: false));
                first = Math.Max(first, turn);
            }

            yield return new Segment(first, last, new PlaceValueEvaluator(tables, places, small[from]))
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

    private static DoubleDouble Split(Wide factor)
    {
        // Where the middle of the enclosure is that near to a double, the factor is that double: a tail would break its ties.
        if (!factor.TrySplit(out DoubleDouble parts))
            parts = DoubleDouble.From(factor.ToInterval());
        return Math.Abs(parts.Tail) < parts.Value * Nothing ? parts.Value : parts;
    }

    private static IEnumerable<Wide> Powers(Interval first, Interval ratio, int count)
    {
        Wide power = Wide.Of(first);
        Wide times = Wide.Of(ratio);
        for (int i = 0; i < count; i++)
        {
            yield return power;
            power = power.Times(times);
        }
    }
}

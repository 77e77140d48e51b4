using DecayGen.Generators.Exact;

namespace DecayGen.Generators.Folding;

/// <summary>Folds the slope of a line, and the grid on which its ties lie.</summary>
internal static class LineFolding
{
    public static LineEvaluator Fold(double from, Interval to, long steps)
    {
        Interval slope = Interval.Divide(Interval.Subtract(to, from, 4096), steps, 512);
        return new LineEvaluator(from, DoubleDouble.From(slope), to.IsExact ? Grid(from, to.Lower, steps) : 0.0);
    }

    /// <summary>
    /// Midpoints between doubles are multiples of half an ulp of the smallest value; a value differs from one by 0 or by at
    /// least that divided by the steps. Rounding to a quarter of this keeps ties ties, and makes no others.
    /// </summary>
    private static double Grid(double from, BigFloat to, long steps)
    {
        BigFloat least = from > 0 ? (from < to ? from : to) : BigFloat.DivideDown(to, steps, 53);
        int middle = Math.Max(-1074, least.Log2Floor - 52) - 1;
        int grid = middle - 3 - ((BigFloat)steps).Log2Floor;

        // Adding 1.5·2^52 units rounds to units; what is rounded, half an ulp of the largest value, must be less than 2^51 of them.
        int largest = Math.Max(from > 0 ? ((BigFloat)from).Log2Floor : -1074, to.Log2Floor) - 52;
        return largest < grid + 51 && grid >= -1074 && grid + 53 < 1023
            ? ((BigFloat)3L * BigFloat.PowerOfTwo(grid + 51)).ToDouble()
            : 0.0;
    }
}

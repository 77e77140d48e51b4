using DecayGen.Generators.Exact;

namespace DecayGen.Generators.Folding;

/// <summary>Folds the slope of a line, and the grid on which its ties lie.</summary>
internal static class LineFolding
{
    /// <summary>The smallest step of the grid for which there is room in a tail.</summary>
    private const int NoGrid = int.MinValue;

    public static LineEvaluator Fold(double from, Interval to, long steps)
    {
        Interval slope = Interval.Divide(Interval.Subtract(to, from, 4096), steps, 512);
        return new LineEvaluator(from, DoubleDouble.From(slope), to.IsExact ? Constant(Unit(from, to.Lower, steps)) : 0.0);
    }

    /// <summary>
    /// A line that starts so little above 0 that no tail can hold it: every tie of the line from 0 is now just passed.
    /// The line from one unit of the grid rounds like it, but for its first step. Null where there is no need.
    /// </summary>
    public static LineEvaluator? Lifted(LineEvaluator line, Interval to, long steps)
    {
        if (line.From <= 0 || line.Grid > 0 || !to.IsExact)
            return null;
        int unit = Unit(0.0, to.Lower, steps);
        return unit != NoGrid && steps < Verification.MostSteps * 256L && line.From < BigFloat.PowerOfTwo(unit)
            ? line with { From = BigFloat.PowerOfTwo(unit).ToDouble(), Grid = Constant(unit) }
            : null;
    }

    /// <summary>
    /// Midpoints between doubles are multiples of half an ulp of the smallest value; a value differs from one by 0 or by at
    /// least that divided by the steps. Rounding to a quarter of this keeps ties ties, and makes no others.
    /// </summary>
    private static int Unit(double from, BigFloat to, long steps)
    {
        int steepness = ((BigFloat)steps).Log2Floor;
        int middle = Math.Max(-1074, Least(from, to, steps).Log2Floor - 52) - 1;
        int unit = middle - 3 - steepness;

        // Adding 1.5·2^52 units rounds to units; what is rounded, half an ulp of the largest value, must be less than 2^51 of them.
        int largest = Math.Max(from > 0 ? ((BigFloat)from).Log2Floor : -1074, to.Log2Floor) - 52;
        return largest < unit + 51 && unit >= -1074 && unit + 53 < 1023 ? unit : NoGrid;
    }

    private static BigFloat Least(double from, BigFloat to, long steps)
    {
        if (from > 0)
            return from < to ? from : to;

        // From 0 the first steps of a long line would take all the room; they are verified one by one.
        BigFloat first = BigFloat.DivideDown(to, steps, 53);
        return steps < Verification.MostSteps * 256L ? first : first * Verification.MostSteps;
    }

    private static double Constant(int unit) =>
        unit == NoGrid ? 0.0 : ((BigFloat)3L * BigFloat.PowerOfTwo(unit + 51)).ToDouble();
}

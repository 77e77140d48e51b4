using System.ComponentModel;

namespace DecayGen.Evaluation;

/// <summary>What a schedule's value is for something that begins elsewhere: the same share of another start.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Proportion
{
    // Three numbers between these have a product and a quotient of which nothing is lost.
    private const double Least = 4.909093465297727E-91;
    private const double Most = 2.037035976334486E+90;

    /// <summary>start · value / peak, rounded once, and exactly the value where start and peak are the same.</summary>
    /// <param name="start">What takes the place of the peak.</param>
    /// <param name="value">The value of the schedule.</param>
    /// <param name="peak">The largest value of the schedule.</param>
    /// <returns>The value's share of the start; not a number where the peak is 0 and the start is another.</returns>
    public static double Of(double start, double value, double peak)
    {
        if (start == peak)
            return value;

        if (!IsOrdinary(start) || !IsOrdinary(value) || !IsOrdinary(peak))
            return start * (value / peak);

        double product = start * value;
        var exact = new DoubleDouble(product, DoubleDouble.ProductTail(start, value, product));
        return exact.Over(peak).Rounded();
    }

    private static bool IsOrdinary(double number) => Math.Abs(number) is > Least and < Most;
}

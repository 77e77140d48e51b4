namespace DecayGen.Generators.Exact;

/// <summary>Real numbers to the nearest double, ties to even.</summary>
internal static class Rounding
{
    private const int FirstPrecision = 96;
    private const int LastPrecision = 12_288;

    /// <summary>Ziv's loop: encloses ever tighter until both bounds round to the same double.</summary>
    public static double Nearest(Func<int, Interval> valueAtPrecision)
    {
        for (int precision = FirstPrecision; precision <= LastPrecision; precision *= 2)
        {
            if (TryNearest(valueAtPrecision(precision), out double value))
            {
                return value;
            }
        }

        throw new InvalidOperationException(
            $"The nearest double is undecided after {LastPrecision} bits: the value is a tie, or zero, that its caller must recognise.");
    }

    public static bool TryNearest(Interval x, out double value)
    {
        value = x.Lower.ToDouble();
        return x.IsExact || SameBits(value, x.Upper.ToDouble());
    }

    /// <summary>What IEEE arithmetic makes of <c>(double)dividend / divisor</c>.</summary>
    public static double Quotient(long dividend, double divisor)
    {
        double rounded = ((BigFloat)dividend).ToDouble();
        return Nearest(precision => Interval.Divide(rounded, divisor, precision));
    }

    /// <summary>a·b + c of finite numbers, rounded once.</summary>
    public static double FusedMultiplyAdd(double a, double b, double c)
    {
        BigFloat product = (BigFloat)a * b;
        BigFloat sum = product + c;

        // Only a sum of negative zeros is a negative zero.
        return sum.IsZero && product.IsZero && IsNegative(a) != IsNegative(b) && IsNegative(c)
            ? -0.0
            : sum.ToDouble();
    }

    private static bool SameBits(double left, double right)
    {
        return BitConverter.DoubleToInt64Bits(left) == BitConverter.DoubleToInt64Bits(right);
    }

    private static bool IsNegative(double value)
    {
        return BitConverter.DoubleToInt64Bits(value) < 0;
    }
}

using DecayGen.Generators.Exact;

namespace DecayGen.Generators.Schedules.Curves;

/// <summary>
/// Values in the arithmetic of generated code, a hundred times as fast as exact ones: enough wherever the double nearest to
/// them is certain, which is nearly everywhere.
/// </summary>
internal static class QuickValue
{
    /// <summary>Functions are off by less than 2^-63 of themselves, and are squared or raised to a power of this at most.</summary>
    private const double MostExponent = 64.0;
    private const double Error = 1.0 / (1L << 60);

    /// <summary>What sums of two doubles are off at most: 2^-96.</summary>
    private const double SumError = 1.0 / (1L << 48) / (1L << 48);

    /// <summary>Within these, neither parts of a product nor their tails leave the range of doubles.</summary>
    private const double Least = 1e-200;
    private const double Most = 1e200;

    /// <summary>The double nearest to base + term, where the term is off by as much as a function of an exponent is.</summary>
    public static bool TryRound(DoubleDouble start, DoubleDouble term, double exponent, out double value)
    {
        double size = Math.Abs(term.Value);
        DoubleDouble sum = start.Plus(term);
        value = 0.0;
        return size is > Least and < Most && Math.Abs(sum.Value) is > Least and < Most
            && sum.TryNearest(size * Error * Math.Max(1.0, Math.Abs(exponent)) + Math.Abs(start.Value) * SumError, out value);
    }

    /// <summary>x^exponent of a positive number.</summary>
    public static bool TryPower(DoubleDouble x, double exponent, out DoubleDouble power)
    {
        power = default;
        if (x.Value is not (> Least and < Most) || Math.Abs(exponent) > MostExponent)
            return false;
        power = Exponential.Quick(Logarithm.Quick(x).Times(exponent), out int doublings);
        if (Math.Abs(doublings) > 600)
            return false;
        power = power.Scaled(DoubleDouble.PowerOfTwo(doublings));
        return true;
    }
}

using System.Numerics;

namespace DecayGen.Tests.Oracle;

/// <summary>Doubles and the whole numbers behind them.</summary>
internal static class Dyadic
{
    /// <summary>A finite positive double as mantissa · 2^exponent, the mantissa odd; 0 as 0.</summary>
    public static (long Mantissa, int Exponent) Parts(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int field = (int)(bits >> 52);
        long mantissa = field == 0 ? bits : (bits & ((1L << 52) - 1)) | (1L << 52);
        int zeros = mantissa == 0 ? 0 : BitOperations.TrailingZeroCount(mantissa);
        return (mantissa >> zeros, Math.Max(field, 1) - 1075 + zeros);
    }

    /// <summary>mantissa · 2^exponent to the nearest double, ties to even.</summary>
    public static double Nearest(BigInteger mantissa, int exponent) =>
        exponent >= 0 ? Nearest(mantissa << Math.Min(exponent, 2000), BigInteger.One, 0) : Nearest(mantissa, BigInteger.One, exponent);

    /// <summary>numerator / denominator · 2^exponent to the nearest double, ties to even.</summary>
    public static double Nearest(BigInteger numerator, BigInteger denominator, int exponent = 0)
    {
        if (numerator.IsZero)
            return 0.0;

        // The quotient in units of the last place of the double: 53 bits, fewer where that is the smallest there is.
        int top = (int)(numerator.GetBitLength() - denominator.GetBitLength()) + exponent;
        int unit = Math.Max(top - 53, -1074);
        double rounded = InUnits(numerator, denominator, exponent - unit);
        if (rounded >= 1L << 53)
            (rounded, unit) = (InUnits(numerator, denominator, exponent - unit - 1), unit + 1);
        return unit > 971 ? double.PositiveInfinity : Math.ScaleB(rounded, unit);
    }

    private static double InUnits(BigInteger numerator, BigInteger denominator, int shift)
    {
        if (shift >= 0)
            numerator <<= shift;
        else
            denominator <<= -shift;
        BigInteger quotient = BigInteger.DivRem(numerator, denominator, out BigInteger rest);
        int half = (rest << 1).CompareTo(denominator);
        return (double)(half > 0 || (half == 0 && !quotient.IsEven) ? quotient + 1 : quotient);
    }
}

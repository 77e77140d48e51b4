using System.Numerics;

namespace DecayGen.Generators.Exact;

internal readonly partial struct BigFloat
{
    private const int FractionBits = 52;
    private const int ExponentMask = 0x7FF;
    private const int SmallestExponent = -1074;
    private const int LargestExponent = 1023;
    private const long HiddenBit = 1L << FractionBits;

    public static implicit operator BigFloat(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)(bits >> FractionBits) & ExponentMask;
        if (exponent == ExponentMask)
        {
            throw new ArgumentOutOfRangeException(nameof(value), "The number must be finite.");
        }

        long fraction = bits & (HiddenBit - 1);
        long magnitude = exponent == 0 ? fraction : fraction | HiddenBit;
        return FromWord(bits < 0, (ulong)magnitude, Math.Max(exponent, 1) - 1 + SmallestExponent);
    }

    public static implicit operator BigFloat(long value)
    {
        return FromWord(value < 0, value < 0 ? ~(ulong)value + 1 : (ulong)value, 0);
    }

    /// <summary>The nearest double, ties to even; rounded once, also where doubles thin out or end.</summary>
    public double ToDouble()
    {
        if (IsZero)
        {
            return 0;
        }

        int length = BitLength;
        int top = length - 1 + Exponent;
        if (top > LargestExponent)
        {
            return Sign < 0 ? double.NegativeInfinity : double.PositiveInfinity;
        }

        // Below half of the smallest subnormal no bit is left, not even one to round by.
        int precision = Math.Min(FractionBits + 1, top - SmallestExponent + 1);
        if (precision < 0)
        {
            return Sign < 0 ? -0.0 : 0.0;
        }

        BigInteger magnitude = BigInteger.Abs(Mantissa);
        int excess = length - precision;
        long kept;
        if (excess <= 0)
        {
            kept = (long)(magnitude << -excess);
        }
        else
        {
            long withHalf = (long)(magnitude >> (excess - 1));
            kept = withHalf >> 1;

            // The mantissa is odd: only when its last bit alone is cut off is there a tie.
            if ((withHalf & 1) != 0 && (excess > 1 || (kept & 1) != 0))
            {
                kept++;
            }
        }

        // The hidden bit adds one to the exponent field, as does a carry: into normal numbers, and into infinity.
        long bits = ((long)(Exponent + excess - SmallestExponent) << FractionBits) + kept;
        return BitConverter.Int64BitsToDouble(Sign < 0 ? bits | long.MinValue : bits);
    }

    private static BigFloat FromWord(bool negative, ulong magnitude, int exponent)
    {
        if (magnitude == 0)
        {
            return default;
        }

        int zeros = Bits.TrailingZeros(magnitude);
        BigInteger odd = magnitude >> zeros;
        return new BigFloat(negative ? -odd : odd, exponent + zeros);
    }
}

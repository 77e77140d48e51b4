using System.Numerics;

namespace DecayGen.Generators.Exact;

/// <summary>Bit counts, which netstandard2.0 does not offer.</summary>
internal static class Bits
{
    /// <summary>The bits of |<paramref name="value"/>| without leading zeros; none for zero.</summary>
    public static int Length(BigInteger value)
    {
        // Most numbers fit a word, and need no copy of their bytes.
        BigInteger magnitude = BigInteger.Abs(value);
        if (magnitude <= ulong.MaxValue)
        {
            return Length((ulong)magnitude);
        }

        // The nearest double has the exponent, and costs no copy of the bytes; one that was rounded up to a power of two has too large a one.
        long nearest = BitConverter.DoubleToInt64Bits((double)magnitude);
        if (nearest << 12 != 0 && nearest >> 52 != 0x7FF)
            return (int)(nearest >> 52) - 1022;

        // Two's complement, little-endian; a positive number may carry one zero byte for its sign.
        byte[] bytes = magnitude.ToByteArray();
        int top = bytes.Length - 1;
        while (top > 0 && bytes[top] == 0)
        {
            top--;
        }

        return (8 * top) + Length((ulong)bytes[top]);
    }

    /// <summary>All 128 bits of a product.</summary>
    public static void Multiply(ulong left, ulong right, out ulong high, out ulong low)
    {
        ulong a = left >> 32, b = (uint)left, c = right >> 32, d = (uint)right;
        ulong middle = (b * d >> 32) + (uint)(a * d) + (uint)(b * c);
        low = left * right;
        high = a * c + (a * d >> 32) + (b * c >> 32) + (middle >> 32);
    }

    public static int Length(ulong value)
    {
        int length = 0;
        for (int step = 32; step > 0; step >>= 1)
        {
            if (value >> step != 0)
            {
                value >>= step;
                length += step;
            }
        }

        return length + (int)value;
    }

    /// <summary>The zero bits below the lowest one of <paramref name="value"/>, which is not zero.</summary>
    public static int TrailingZeros(BigInteger value)
    {
        if (value.IsEven is false)
        {
            return 0;
        }

        // The low word nearly always decides, and is cheaper than a copy of all bytes.
        uint low = (uint)(BigInteger.Abs(value) & uint.MaxValue);
        if (low != 0)
        {
            return TrailingZeros(low);
        }

        byte[] bytes = value.ToByteArray();
        int index = 4;
        while (bytes[index] == 0)
        {
            index++;
        }

        return (8 * index) + TrailingZeros((ulong)bytes[index]);
    }

    public static int TrailingZeros(ulong value)
    {
        return Length(value & (~value + 1)) - 1;
    }
}

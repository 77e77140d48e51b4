using System.Numerics;

namespace DecayGen.Tests.Oracle;

/// <summary>
/// A positive number to 320 bits: the true one lies from Mantissa · 2^Exponent up to that times 1 + Units · 2^-319.
/// Shares no code with the arithmetic under test.
/// </summary>
internal readonly record struct Real(BigInteger Mantissa, int Exponent, long Units)
{
    private const int Bits = 320;

    public static Real Of(double value)
    {
        (long mantissa, int exponent) = Dyadic.Parts(value);
        return new Real(mantissa, exponent, 0);
    }

    public static Real Cut(BigInteger mantissa, int exponent, long units)
    {
        int excess = (int)mantissa.GetBitLength() - Bits;
        return excess <= 0 ? new Real(mantissa, exponent, units) : new Real(mantissa >> excess, exponent + excess, units + 1);
    }

    /// <summary>One unit more than both errors together, for their product.</summary>
    public static Real operator *(Real left, Real right) =>
        Cut(left.Mantissa * right.Mantissa, left.Exponent + right.Exponent, left.Units + right.Units + (left.Units > 0 && right.Units > 0 ? 1 : 0));

    /// <summary>The nearest double; null where the error leaves more than one.</summary>
    public double? Nearest()
    {
        // Two units of error are at most four in the last place of 320 bits: no word of 64 bits changes, but at its ends.
        int length = (int)Mantissa.GetBitLength();
        if (length == Bits && Units < 1L << 40 && Exponent + length - 1 is > -1000 and < 1000)
        {
            ulong top = (ulong)(Mantissa >> (Bits - 64));
            uint low = (uint)top & 0x7FF;
            if (low is not (0x3FF or 0x400 or 0x7FF))
                return Math.ScaleB((double)((top >> 11) + (low >> 10)), Exponent + length - 53);
        }

        double down = Dyadic.Nearest(Mantissa, Exponent);
        return Units == 0 || down.Equals(Dyadic.Nearest(Mantissa + 4 * Units, Exponent)) ? down : null;
    }
}

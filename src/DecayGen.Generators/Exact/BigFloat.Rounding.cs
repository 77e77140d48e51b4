using System.Numerics;

namespace DecayGen.Generators.Exact;

internal readonly partial struct BigFloat
{
    /// <summary>The greatest number of at most <paramref name="bits"/> mantissa bits that is not above this one.</summary>
    public BigFloat RoundDown(int bits)
    {
        return Round(bits, awayFromZero: Sign < 0);
    }

    /// <summary>The least number of at most <paramref name="bits"/> mantissa bits that is not below this one.</summary>
    public BigFloat RoundUp(int bits)
    {
        return Round(bits, awayFromZero: Sign > 0);
    }

    public static BigFloat DivideDown(BigFloat dividend, BigFloat divisor, int bits)
    {
        return Quotient(dividend, divisor, bits).RoundDown(bits);
    }

    public static BigFloat DivideUp(BigFloat dividend, BigFloat divisor, int bits)
    {
        return Quotient(dividend, divisor, bits).RoundUp(bits);
    }

    /// <summary>Both bounds of a quotient, which is computed only once.</summary>
    public static Interval Divide(BigFloat dividend, BigFloat divisor, int bits)
    {
        return Quotient(dividend, divisor, bits).Enclose(bits);
    }

    /// <summary>This number between the two nearest ones of at most <paramref name="bits"/> mantissa bits, or alone where it is one.</summary>
    public Interval Enclose(int bits)
    {
        return BitLength <= bits ? this : new Interval(RoundDown(bits), RoundUp(bits));
    }

    public BigInteger Floor()
    {
        return Integer(awayFromZero: Sign < 0);
    }

    public BigInteger Ceiling()
    {
        return Integer(awayFromZero: Sign > 0);
    }

    private BigFloat Round(int bits, bool awayFromZero)
    {
        int excess = BitLength - bits;
        return excess <= 0 ? this : Create(Cut(excess, awayFromZero), checked(Exponent + excess));
    }

    private BigInteger Integer(bool awayFromZero)
    {
        return Exponent >= 0 ? Mantissa << Exponent : Cut(-Exponent, awayFromZero);
    }

    /// <summary>The mantissa without its last bits; an odd one never loses zeros alone.</summary>
    private BigInteger Cut(int count, bool awayFromZero)
    {
        BigInteger kept = BigInteger.Abs(Mantissa) >> count;
        if (awayFromZero)
        {
            kept += BigInteger.One;
        }

        return Sign < 0 ? -kept : kept;
    }

    /// <summary>
    /// The quotient where it is exact; otherwise a stand-in with two more bits than asked for, the last of which says that
    /// something follows: it rounds in either direction as the quotient does.
    /// </summary>
    private static BigFloat Quotient(BigFloat dividend, BigFloat divisor, int bits)
    {
        if (dividend.IsZero && divisor.IsZero is false)
        {
            return default;
        }

        int shift = Math.Max(0, bits + 1 + divisor.BitLength - dividend.BitLength);
        BigInteger quotient = BigInteger.DivRem(
            BigInteger.Abs(dividend.Mantissa) << shift,
            BigInteger.Abs(divisor.Mantissa),
            out BigInteger remainder);
        int exponent = checked(dividend.Exponent - divisor.Exponent - shift);
        BigFloat magnitude = remainder.IsZero
            ? Create(quotient, exponent)
            : new BigFloat((quotient << 1) + BigInteger.One, exponent - 1);
        return dividend.Sign == divisor.Sign ? magnitude : -magnitude;
    }
}

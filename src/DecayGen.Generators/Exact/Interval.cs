using System.Numerics;

namespace DecayGen.Generators.Exact;

/// <summary>
/// An enclosure of a real number. Operations round outward, and only where the exact bound does not fit the precision
/// (in mantissa bits): what is exact and fits stays of zero width, so that ties can be told from near-ties.
/// </summary>
internal readonly struct Interval
{
    public Interval(BigFloat lower, BigFloat upper)
    {
        Lower = lower;
        Upper = upper;
    }

    public BigFloat Lower { get; }

    public BigFloat Upper { get; }

    public bool IsExact => Lower == Upper;

    public static implicit operator Interval(BigFloat value)
    {
        return new Interval(value, value);
    }

    public static implicit operator Interval(double value)
    {
        return (BigFloat)value;
    }

    public static implicit operator Interval(long value)
    {
        return (BigFloat)value;
    }

    public static Interval Negate(Interval value)
    {
        return new Interval(-value.Upper, -value.Lower);
    }

    public static Interval Add(Interval left, Interval right, int precision)
    {
        return Outward(left.Lower + right.Lower, left.Upper + right.Upper, precision);
    }

    public static Interval Subtract(Interval left, Interval right, int precision)
    {
        return Outward(left.Lower - right.Upper, left.Upper - right.Lower, precision);
    }

    public static Interval Multiply(Interval left, Interval right, int precision)
    {
        if (left.IsExact && right.IsExact)
        {
            BigFloat product = left.Lower * right.Lower;
            return Outward(product, product, precision);
        }

        if (left.Lower.Sign >= 0 && right.Lower.Sign >= 0)
        {
            return Outward(left.Lower * right.Lower, left.Upper * right.Upper, precision);
        }

        BigFloat lower = left.Lower * right.Lower;
        BigFloat upper = lower;
        Include(left.Lower * right.Upper, ref lower, ref upper);
        Include(left.Upper * right.Lower, ref lower, ref upper);
        Include(left.Upper * right.Upper, ref lower, ref upper);
        return Outward(lower, upper, precision);
    }

    public static Interval Divide(Interval dividend, Interval divisor, int precision)
    {
        if (divisor.Lower.Sign < 0)
        {
            (dividend, divisor) = (Negate(dividend), Negate(divisor));
        }

        if (divisor.Lower.Sign <= 0)
        {
            throw new DivideByZeroException("The divisor may be zero.");
        }

        if (dividend.IsExact && divisor.IsExact)
        {
            return BigFloat.Divide(dividend.Lower, divisor.Lower, precision);
        }

        // A bound is farthest from zero over the lesser divisor, nearest over the greater.
        BigFloat below = dividend.Lower.Sign < 0 ? divisor.Lower : divisor.Upper;
        BigFloat above = dividend.Upper.Sign < 0 ? divisor.Upper : divisor.Lower;
        return new Interval(
            BigFloat.DivideDown(dividend.Lower, below, precision),
            BigFloat.DivideUp(dividend.Upper, above, precision));
    }

    /// <summary>A non-negative number to a non-negative integer; anything to 0 is 1.</summary>
    public static Interval Power(Interval x, BigInteger exponent, int precision)
    {
        if (x.Lower.Sign < 0 || exponent.Sign < 0)
        {
            throw new ArgumentOutOfRangeException(x.Lower.Sign < 0 ? nameof(x) : nameof(exponent), "The number must not be negative.");
        }

        // An error doubles with every squaring. From the exponent's top bit on no intermediate power has more mantissa
        // bits than the last one, so none is rounded if that one fits.
        int length = Bits.Length(exponent);
        int working = precision + length + 8;
        byte[] bits = exponent.ToByteArray();
        Interval power = 1;
        for (int index = length - 1; index >= 0; index--)
        {
            power = Multiply(power, power, working);
            if ((bits[index >> 3] >> (index & 7) & 1) != 0)
            {
                power = Multiply(power, x, working);
            }
        }

        return Outward(power.Lower, power.Upper, precision);
    }

    private static Interval Outward(BigFloat lower, BigFloat upper, int precision)
    {
        if (lower == upper)
        {
            return lower.Enclose(precision);
        }

        return new Interval(lower.RoundDown(precision), upper.RoundUp(precision));
    }

    private static void Include(BigFloat value, ref BigFloat lower, ref BigFloat upper)
    {
        if (value < lower)
        {
            lower = value;
        }
        else if (value > upper)
        {
            upper = value;
        }
    }
}

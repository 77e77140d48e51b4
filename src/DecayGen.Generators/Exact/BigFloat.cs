using System.Numerics;

namespace DecayGen.Generators.Exact;

/// <summary>
/// An exact dyadic number, <see cref="Mantissa"/> · 2^<see cref="Exponent"/>. The mantissa is odd, or both are zero:
/// equal numbers have equal parts, and cutting bits off a mantissa always loses something.
/// </summary>
internal readonly partial struct BigFloat : IEquatable<BigFloat>, IComparable<BigFloat>
{
    private BigFloat(BigInteger oddMantissa, int exponent)
    {
        Mantissa = oddMantissa;
        Exponent = exponent;
    }

    public BigInteger Mantissa { get; }

    public int Exponent { get; }

    public int Sign => Mantissa.Sign;

    public bool IsZero => Mantissa.IsZero;

    /// <summary>The bits of the mantissa; none for zero.</summary>
    public int BitLength => Bits.Length(Mantissa);

    /// <summary>floor(log2 |x|) of a number that is not zero.</summary>
    public int Log2Floor => BitLength - 1 + Exponent;

    public static BigFloat FromInteger(BigInteger value)
    {
        return Create(value, 0);
    }

    public static BigFloat PowerOfTwo(int exponent)
    {
        return new BigFloat(BigInteger.One, exponent);
    }

    public static BigFloat operator +(BigFloat left, BigFloat right)
    {
        if (left.IsZero || right.IsZero)
        {
            return left.IsZero ? right : left;
        }

        if (left.Exponent == right.Exponent)
        {
            return Create(left.Mantissa + right.Mantissa, left.Exponent);
        }

        // The shifted mantissa is even and the other odd, and so is their sum.
        return left.Exponent > right.Exponent
            ? new BigFloat((left.Mantissa << checked(left.Exponent - right.Exponent)) + right.Mantissa, right.Exponent)
            : right + left;
    }

    public static BigFloat operator -(BigFloat left, BigFloat right)
    {
        return left + -right;
    }

    public static BigFloat operator -(BigFloat value)
    {
        return new BigFloat(-value.Mantissa, value.Exponent);
    }

    public static BigFloat operator *(BigFloat left, BigFloat right)
    {
        return left.IsZero || right.IsZero
            ? default
            : new BigFloat(left.Mantissa * right.Mantissa, checked(left.Exponent + right.Exponent));
    }

    public static bool operator ==(BigFloat left, BigFloat right)
    {
        return left.Equals(right);
    }

    public static bool operator !=(BigFloat left, BigFloat right)
    {
        return !left.Equals(right);
    }

    public static bool operator <(BigFloat left, BigFloat right)
    {
        return left.CompareTo(right) < 0;
    }

    public static bool operator >(BigFloat left, BigFloat right)
    {
        return left.CompareTo(right) > 0;
    }

    public static bool operator <=(BigFloat left, BigFloat right)
    {
        return left.CompareTo(right) <= 0;
    }

    public static bool operator >=(BigFloat left, BigFloat right)
    {
        return left.CompareTo(right) >= 0;
    }

    /// <summary>This number times 2^<paramref name="power"/>.</summary>
    public BigFloat Scale(int power)
    {
        return IsZero ? this : new BigFloat(Mantissa, checked(Exponent + power));
    }

    public int CompareTo(BigFloat other)
    {
        if (Sign != other.Sign || IsZero)
        {
            return Sign.CompareTo(other.Sign);
        }

        if (Exponent == other.Exponent)
        {
            return Mantissa.CompareTo(other.Mantissa);
        }

        // Numbers of different size are told apart without aligning them.
        int size = Log2Floor.CompareTo(other.Log2Floor);
        return size != 0 ? size * Sign : (this - other).Sign;
    }

    public bool Equals(BigFloat other)
    {
        return Exponent == other.Exponent && Mantissa.Equals(other.Mantissa);
    }

    public override bool Equals(object? obj)
    {
        return obj is BigFloat other && Equals(other);
    }

    public override int GetHashCode()
    {
        return unchecked((Mantissa.GetHashCode() * 397) ^ Exponent);
    }

    private static BigFloat Create(BigInteger mantissa, int exponent)
    {
        if (mantissa.IsEven is false)
        {
            return new BigFloat(mantissa, exponent);
        }

        if (mantissa.IsZero)
        {
            return default;
        }

        int zeros = Bits.TrailingZeros(mantissa);
        // No bits are lost; the shift of a negative number is still one host's question too many.
        BigInteger odd = BigInteger.Abs(mantissa) >> zeros;
        return new BigFloat(mantissa.Sign < 0 ? -odd : odd, checked(exponent + zeros));
    }
}

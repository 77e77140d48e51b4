using System.Globalization;
using System.Numerics;
using DecayGen.Generators.Exact;

namespace DecayGen.Generators.Tests.Exact;

/// <summary>The tests' own rational number: nothing but cross-multiplication, so that it shares no code with what it checks.</summary>
internal readonly record struct Fraction(BigInteger Numerator, BigInteger Denominator)
{
    public static Fraction Of(BigFloat value)
    {
        return value.Exponent >= 0
            ? new Fraction(value.Mantissa * BigInteger.Pow(2, value.Exponent), 1)
            : new Fraction(value.Mantissa, BigInteger.Pow(2, -value.Exponent));
    }

    /// <summary>Reads -1.234e-56, with or without its exponent, as what it may have been rounded from: a unit of the last digit either way.</summary>
    public static (Fraction Low, Fraction High) Parse(string text)
    {
        string[] parts = text.Split('e');
        int exponent = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        int point = parts[0].IndexOf('.', StringComparison.Ordinal);
        exponent -= parts[0].Length - point - 1;
        BigInteger digits = BigInteger.Parse(parts[0].Remove(point, 1), CultureInfo.InvariantCulture);
        Fraction unit = exponent >= 0 ? new(BigInteger.Pow(10, exponent), 1) : new(1, BigInteger.Pow(10, -exponent));
        return (new Fraction((digits - 1) * unit.Numerator, unit.Denominator), new Fraction((digits + 1) * unit.Numerator, unit.Denominator));
    }

    public static Fraction operator *(Fraction left, Fraction right)
    {
        return new Fraction(left.Numerator * right.Numerator, left.Denominator * right.Denominator);
    }

    public static Fraction operator +(Fraction left, Fraction right)
    {
        return new Fraction(
            (left.Numerator * right.Denominator) + (right.Numerator * left.Denominator),
            left.Denominator * right.Denominator);
    }

    public static Fraction operator -(Fraction left, Fraction right)
    {
        return left + new Fraction(-right.Numerator, right.Denominator);
    }

    public static Fraction operator /(Fraction left, Fraction right)
    {
        int sign = right.Numerator.Sign;
        return new Fraction(left.Numerator * right.Denominator * sign, left.Denominator * right.Numerator * sign);
    }

    public static bool operator <=(Fraction left, Fraction right)
    {
        return left.Numerator * right.Denominator <= right.Numerator * left.Denominator;
    }

    public static bool operator >=(Fraction left, Fraction right)
    {
        return right <= left;
    }

    public Fraction Abs()
    {
        return new Fraction(BigInteger.Abs(Numerator), Denominator);
    }
}

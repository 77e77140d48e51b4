using System.Globalization;
using System.Numerics;

namespace DecayGen.Generators.Exact;

/// <summary>Numbers as text, the same on every host and under every culture.</summary>
internal static class NumberFormat
{
    /// <summary>Plain notation from 10^-5 up to 10^15, exponents beyond.</summary>
    private const int SmallestPlainExponent = -5;
    private const int LargestPlainExponent = 14;
    private const int MostDigits = 17;

    /// <summary>A C# literal that reads back as <paramref name="x"/>: the shortest of 15, 16 and 17 significant digits.</summary>
    public static string Literal(double x)
    {
        if (double.IsNaN(x))
        {
            return "double.NaN";
        }

        if (double.IsInfinity(x))
        {
            return x > 0 ? "double.PositiveInfinity" : "double.NegativeInfinity";
        }

        string sign = BitConverter.DoubleToInt64Bits(x) < 0 ? "-" : "";
        if (x == 0)
        {
            return sign + "0.0";
        }

        (long mantissa, int exponent) = Parts(x);
        if (mantissa >> 52 == 0 || !QuickDigits.TryShortest(mantissa, exponent, out ulong digits, out int log10))
        {
            DecimalDigits decimals = new(mantissa, exponent, MostDigits);
            (digits, log10) = (ShortestDigits(decimals, mantissa, exponent), decimals.Exponent);
        }

        string text = Layout(digits, log10, MostDigits, 'E');
        return sign + (text.IndexOf('.') < 0 && text.IndexOf('E') < 0 ? text + ".0" : text);
    }

    /// <summary>For people: the digits of <see cref="Literal"/>, without a fraction where there is none.</summary>
    public static string Readable(double x)
    {
        if (double.IsNaN(x))
        {
            return "NaN";
        }

        return double.IsInfinity(x) ? (x > 0 ? "∞" : "-∞") : WithoutFraction(Literal(x)).Replace('E', 'e');
    }

    /// <summary>For people: at most <paramref name="digits"/> (up to 18) significant digits, ties to even, no trailing zeros.</summary>
    public static string Significant(BigFloat x, int digits)
    {
        if (x.IsZero)
        {
            return "0";
        }

        DecimalDigits decimals = new(BigInteger.Abs(x.Mantissa), x.Exponent, digits);
        string text = Layout(decimals.Round(1), decimals.Exponent, digits, 'e');
        return x.Sign < 0 ? "-" + text : text;
    }

    /// <inheritdoc cref="Significant(BigFloat, int)"/>
    public static string Significant(double x, int digits)
    {
        (long mantissa, int exponent) = Parts(x);
        if (mantissa >> 52 == 0 || double.IsInfinity(x) || double.IsNaN(x) || digits > MostDigits || !QuickDigits.TryRound(mantissa, exponent, digits, out ulong rounded, out int log10))
            return Significant((BigFloat)x, digits);
        string text = Layout(rounded, log10, digits, 'e');
        return x < 0 ? "-" + text : text;
    }

    /// <summary>With thousands separators: 1,234,567.</summary>
    public static string Count(long n)
    {
        return n.ToString("N0", CultureInfo.InvariantCulture);
    }

    /// <summary>A fraction of one as "12.5%".</summary>
    public static string Percent(BigFloat fraction, int digits)
    {
        return Significant(fraction * 100, digits) + "%";
    }

    private static string WithoutFraction(string literal)
    {
        return literal.EndsWith(".0", StringComparison.Ordinal) ? literal.Substring(0, literal.Length - 2) : literal;
    }

    private static ulong ShortestDigits(DecimalDigits decimals, long mantissa, int exponent)
    {
        // The double below a power of two is half as far away, except where doubles have reached their smallest step.
        bool isLowerNeighbourNear = mantissa == 1L << 52 && exponent > -1074;
        for (uint step = 100; step > 1; step /= 10)
        {
            ulong candidate = decimals.Round(step);
            if (decimals.ReadsBack(candidate, mantissa % 2 == 0, isLowerNeighbourNear))
            {
                return candidate;
            }
        }

        return decimals.Round(1);
    }

    private static (long Mantissa, int Exponent) Parts(double x)
    {
        long bits = BitConverter.DoubleToInt64Bits(x) & long.MaxValue;
        long fraction = bits & ((1L << 52) - 1);
        int exponent = (int)(bits >> 52);
        return exponent == 0 ? (fraction, -1074) : (fraction | 1L << 52, exponent - 1075);
    }

    /// <summary>Lays out digits, of which <paramref name="count"/> were asked for, the first of them worth 10^<paramref name="exponent"/>.</summary>
    private static string Layout(ulong value, int exponent, int count, char mark)
    {
        string digits = value.ToString(CultureInfo.InvariantCulture);

        // Nines may have been rounded up to one digit more.
        exponent += digits.Length - count;
        digits = digits.TrimEnd('0');
        if (exponent is < SmallestPlainExponent or > LargestPlainExponent)
        {
            string fraction = digits.Length > 1 ? "." + digits.Substring(1) : "";
            string power = Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture);
            return $"{digits[0]}{fraction}{mark}{(exponent < 0 ? '-' : '+')}{power}";
        }

        if (exponent < 0)
        {
            return "0." + new string('0', -exponent - 1) + digits;
        }

        return digits.Length > exponent + 1
            ? digits.Insert(exponent + 1, ".")
            : digits.PadRight(exponent + 1, '0');
    }
}

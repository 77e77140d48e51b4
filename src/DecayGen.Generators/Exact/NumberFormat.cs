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

        bool isNegative = BitConverter.DoubleToInt64Bits(x) < 0;
        if (x == 0)
        {
            return isNegative ? "-0.0" : "0.0";
        }

        (long mantissa, int exponent) = Parts(x);
        if (mantissa >> 52 == 0 || !QuickDigits.TryShortest(mantissa, exponent, out ulong digits, out int log10))
        {
            DecimalDigits decimals = new(mantissa, exponent, MostDigits);
            (digits, log10) = (ShortestDigits(decimals, mantissa, exponent), decimals.Exponent);
        }

        return Layout(isNegative, digits, log10, MostDigits, 'E', ".0");
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
        return Layout(x.Sign < 0, decimals.Round(1), decimals.Exponent, digits, 'e');
    }

    /// <inheritdoc cref="Significant(BigFloat, int)"/>
    public static string Significant(double x, int digits)
    {
        (long mantissa, int exponent) = Parts(x);
        if (mantissa >> 52 == 0 || double.IsInfinity(x) || double.IsNaN(x) || digits > MostDigits || !QuickDigits.TryRound(mantissa, exponent, digits, out ulong rounded, out int log10))
            return Significant((BigFloat)x, digits);
        return Layout(x < 0, rounded, log10, digits, 'e');
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
    private static string Layout(bool isNegative, ulong value, int exponent, int count, char mark, string endOfWhole = "")
    {
        Span<char> buffer = stackalloc char[20];
        int first = buffer.Length;
        for (; value != 0; value /= 10)
            buffer[--first] = (char)('0' + value % 10);

        // Nines may have been rounded up to one digit more.
        exponent += buffer.Length - first - count;
        ReadOnlySpan<char> digits = ((ReadOnlySpan<char>)buffer.Slice(first)).TrimEnd('0');
        Text text = new(stackalloc char[40]);
        if (isNegative)
            text.Add('-');
        if (exponent is < SmallestPlainExponent or > LargestPlainExponent)
        {
            text.Add(digits.Slice(0, 1));
            if (digits.Length > 1)
                text.Add('.');
            text.Add(digits.Slice(1));
            text.Add(mark);
            text.Add(exponent < 0 ? '-' : '+');
            text.Add(Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture).AsSpan());
        }
        else if (exponent < 0)
        {
            text.Add("0.0000".AsSpan(0, 1 - exponent));
            text.Add(digits);
        }
        else if (digits.Length > exponent + 1)
        {
            text.Add(digits.Slice(0, exponent + 1));
            text.Add('.');
            text.Add(digits.Slice(exponent + 1));
        }
        else
        {
            text.Add(digits);
            for (int zeros = exponent + 1 - digits.Length; zeros > 0; zeros--)
                text.Add('0');
            text.Add(endOfWhole.AsSpan());
        }

        return text.ToString();
    }

    /// <summary>Text on the stack: tables have hundreds of numbers.</summary>
    private ref struct Text(Span<char> characters)
    {
        private readonly Span<char> _characters = characters;
        private int _length;

        public void Add(char character) => _characters[_length++] = character;

        public void Add(ReadOnlySpan<char> more)
        {
            more.CopyTo(_characters.Slice(_length));
            _length += more.Length;
        }

        public override readonly string ToString() => _characters.Slice(0, _length).ToString();
    }
}

using System.Numerics;

namespace DecayGen.Generators.Exact;

/// <summary>Square roots, and powers of fractions that may be rational: what is a root of whole numbers stays exact.</summary>
internal static class Roots
{
    /// <summary>Beyond 2^±this a double knows only 0 and infinity.</summary>
    private const int MostDoublings = 4000;

    /// <summary>A power whose parts have more bits in lowest terms makes no double, and no middle of two.</summary>
    private const long MostBits = 8192;

    /// <summary>Up to this many square roots in a row cost less than a logarithm and an exponential.</summary>
    private const int MostHalvings = 2;

    /// <summary>√x of a number that is not negative; exact where the root is dyadic and fits the precision.</summary>
    public static Interval Sqrt(Interval x, int precision)
    {
        Interval lower = Sqrt(x.Lower, precision);
        if (x.IsExact)
        {
            return lower;
        }

        if (x.Lower.IsZero)
        {
            return new Interval(lower.Lower, Sqrt(x.Upper, precision).Upper);
        }

        // The root is concave: it rises by at most what it would along its tangent.
        Interval rise = Interval.Divide((x.Upper - x.Lower).Scale(-1), lower.Lower, precision);
        return new Interval(lower.Lower, (lower.Upper + rise.Upper).RoundUp(precision));
    }

    /// <summary>√value where that is whole.</summary>
    public static BigInteger? WholeSqrt(BigInteger value)
    {
        BigInteger root = FloorSqrt(value);
        return root * root == value ? root : null;
    }

    /// <summary>
    /// (numerator / denominator)^exponent for a fraction from 0 to 1 and a positive exponent. The quotient is exact, for a
    /// precision that holds its parts, wherever the power is rational.
    /// </summary>
    public static Quotient Power(BigFloat numerator, BigFloat denominator, double exponent, int precision)
    {
        if (numerator.IsZero || numerator == denominator)
        {
            return numerator.IsZero ? 0.0 : 1.0;
        }

        if (exponent == 1.0)
        {
            return new Quotient(numerator, denominator);
        }

        // An exponent m/2^h gives a rational power only of a fraction, in lowest terms, that has h square roots in a row.
        (BigInteger dividend, BigInteger divisor) = LowestTerms(numerator, denominator);
        BigFloat power = exponent;
        int halvings = Math.Max(0, -power.Exponent);
        BigInteger whole = power.Exponent < 0 ? power.Mantissa : power.Mantissa << power.Exponent;
        while (halvings > 0 && WholeSqrt(dividend) is { } dividendRoot && WholeSqrt(divisor) is { } divisorRoot)
        {
            (dividend, divisor, halvings) = (dividendRoot, divisorRoot, halvings - 1);
        }

        BigFloat p = BigFloat.FromInteger(dividend);
        BigFloat q = BigFloat.FromInteger(divisor);
        BigFloat rest = BigFloat.FromInteger(whole).Scale(-halvings);
        int longest = Math.Max(p.BitLength, q.BitLength);
        if (halvings > 0 || rest * longest > MostBits)
        {
            return Power(Interval.Divide(p, q, precision + 16 + Math.Max(0, rest.Log2Floor)), rest, precision);
        }

        int working = precision + 16;
        return new Quotient(Interval.Power(p, whole, working), Interval.Power(q, whole, working));
    }

    /// <summary>fraction^exponent for a fraction of more than 0 and at most 1 and a positive exponent.</summary>
    public static Interval Power(Interval fraction, BigFloat exponent, int precision)
    {
        if (!IsTiny(fraction.Lower, exponent))
        {
            return IrrationalPower(fraction, exponent, precision);
        }

        BigFloat upper = IsTiny(fraction.Upper, exponent)
            ? BigFloat.PowerOfTwo(-MostDoublings)
            : IrrationalPower(fraction.Upper, exponent, precision).Upper;
        return new Interval(0L, upper);
    }

    private static Interval IrrationalPower(Interval fraction, BigFloat exponent, int precision)
    {
        int halvings = Math.Max(0, -exponent.Exponent);
        if (halvings > MostHalvings)
        {
            return Elementary.Power(fraction, exponent, precision);
        }

        int working = precision + 16 + Math.Max(0, exponent.Log2Floor);
        Interval root = fraction;
        for (int halving = 0; halving < halvings; halving++)
        {
            root = Sqrt(root, working);
        }

        return Interval.Power(root, exponent.Scale(halvings).Floor(), precision);
    }

    /// <summary>Whether a power is so small that its digits do not count, nor its exponent fits.</summary>
    private static bool IsTiny(BigFloat fraction, BigFloat exponent)
    {
        return exponent > 1L && Interval.Multiply(exponent, Elementary.Log2(fraction, 64), 64).Upper < -MostDoublings;
    }

    private static (BigInteger Dividend, BigInteger Divisor) LowestTerms(BigFloat numerator, BigFloat denominator)
    {
        int shift = -Math.Min(numerator.Exponent, denominator.Exponent);
        BigInteger dividend = numerator.Scale(shift).Floor();
        BigInteger divisor = denominator.Scale(shift).Floor();
        BigInteger common = BigInteger.GreatestCommonDivisor(dividend, divisor);
        return (dividend / common, divisor / common);
    }

    private static Interval Sqrt(BigFloat x, int precision)
    {
        if (x.Sign < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(x), "The number must not be negative.");
        }

        if (x.IsZero)
        {
            return 0L;
        }

        // An even exponent, and a radicand of twice the bits that are asked for.
        int shift = Math.Max(0, 2 * precision + 2 - x.BitLength);
        shift += (x.Exponent - shift) & 1;
        BigInteger radicand = x.Mantissa << shift;
        int exponent = (x.Exponent - shift) / 2;
        BigInteger root = FloorSqrt(radicand);
        BigFloat lower = BigFloat.FromInteger(root).Scale(exponent);
        return root * root == radicand
            ? new Interval(lower.RoundDown(precision), lower.RoundUp(precision))
            : new Interval(lower.RoundDown(precision), BigFloat.FromInteger(root + 1).Scale(exponent).RoundUp(precision));
    }

    /// <summary>The whole part of a square root, by Newton's method from above.</summary>
    private static BigInteger FloorSqrt(BigInteger value)
    {
        if (value.IsZero)
        {
            return value;
        }

        // The first 52 bits give the first 26 of the root, a little too high.
        int cut = Math.Max(0, Bits.Length(value) - 52);
        cut += cut & 1;
        BigInteger root = (BigInteger)(Math.Floor(Math.Sqrt((double)(value >> cut))) + 1) << (cut / 2);
        while (true)
        {
            BigInteger next = (root + (value / root)) >> 1;
            if (next >= root)
            {
                return root;
            }

            root = next;
        }
    }
}

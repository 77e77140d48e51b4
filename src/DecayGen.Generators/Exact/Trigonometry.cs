using System.Collections.Concurrent;
using System.Numerics;

namespace DecayGen.Generators.Exact;

/// <summary>
/// Enclosures of π, and of sine and cosine of rational multiples of it, of about <c>precision</c> good relative bits. As in
/// <see cref="Elementary"/> the series run on scaled integers; counting what is cut off bounds the sums on both sides.
/// </summary>
internal static class Trigonometry
{
    private const int Guard = 16;

    private static readonly ConcurrentDictionary<int, Interval> _pi = new();

    /// <summary>π by Machin's formula, 16 · arctan(1/5) − 4 · arctan(1/239).</summary>
    public static Interval Pi(int precision)
    {
        // Callers ask for whatever their guard bits come to; whole words keep the cache small.
        return _pi.GetOrAdd(
            (precision + 63) & ~63,
            static key =>
            {
                int working = key + Guard;
                (BigInteger fifth, int fifthError) = ArcTangentOfInverse(5, working);
                (BigInteger other, int otherError) = ArcTangentOfInverse(239, working);
                return Around((16 * fifth) - (4 * other), (16 * fifthError) + (4 * otherError), working);
            });
    }

    /// <summary>cos(π · numerator / denominator), exact where it is rational: 0, ±1/2 or ±1.</summary>
    public static Interval CosPi(BigInteger numerator, BigInteger denominator, int precision)
    {
        return SinPi((2 * numerator) + denominator, 2 * denominator, precision);
    }

    /// <summary>sin(π · numerator / denominator) over a positive denominator, exact where it is rational: 0, ±1/2 or ±1.</summary>
    public static Interval SinPi(BigInteger numerator, BigInteger denominator, int precision)
    {
        if (denominator.Sign <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(denominator), "The denominator must be positive.");
        }

        // sin(−x) = −sin x, sin(x + π) = −sin x, sin(π − x) = sin x: what is left is an angle from 0 to π/2.
        bool isNegative = numerator.Sign < 0;
        BigInteger halfTurns = BigInteger.DivRem(BigInteger.Abs(numerator), denominator, out BigInteger rest);
        BigInteger angle = BigInteger.Min(rest, denominator - rest);
        Interval sine = FirstQuadrant(angle, denominator, precision);
        return isNegative == halfTurns.IsEven ? Interval.Negate(sine) : sine;
    }

    private static Interval FirstQuadrant(BigInteger numerator, BigInteger denominator, int precision)
    {
        if (numerator.IsZero)
        {
            return 0L;
        }

        if (2 * numerator == denominator)
        {
            return 1L;
        }

        if (6 * numerator == denominator)
        {
            return 0.5;
        }

        // Wide enough that the series does not see the width of the angle.
        int working = precision + Guard + 6;
        return 4 * numerator <= denominator
            ? Sine(Angle(numerator, denominator, working), precision)
            : Cosine(Angle(denominator - (2 * numerator), 2 * denominator, working), precision);
    }

    private static Interval Angle(BigInteger numerator, BigInteger denominator, int working)
    {
        Interval halfTurns = Interval.Divide(BigFloat.FromInteger(numerator), BigFloat.FromInteger(denominator), working);
        return Interval.Multiply(Pi(working), halfTurns, working);
    }

    /// <summary>z · (1 − z²/3! + z⁴/5! − …) for z from 0 to π/4.</summary>
    private static Interval Sine(Interval z, int precision)
    {
        int working = precision + Guard;
        return Interval.Multiply(z, Series(z, 1, working), precision);
    }

    /// <summary>1 − z²/2! + z⁴/4! − … for z from 0 to π/4.</summary>
    private static Interval Cosine(Interval z, int precision)
    {
        Interval sum = Series(z, 0, precision + Guard);
        return new Interval(sum.Lower.RoundDown(precision), sum.Upper.RoundUp(precision));
    }

    /// <summary>1 − z²/((o+1)(o+2)) + z⁴/((o+1)…(o+4)) − … for z from 0 to π/4.</summary>
    private static Interval Series(Interval z, int offset, int working)
    {
        // The square, below 0.62, is short by less than two units; a term by less than (0.62·4 + 3)/2 + 1, that is, four;
        // what follows the last one by less than that.
        BigInteger square = (z.Lower * z.Lower).Scale(working).Floor();
        BigInteger term = BigInteger.One << working;
        BigInteger sum = term;
        int error = 8;
        for (int divisor = offset + 1; !term.IsZero; divisor += 2)
        {
            term = ((term * square) >> working) / (divisor * (divisor + 1));
            sum += (divisor - offset & 2) == 0 ? -term : term;
            error += 4;
        }

        return Around(sum, error, working);
    }

    /// <summary>1/n − 1/(3n³) + 1/(5n⁵) − … in units of 2^-working, and how far off it may be.</summary>
    private static (BigInteger Sum, int Error) ArcTangentOfInverse(int n, int working)
    {
        BigInteger power = (BigInteger.One << working) / n;
        BigInteger sum = power;
        int square = n * n;
        int error = 4;
        for (int divisor = 3; !power.IsZero; divisor += 2)
        {
            power /= square;
            sum += (divisor & 2) != 0 ? -(power / divisor) : power / divisor;
            error += 2;
        }

        return (sum, error);
    }

    private static Interval Around(BigInteger sum, int error, int working)
    {
        return new Interval(BigFloat.FromInteger(sum - error).Scale(-working), BigFloat.FromInteger(sum + error).Scale(-working));
    }
}

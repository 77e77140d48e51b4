using System.Numerics;

namespace DecayGen.Tests.Oracle;

/// <summary>Logarithm and exponential by their series, on whole numbers in units of 2^-768.</summary>
internal static class Series
{
    private const int Scale = 768;
    private const int Halvings = 20;

    private static readonly BigInteger _one = BigInteger.One << Scale;
    private static readonly BigInteger _ln2 = 2 * Atanh(_one / 3);

    /// <summary>ln x, some thousand units off.</summary>
    public static BigInteger Ln(double x)
    {
        (long mantissa, int exponent) = Dyadic.Parts(x);

        // Within a factor of 4/3 of 1, so that numbers next to 1 keep all their digits.
        int length = (int)new BigInteger(mantissa).GetBitLength();
        int shift = 3 * (BigInteger)mantissa >= BigInteger.One << (length + 1) ? length : length - 1;
        BigInteger one = BigInteger.One << shift;
        return 2 * Atanh((mantissa - one) * _one / (mantissa + one)) + (exponent + shift) * _ln2;
    }

    /// <summary>e^(ln · numerator / denominator), of which 320 bits are kept.</summary>
    public static Real Exp(BigInteger ln, BigInteger numerator, BigInteger denominator)
    {
        BigInteger x = ln * numerator / denominator;
        if (BigInteger.Abs(x) > 4000 * _one)
            return new Real(1, x.Sign * 5000, 1);
        int doublings = (int)BigInteger.Divide(x - (x.Sign < 0 ? _ln2 : 0), _ln2);
        BigInteger rest = (x - doublings * _ln2) >> Halvings;
        BigInteger sum = _one;
        BigInteger term = _one;
        for (int n = 1; !term.IsZero; n++)
        {
            term = (term * rest >> Scale) / n;
            sum += term;
        }

        for (int i = 0; i < Halvings; i++)
            sum = sum * sum >> Scale;
        return Real.Cut(sum - (BigInteger.One << (Scale / 2)), doublings - Scale, 4);
    }

    private static BigInteger Atanh(BigInteger z)
    {
        BigInteger square = z * z >> Scale;
        BigInteger sum = 0;
        for (int n = 1; !BigInteger.Abs(z).IsZero && BigInteger.Abs(z) > 1; n += 2)
        {
            sum += z / n;
            z = z * square >> Scale;
        }

        return sum;
    }
}

using System.Numerics;
using DecayGen.Generators.Exact;

namespace DecayGen.Generators.Schedules.Curves;

/// <summary>
/// rate^(step / decaySteps) as Base^(step · Exponent / Period) with the smallest period there is: only at multiples of it
/// is the power a rational number, so that 0.25^(step / 2), which is 0.5^step, has period 1.
/// </summary>
internal sealed record RationalPower(BigFloat Base, BigInteger Exponent, BigInteger Period)
{
    public static RationalPower Of(double rate, double decaySteps)
    {
        BigFloat steps = decaySteps;
        (BigInteger mantissa, int exponent) = Odd(steps);
        BigInteger period = exponent > 0 ? mantissa << exponent : mantissa;
        BigInteger times = exponent < 0 ? BigInteger.One << -exponent : BigInteger.One;

        (BigInteger odd, int twos) = Odd(rate);
        if (odd.IsOne && twos == 0)
            return new(rate, 1, 1);
        if (odd.IsOne)
        {
            // A power of two: the root's exponent must be whole.
            int common = (int)BigInteger.GreatestCommonDivisor(period, Math.Abs(twos));
            return common > 1 ? new(BigFloat.PowerOfTwo(twos / common), times, period / common) : new(rate, times, period);
        }

        // The odd part has at most 53 bits, and the smallest odd number to a power is 3.
        for (int degree = 33; degree > 1; degree--)
        {
            if (period % degree == 0 && twos % degree == 0 && WholeRoot(odd, degree) is { } root)
                return new(BigFloat.FromInteger(root) * BigFloat.PowerOfTwo(twos / degree), times, period / degree);
        }

        return new(rate, times, period);
    }

    private static (BigInteger Mantissa, int Exponent) Odd(BigFloat value)
    {
        BigInteger mantissa = value.Mantissa;
        int exponent = value.Exponent;
        for (; mantissa.IsEven && !mantissa.IsZero; exponent++)
            mantissa >>= 1;
        return (mantissa, exponent);
    }

    private static BigInteger? WholeRoot(BigInteger value, int degree)
    {
        BigInteger low = 1;
        BigInteger high = BigInteger.One << (53 / degree + 1);
        while (low <= high)
        {
            BigInteger middle = (low + high) >> 1;
            int comparison = BigInteger.Pow(middle, degree).CompareTo(value);
            if (comparison == 0)
                return middle;
            if (comparison < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return null;
    }
}

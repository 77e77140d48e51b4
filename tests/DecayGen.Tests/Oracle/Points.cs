using System.Globalization;
using System.Numerics;

namespace DecayGen.Tests.Oracle;

/// <summary>Lines through values at milestones as an attribute, and their true values: one division of whole numbers, so that ties are seen.</summary>
internal sealed record Points(long[] Milestones, double[] Values)
{
    public override string ToString() =>
        $"[PiecewiseLinear(new double[] {{ {string.Join(", ", Values.Select(value => value.ToString("E16", CultureInfo.InvariantCulture)))} }}, new long[] {{ {string.Join(", ", Milestones)} }})]";

    public double At(long step) => At(step, BigInteger.One, step);

    public double At(double step)
    {
        (long mantissa, int exponent) = Dyadic.Parts(step);
        return At((BigInteger)mantissa << Math.Max(exponent, 0), BigInteger.One << Math.Max(-exponent, 0), (long)step);
    }

    /// <summary>Whether the value lies in the middle between two doubles: as a whole number it has one bit more than these.</summary>
    public bool IsTie(long step)
    {
        int next = Next(step);
        if (next == 0 || next == Milestones.Length)
            return false;
        (BigInteger numerator, BigInteger denominator, _) = Value(next, step, BigInteger.One);
        BigInteger divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        return (denominator / divisor).IsPowerOfTwo && (numerator / divisor) is { IsZero: false } rest && (rest / (rest & -rest)).GetBitLength() == 54;
    }

    private double At(BigInteger numerator, BigInteger denominator, long whole)
    {
        int next = Next(whole);
        if (next == 0 || next == Milestones.Length)
            return Values[Math.Max(0, next - 1)];
        (BigInteger dividend, BigInteger divisor, int exponent) = Value(next, numerator, denominator);
        return Dyadic.Nearest(dividend, divisor, exponent);
    }

    private int Next(long step) => Milestones.Count(milestone => milestone <= step);

    private (BigInteger Dividend, BigInteger Divisor, int Exponent) Value(int next, BigInteger numerator, BigInteger denominator)
    {
        (long from, int fromExponent) = Dyadic.Parts(Values[next - 1]);
        (long to, int toExponent) = Dyadic.Parts(Values[next]);
        int exponent = Math.Min(fromExponent, toExponent);
        BigInteger done = numerator - Milestones[next - 1] * denominator;
        BigInteger length = (Milestones[next] - (BigInteger)Milestones[next - 1]) * denominator;
        return (((BigInteger)from << (fromExponent - exponent)) * (length - done) + ((BigInteger)to << (toExponent - exponent)) * done, length, exponent);
    }
}

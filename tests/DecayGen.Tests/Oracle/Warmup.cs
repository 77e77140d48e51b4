using System.Globalization;
using System.Numerics;

namespace DecayGen.Tests.Oracle;

/// <summary>A warmup into a decay as attributes, and its true values: From + (v − From) · t / Steps.</summary>
internal sealed record Warmup(long Steps, double From, Decay Next)
{
    private readonly double _target = Next.At(0L);

    public bool Overlap { get; init; }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"[LinearWarmup({Steps}{(From > 0 ? $", From = {From.ToString("R", CultureInfo.InvariantCulture)}" : "")}{(Overlap ? ", Overlap = true" : "")})] {Next}");

    public double At(long step) => step < Steps ? Line(step, 1) : Next.At(Overlap ? step : step - Steps);

    public double At(double step)
    {
        if (step >= Steps)
            return Next.At(Overlap ? step : step - Steps);
        (long mantissa, int exponent) = Dyadic.Parts(step);
        return Line((BigInteger)mantissa << Math.Max(exponent, 0), BigInteger.One << Math.Max(-exponent, 0));
    }

    /// <summary>One division of whole numbers: ties are seen.</summary>
    private double Line(BigInteger numerator, BigInteger denominator)
    {
        (BigInteger from, BigInteger to, int exponent) = Aligned(From, _target);
        BigInteger steps = Steps * denominator;
        return Dyadic.Nearest(from * (steps - numerator) + to * numerator, steps, exponent);
    }

    private static (BigInteger Left, BigInteger Right, int Exponent) Aligned(double left, double right)
    {
        (long leftMantissa, int leftExponent) = Dyadic.Parts(left);
        (long rightMantissa, int rightExponent) = Dyadic.Parts(right);
        int exponent = Math.Min(leftExponent, rightExponent);
        return ((BigInteger)leftMantissa << (leftExponent - exponent), (BigInteger)rightMantissa << (rightExponent - exponent), exponent);
    }
}

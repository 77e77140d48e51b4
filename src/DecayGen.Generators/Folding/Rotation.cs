using System.Numerics;
using DecayGen.Generators.Exact;

namespace DecayGen.Generators.Folding;

/// <summary>The angle of a step on half a turn that begins at one step and takes so many.</summary>
internal sealed class Rotation(BigFloat start, BigFloat length)
{
    private const int Precision = 192;

    /// <summary>Cosine and sine, times an amplitude, of every so many steps from step 0 on.</summary>
    /// <param name="amplitude">What both are multiplied with.</param>
    /// <param name="stride">How many steps lie between them.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="isPlaced">Whether step 0 is where it is, and not at angle 0.</param>
    public IEnumerable<(Interval Cosine, Interval Sine)> Turns(Interval amplitude, long stride, int count, bool isPlaced)
    {
        (Interval stepCosine, Interval stepSine) = Angle(stride);
        (Interval cosine, Interval sine) = isPlaced ? Angle(-start) : (1L, 0L);
        (cosine, sine) = (Times(cosine, amplitude), Times(sine, amplitude));
        for (int i = 0; i < count; i++)
        {
            yield return (cosine, sine);
            Interval turned = Interval.Subtract(Times(cosine, stepCosine), Times(sine, stepSine), Precision);
            sine = Interval.Add(Times(sine, stepCosine), Times(cosine, stepSine), Precision);
            cosine = turned;
        }
    }

    private (Interval Cosine, Interval Sine) Angle(BigFloat steps)
    {
        if (steps.IsZero)
            return (1L, 0L);
        int shift = -Math.Min(steps.Exponent, length.Exponent);
        BigInteger angle = (steps.Sign < 0 ? -steps : steps).Scale(shift).Floor();
        BigInteger halfTurn = length.Scale(shift).Floor();
        Interval sine = Trigonometry.SinPi(angle, halfTurn, Precision);
        return (Trigonometry.CosPi(angle, halfTurn, Precision), steps.Sign < 0 ? Interval.Negate(sine) : sine);
    }

    private static Interval Times(Interval left, Interval right) => Interval.Multiply(left, right, Precision);
}

using System.Numerics;
using DecayGen.Generators.Exact;

namespace DecayGen.Generators.Folding;

/// <summary>The angle of a step on half a turn that begins at one step and takes so many.</summary>
internal sealed class Rotation(BigFloat start, BigFloat length)
{
    /// <summary>Cosines and sines are whole numbers of 2^-192: each turn adds an error of a few of them.</summary>
    private const int Bits = 192;

    /// <summary>Cosine and sine of every so many steps from step 0 on.</summary>
    /// <param name="stride">How many steps lie between them.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="isPlaced">Whether step 0 is where it is, and not at angle 0.</param>
    public IEnumerable<(BigFloat Cosine, BigFloat Sine)> Turns(long stride, int count, bool isPlaced)
    {
        (BigInteger stepCosine, BigInteger stepSine) = Angle(stride);
        (BigInteger cosine, BigInteger sine) = isPlaced ? Angle(-start) : (BigInteger.One << Bits, 0);
        for (int i = 0; i < count; i++)
        {
            yield return (BigFloat.FromInteger(cosine).Scale(-Bits), BigFloat.FromInteger(sine).Scale(-Bits));
            BigInteger turned = Shifted(cosine * stepCosine - sine * stepSine);
            sine = Shifted(sine * stepCosine + cosine * stepSine);
            cosine = turned;
        }
    }

    /// <summary>Without its last bits. Hosts do not agree on how a negative number is shifted.</summary>
    private static BigInteger Shifted(BigInteger number) => number.Sign < 0 ? -(-number >> Bits) : number >> Bits;

    private (BigInteger Cosine, BigInteger Sine) Angle(BigFloat steps)
    {
        if (steps.IsZero)
            return (BigInteger.One << Bits, 0);
        int shift = -Math.Min(steps.Exponent, length.Exponent);
        BigInteger angle = (steps.Sign < 0 ? -steps : steps).Scale(shift).Floor();
        BigInteger halfTurn = length.Scale(shift).Floor();
        BigInteger sine = Trigonometry.SinPi(angle, halfTurn, Bits).Lower.Scale(Bits).Floor();
        return (Trigonometry.CosPi(angle, halfTurn, Bits).Lower.Scale(Bits).Floor(), steps.Sign < 0 ? -sine : sine);
    }
}

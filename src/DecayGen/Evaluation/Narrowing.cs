#if NET8_0_OR_GREATER
using System.Numerics;
#endif

namespace DecayGen.Evaluation;

/// <summary>From double to float.</summary>
internal static class Narrowing
{
    /// <summary>Up to which part of itself a value is off that doubles without tails have: some roundings. It leaves one float in some ten million open.</summary>
    public const double Error = 8.881784197001252E-16;

    /// <summary>Rounds each value to the nearest float.</summary>
    /// <param name="source">The values.</param>
    /// <param name="destination">Receives them; at least as long.</param>
    public static void Copy(ReadOnlySpan<double> source, Span<float> destination)
    {
        destination = destination.Slice(0, source.Length);
        int i = 0;
#if NET8_0_OR_GREATER
        for (; i <= source.Length - Vector<float>.Count; i += Vector<float>.Count)
            Vector.Narrow(new Vector<double>(source.Slice(i)), new Vector<double>(source.Slice(i + Vector<double>.Count))).CopyTo(destination.Slice(i));
#endif
        for (; i < source.Length; i++)
            destination[i] = (float)source[i];
    }
}

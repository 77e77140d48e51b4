using System.ComponentModel;

namespace DecayGen.Evaluation;

/// <summary>From double to float, called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Narrowing
{
    /// <summary>Rounds each value to the nearest float.</summary>
    /// <param name="source">The values.</param>
    /// <param name="destination">Receives them; at least as long.</param>
    public static void Copy(ReadOnlySpan<double> source, Span<float> destination)
    {
        destination = destination.Slice(0, source.Length);
        for (int i = 0; i < source.Length; i++)
            destination[i] = (float)source[i];
    }
}

using System.ComponentModel;

namespace DecayGen.Evaluation;

/// <summary>Values that are all in a table, called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Table
{
    /// <summary>Copies the values of a stretch.</summary>
    /// <param name="stretch">What is to be filled.</param>
    /// <param name="values">The values, from clock 0 on.</param>
    public static void Fill(Stretch stretch, ReadOnlySpan<double> values)
    {
        Copy(stretch.FirstCycle(), values);
        Copy(stretch.RestOfCycle(), values);
        stretch.Repeat();
    }

    private static void Copy(Stretch part, ReadOnlySpan<double> values)
    {
        if (!part.IsEmpty)
            part.Values.Fill(values.Slice((int)part.Clock, part.Length));
    }
}

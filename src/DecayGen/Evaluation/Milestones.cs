using System.ComponentModel;

namespace DecayGen.Evaluation;

/// <summary>Values that change at milestones, called by generated code where there are many.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Milestones
{
    /// <summary>The value that holds at a step.</summary>
    /// <param name="step">The step.</param>
    /// <param name="boundaries">The steps from which on the next value holds, in their order.</param>
    /// <param name="values">One value more than there are boundaries.</param>
    /// <returns>The value behind as many boundaries as the step has reached.</returns>
    public static double At(long step, ReadOnlySpan<long> boundaries, ReadOnlySpan<double> values) => values[Passed(step, boundaries)];

    /// <summary>Fills in a stretch, as <see cref="At"/> evaluates it.</summary>
    /// <inheritdoc cref="At"/>
    public static void Fill(Stretch stretch, ReadOnlySpan<long> boundaries, ReadOnlySpan<double> values)
    {
        for (int i = Passed(stretch.Clock, boundaries); !stretch.IsEmpty; i++)
        {
            Destination part = i < boundaries.Length ? stretch.Until(boundaries[i]).Values : stretch.Values;
            part.Fill(values[i]);
            stretch = stretch.From(part.Length);
        }
    }

    /// <summary>How many boundaries a step has reached.</summary>
    internal static int Passed(long step, ReadOnlySpan<long> boundaries)
    {
        int low = 0;
        int high = boundaries.Length;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (boundaries[middle] <= step)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}

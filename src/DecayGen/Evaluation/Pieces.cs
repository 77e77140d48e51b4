using System.ComponentModel;

namespace DecayGen.Evaluation;

/// <summary>Straight lines through values at milestones, called by generated code where there are many.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Pieces
{
    /// <summary>The value at a step: the first one before the first milestone, the last one behind the last.</summary>
    /// <param name="step">The step.</param>
    /// <param name="milestones">The steps at which the values are reached, in their order.</param>
    /// <param name="values">The values: 0, or of 1e-280 to 1e280.</param>
    /// <returns>The double nearest to the value.</returns>
    public static double At(long step, ReadOnlySpan<long> milestones, ReadOnlySpan<double> values)
    {
        int next = Milestones.Passed(step, milestones);
        return IsHeld(next, milestones) ? Held(next, values) : Between(next, milestones, values).At(step);
    }

    /// <summary>The value between whole steps, at most one unit in the last place off.</summary>
    /// <inheritdoc cref="At(long, ReadOnlySpan{long}, ReadOnlySpan{double})"/>
    public static double Between(double step, ReadOnlySpan<long> milestones, ReadOnlySpan<double> values)
    {
        int next = Milestones.Passed((long)step, milestones);
        return IsHeld(next, milestones) ? Held(next, values) : Between(next, milestones, values).Between(step);
    }

    /// <summary>Fills in a stretch, as <see cref="At"/> evaluates it.</summary>
    /// <inheritdoc cref="At(long, ReadOnlySpan{long}, ReadOnlySpan{double})"/>
    public static void Fill(Stretch stretch, ReadOnlySpan<long> milestones, ReadOnlySpan<double> values)
    {
        for (int next = Milestones.Passed(stretch.Clock, milestones); !stretch.IsEmpty; next++)
        {
            Stretch part = next < milestones.Length ? stretch.Until(milestones[next]) : stretch;
            if (IsHeld(next, milestones))
                part.Values.Fill(Held(next, values));
            else
                Between(next, milestones, values).Fill(part);
            stretch = stretch.From(part.Length);
        }
    }

    /// <summary>Whether there is no milestone before, or none behind.</summary>
    private static bool IsHeld(int next, ReadOnlySpan<long> milestones) => next == 0 || next == milestones.Length;

    private static double Held(int next, ReadOnlySpan<double> values) => values[Math.Max(0, next - 1)];

    private static Piece Between(int next, ReadOnlySpan<long> milestones, ReadOnlySpan<double> values) =>
        new(milestones[next - 1], milestones[next], values[next - 1], values[next]);
}

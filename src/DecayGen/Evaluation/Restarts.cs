using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace DecayGen.Evaluation;

/// <summary>Cosine cycles whose length grows or whose peak falls, called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Restarts
{
    /// <summary>The value at a step of cycles of which each is longer than the one before, rounded once.</summary>
    /// <param name="step">The step by the clock of the curve.</param>
    /// <param name="length">The length of the first cycle.</param>
    /// <param name="growth">How many times as long each next cycle is.</param>
    /// <param name="amplitude">The first peak above the final value.</param>
    /// <param name="amplitudeTail">What the amplitude lacks.</param>
    /// <param name="decay">The natural logarithm of what is kept of the amplitude from cycle to cycle.</param>
    /// <param name="decayTail">What the logarithm lacks.</param>
    /// <param name="final">The value that each cycle falls to.</param>
    /// <returns>The double nearest to the value.</returns>
    public static double At(long step, long length, long growth, double amplitude, double amplitudeTail, double decay, double decayTail, double final)
    {
        long cycle = 0;
        if (growth == 1)
        {
            cycle = step / length;
            step -= cycle * length;
        }

        while (step >= length)
        {
            step -= length;
            length = Longer(length, growth);
            cycle++;
        }

        return At(DoubleDouble.Of(length - step), length, cycle, new DoubleDouble(amplitude, amplitudeTail), new DoubleDouble(decay, decayTail), final);
    }

    /// <summary>The value between whole steps, at most one unit in the last place off.</summary>
    /// <inheritdoc cref="At(long, long, long, double, double, double, double, double)"/>
    public static double Between(DoubleDouble step, long length, long growth, double amplitude, double amplitudeTail, double decay, double decayTail, double final)
    {
        long cycle = 0;
        if (growth == 1)
        {
            cycle = StepRange.Whole(Math.Floor(step.Value / length));
            step = DoubleDouble.Sum(step.Value % length, step.Tail);
        }

        while (step.Value >= length)
        {
            step = step.Plus(-length);
            length = Longer(length, growth);
            cycle++;
        }

        DoubleDouble left = DoubleDouble.Of(length).Plus(step.Scaled(-1.0));
        return At(left, length, cycle, new DoubleDouble(amplitude, amplitudeTail), new DoubleDouble(decay, decayTail), final);
    }

    /// <summary>The value at a step of equal cycles with peaks that fall, rounded once.</summary>
    /// <param name="step">The step by the clock of the curve.</param>
    /// <param name="length">The length of a cycle.</param>
    /// <param name="bits">There are 2^bits columns.</param>
    /// <param name="angles">Columns and rows, as <see cref="Cosine"/> has them, of a cosine that falls from 1 to 0.</param>
    /// <param name="amplitudes">The amplitude of each cycle and its tail.</param>
    /// <param name="final">The value that each cycle falls to.</param>
    /// <returns>The double nearest to the value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double AtEqual(long step, long length, int bits, ReadOnlySpan<double> angles, ReadOnlySpan<double> amplitudes, double final)
    {
        long cycle = step / length;
        DoubleDouble share = Cosine.Sum(step - cycle * length, bits, angles);
        ReadOnlySpan<double> amplitude = amplitudes.Slice((int)cycle << 1, 2);
        return Cycle.Sum(share, amplitude, final).Nearest((Math.Abs(amplitude[0]) + final) * Power.ProductError);
    }

    private static double At(DoubleDouble left, long length, long cycle, DoubleDouble amplitude, DoubleDouble decay, double final)
    {
        DoubleDouble share = left.Over(DoubleDouble.Of(length));
        if (cycle == 0 || decay.Value == 0.0)
            return Arc.At(share, amplitude, new DoubleDouble(final, 0.0), 1.0);
        DoubleDouble kept = Exponential.Accurate(decay.Times(DoubleDouble.Of(cycle)), out int doublings);
        if (Math.Abs(doublings) < 600)
            return Arc.At(share, amplitude.Times(kept.Scaled(DoubleDouble.PowerOfTwo(doublings))), new DoubleDouble(final, 0.0), 1.0);

        // Beyond the range in which tails hold.
        DoubleDouble sine = Sine.Accurate(share);
        return final + sine.Times(sine).Times(amplitude).Times(kept).NearestScaled(doublings);
    }

    private static long Longer(long length, long growth) => length > long.MaxValue / growth ? long.MaxValue : length * growth;
}

using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace DecayGen.Evaluation;

/// <summary>Cosine cycles whose length grows or whose peak falls, called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Restarts
{
    private const int MostDoublings = 600;

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
        (long begin, length, long cycle) = CycleOf(step, length, growth);
        return At(DoubleDouble.Of(length - (step - begin)), length, cycle, new DoubleDouble(amplitude, amplitudeTail), new DoubleDouble(decay, decayTail), final);
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
        return AtShare(Cosine.Sum(step - cycle * length, bits, angles), Cycle.Amplitude(amplitudes, (int)cycle), final);
    }

    /// <summary>Fills in a stretch, as <see cref="AtEqual"/> evaluates it.</summary>
    /// <inheritdoc cref="AtEqual"/>
    public static void FillEqual(Stretch stretch, long length, int bits, ReadOnlySpan<double> angles, ReadOnlySpan<double> amplitudes, double final)
    {
        while (!stretch.IsEmpty)
        {
            Stretch part = stretch.OneCycle(length, out long cycle);
            Filling.Fill(part, new CosineCycle(bits, Cycle.Amplitude(amplitudes, (int)cycle), final), angles);
            stretch = stretch.From(part.Length);
        }
    }

    /// <summary>Fills in a stretch, as <see cref="At(long, long, long, double, double, double, double, double)"/> evaluates it.</summary>
    /// <inheritdoc cref="At(long, long, long, double, double, double, double, double)"/>
    public static void Fill(Stretch stretch, long length, long growth, double amplitude, double amplitudeTail, double decay, double decayTail, double final)
    {
        while (!stretch.IsEmpty)
        {
            (long begin, long steps, long cycle) = CycleOf(stretch.Clock, length, growth);
            Stretch part = stretch.Until(steps > long.MaxValue - begin ? long.MaxValue : begin + steps);
            if (TryAmplitude(cycle, new DoubleDouble(amplitude, amplitudeTail), new DoubleDouble(decay, decayTail), out DoubleDouble kept))
            {
                SwingLaw swing = new(new DoubleDouble(1.0, 0.0).Over(DoubleDouble.Of(steps)), kept, final, 1.0);
                Filling.Fill(part.Backwards(steps - (part.Clock - begin)), swing);
            }
            else
            {
                for (int i = 0; i < part.Length; i++)
                    part.Set(i, At(part.ClockAt(i), length, growth, amplitude, amplitudeTail, decay, decayTail, final));
            }

            stretch = stretch.From(part.Length);
        }
    }

    /// <summary>final + share · amplitude, rounded once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double AtShare(DoubleDouble share, DoubleDouble amplitude, double final) =>
        Cycle.Sum(share, amplitude, final).Nearest((Math.Abs(amplitude.Value) + final) * Power.ProductError);

    private static double At(DoubleDouble left, long length, long cycle, DoubleDouble amplitude, DoubleDouble decay, double final)
    {
        DoubleDouble share = left.Over(DoubleDouble.Of(length));
        if (TryAmplitude(cycle, amplitude, decay, out DoubleDouble kept))
            return Arc.At(share, kept, new DoubleDouble(final, 0.0), 1.0);

        // Beyond the range in which tails hold.
        DoubleDouble power = Exponential.Accurate(decay.Times(DoubleDouble.Of(cycle)), out int doublings);
        DoubleDouble sine = Sine.Accurate(share);
        return final + sine.Times(sine).Times(amplitude).Times(power).NearestScaled(doublings);
    }

    /// <summary>The amplitude of a cycle, where it is in the range in which tails hold.</summary>
    private static bool TryAmplitude(long cycle, DoubleDouble amplitude, DoubleDouble decay, out DoubleDouble kept)
    {
        kept = amplitude;
        if (cycle == 0 || decay.Value == 0.0)
            return true;
        DoubleDouble power = Exponential.Accurate(decay.Times(DoubleDouble.Of(cycle)), out int doublings);
        if (Math.Abs(doublings) >= MostDoublings)
            return false;
        kept = amplitude.Times(power.Scaled(DoubleDouble.PowerOfTwo(doublings)));
        return true;
    }

    /// <summary>Where the cycle of a step begins, how long it is, and which it is.</summary>
    private static (long Begin, long Length, long Index) CycleOf(long step, long length, long growth)
    {
        if (growth == 1)
            return (step - step % length, length, step / length);
        (long begin, long index) = (0, 0);
        while (step - begin >= length)
        {
            begin += length;
            length = Longer(length, growth);
            index++;
        }

        return (begin, length, index);
    }

    private static long Longer(long length, long growth) => length > long.MaxValue / growth ? long.MaxValue : length * growth;
}

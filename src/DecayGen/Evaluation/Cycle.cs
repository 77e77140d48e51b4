using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace DecayGen.Evaluation;

/// <summary>Cycles of the same length and shape, each with an amplitude of its own, called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Cycle
{
    /// <summary>low + share · amplitude at a step, rounded once.</summary>
    /// <param name="step">The step by the clock of the curve.</param>
    /// <param name="length">The length of a cycle.</param>
    /// <param name="shares">The share of the amplitude at each step of a cycle, each followed by what it lacks.</param>
    /// <param name="amplitudes">The amplitude of each cycle, each followed by what it lacks.</param>
    /// <param name="low">The value without any amplitude.</param>
    /// <returns>The double nearest to the value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double At(long step, long length, ReadOnlySpan<double> shares, ReadOnlySpan<double> amplitudes, double low)
    {
        long cycle = step / length;
        ReadOnlySpan<double> share = shares.Slice((int)(step - cycle * length) << 1, 2);
        return Sum(new DoubleDouble(share[0], share[1]), amplitudes.Slice((int)cycle << 1, 2), low).NearestOf(Power.ProductError);
    }

    /// <summary>low + share · amplitude, whose parts are two numbers of a table.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static DoubleDouble Sum(DoubleDouble share, ReadOnlySpan<double> amplitude, double low)
    {
        DoubleDouble sum = DoubleDouble.SumOfProduct(low, share.Value, amplitude[0]);
        return new DoubleDouble(sum.Value, DoubleDouble.Fused(share.Tail, amplitude[0], DoubleDouble.Fused(share.Value, amplitude[1], sum.Tail)));
    }
}

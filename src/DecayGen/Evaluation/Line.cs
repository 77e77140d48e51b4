using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace DecayGen.Evaluation;

/// <summary>Straight lines, called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Line
{
    /// <summary>from + slope·step, rounded once; exact ties round to even.</summary>
    /// <param name="step">The step on the line, 0 to 2^53.</param>
    /// <param name="from">The value at step 0.</param>
    /// <param name="slope">The rise for each step; not negative.</param>
    /// <param name="slopeTail">What the slope lacks.</param>
    /// <param name="grid">
    /// 1.5·2^52 times a power of two to a multiple of which the small part of the sum is rounded: every tie is on that
    /// grid, and the error of the slope is too small to leave it.
    /// </param>
    /// <returns>The double nearest to the value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double At(long step, double from, double slope, double slopeTail, double grid)
    {
        DoubleDouble sum = DoubleDouble.Raised(from, slope, step);
        double tail = DoubleDouble.Fused(slopeTail, step, sum.Tail) + grid - grid;
        return sum.Value + tail;
    }

    /// <summary>from + slope·step, where from is no double. Rounded once; exact ties round to even.</summary>
    /// <param name="step">The step on the line, 0 to 2^53.</param>
    /// <param name="from">The value at step 0.</param>
    /// <param name="fromTail">What that lacks.</param>
    /// <param name="slope">The rise for each step; not negative.</param>
    /// <param name="slopeTail">What the slope lacks.</param>
    /// <param name="grid">As in <see cref="At(long, double, double, double, double)"/>.</param>
    /// <returns>The double nearest to the value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double At(long step, double from, double fromTail, double slope, double slopeTail, double grid)
    {
        DoubleDouble sum = DoubleDouble.Raised(from, slope, step);
        double tail = DoubleDouble.Fused(slopeTail, step, sum.Tail + fromTail) + grid - grid;
        return sum.Value + tail;
    }

    /// <summary>from + slope·step on lines of more than 2^53 steps, rounded once.</summary>
    /// <param name="step">The step on the line.</param>
    /// <param name="from">The value at step 0.</param>
    /// <param name="fromTail">What that lacks.</param>
    /// <param name="slope">The rise for each step; may be negative.</param>
    /// <param name="slopeTail">What the slope lacks.</param>
    /// <returns>The double nearest to the value.</returns>
    public static double AtFar(long step, double from, double fromTail, double slope, double slopeTail)
    {
        DoubleDouble rise = DoubleDouble.Of(step).Times(new DoubleDouble(slope, slopeTail));
        return rise.Plus(new DoubleDouble(from, fromTail)).Nearest((Math.Abs(rise.Value) + Math.Abs(from)) * Power.ProductError);
    }

    /// <summary>from + slope·step between whole steps, at most one unit in the last place off.</summary>
    /// <param name="step">The step on the line.</param>
    /// <param name="from">The value at step 0.</param>
    /// <param name="slope">The rise for each step.</param>
    /// <param name="slopeTail">What the slope lacks.</param>
    /// <returns>The value.</returns>
    public static double Between(DoubleDouble step, double from, double slope, double slopeTail) =>
        Between(step, from, 0.0, slope, slopeTail);

    /// <summary>from + slope·step between whole steps, where from is no double. At most one unit in the last place off.</summary>
    /// <param name="step">The step on the line.</param>
    /// <param name="from">The value at step 0.</param>
    /// <param name="fromTail">What that lacks.</param>
    /// <param name="slope">The rise for each step.</param>
    /// <param name="slopeTail">What the slope lacks.</param>
    /// <returns>The value.</returns>
    public static double Between(DoubleDouble step, double from, double fromTail, double slope, double slopeTail) =>
        step.Times(new DoubleDouble(slope, slopeTail)).Plus(new DoubleDouble(from, fromTail)).Rounded();

    /// <summary>Fills in the values up to a step.</summary>
    /// <param name="filler">What is to be filled.</param>
    /// <param name="start">The step at which the line begins.</param>
    /// <param name="end">The step before which it ends.</param>
    /// <param name="from">The value at the line's step 0.</param>
    /// <param name="slope">The rise for each step.</param>
    /// <param name="slopeTail">What the slope lacks.</param>
    /// <param name="grid">As in <see cref="At(long, double, double, double, double)"/>.</param>
    public static void Fill(ref Filler filler, long start, long end, double from, double slope, double slopeTail, double grid)
    {
        Span<double> destination = filler.Until(end, out long step);
        step -= start;
        for (int i = 0; i < destination.Length; i++)
            destination[i] = At(step + i, from, slope, slopeTail, grid);
    }
}

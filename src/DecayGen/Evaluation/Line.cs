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

    /// <summary>Fills in a stretch, as <see cref="At(long, double, double, double, double)"/> evaluates it.</summary>
    /// <inheritdoc cref="At(long, double, double, double, double)"/>
    public static void Fill(Stretch stretch, double from, double slope, double slopeTail, double grid) =>
        Fill(stretch, from, 0.0, slope, slopeTail, grid);

    /// <summary>Fills in a stretch, as <see cref="At(long, double, double, double, double, double)"/> evaluates it.</summary>
    /// <inheritdoc cref="At(long, double, double, double, double, double)"/>
    public static void Fill(Stretch stretch, double from, double fromTail, double slope, double slopeTail, double grid)
    {
        for (int done = 0; done < stretch.Length;)
        {
#if NET8_0_OR_GREATER
            done += Widest.Is512 ? FillLanes<Lanes512>(stretch.From(done), from, fromTail, slope, slopeTail, grid)
                : Widest.Is256 ? FillLanes<Lanes256>(stretch.From(done), from, fromTail, slope, slopeTail, grid)
                : Widest.Is128 ? FillLanes<Lanes128>(stretch.From(done), from, fromTail, slope, slopeTail, grid)
                : 0;
#endif
            int open = Filling.LeftOpen(stretch.Length - done);
            for (int i = done; i < done + open; i++)
                stretch.Set(i, At(stretch.ClockAt(i), from, fromTail, slope, slopeTail, grid));
            done += open;
        }
    }

    /// <summary>Fills in a stretch, as <see cref="AtFar"/> evaluates it.</summary>
    /// <inheritdoc cref="AtFar"/>
    public static void FillFar(Stretch stretch, double from, double fromTail, double slope, double slopeTail)
    {
        for (int i = 0; i < stretch.Length; i++)
            stretch.Set(i, AtFar(stretch.ClockAt(i), from, fromTail, slope, slopeTail));
    }

#if NET8_0_OR_GREATER
    /// <summary>Fills in values up to lanes that it leaves open; returns how many.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int FillLanes<TLanes>(Stretch stretch, double from, double fromTail, double slope, double slopeTail, double grid) where TLanes : struct, ILanes<TLanes> =>
        stretch.Values.HasFloats ? FillFloats<TLanes>(stretch, from, slope) : FillDoubles<TLanes>(stretch, from, fromTail, slope, slopeTail, grid);

    /// <summary>Operation by operation as one value is evaluated.</summary>
    [MethodImpl(Filling.Loop)]
    private static int FillDoubles<TLanes>(Stretch stretch, double from, double fromTail, double slope, double slopeTail, double grid) where TLanes : struct, ILanes<TLanes>
    {
        Span<double> values = stretch.Values.Doubles;
        TLanes start = TLanes.Of(from), startTail = TLanes.Of(fromTail), rise = TLanes.Of(slope), riseTail = TLanes.Of(slopeTail), ties = TLanes.Of(grid);
        (TLanes step, TLanes next) = Steps<TLanes>(stretch);
        int i = 0;
        for (; i <= values.Length - TLanes.Count; i += TLanes.Count)
        {
            TLanes sum = TLanes.Fused(rise, step, start);
            TLanes change = sum - start;
            TLanes tail = TLanes.FusedLess(rise, step, change) + (start - (sum - change));
            tail = TLanes.Fused(riseTail, step, tail + startTail) + ties - ties;
            (sum + tail).Store(values.Slice(i));
            step += next;
        }

        return i;
    }

    /// <summary>Without tails, but for the few values that these would decide on.</summary>
    [MethodImpl(Filling.Loop)]
    private static int FillFloats<TLanes>(Stretch stretch, double from, double slope) where TLanes : struct, ILanes<TLanes>
    {
        Span<float> values = stretch.Values.Floats;
        TLanes start = TLanes.Of(from), rise = TLanes.Of(slope), error = TLanes.Of(Narrowing.Error);
        (TLanes step, TLanes next) = Steps<TLanes>(stretch);
        int i = 0;
        for (; i <= values.Length - TLanes.Count; i += TLanes.Count)
        {
            TLanes sum = TLanes.Fused(rise, step, start);
            TLanes margin = sum * error;
            if (!TLanes.TryRound(sum - margin, sum + margin, values.Slice(i)))
                return i;
            step += next;
        }

        return i;
    }

    /// <summary>The steps of the first values, and how far it is to the next ones.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (TLanes First, TLanes Next) Steps<TLanes>(Stretch stretch) where TLanes : struct, ILanes<TLanes>
    {
        double turn = stretch.RunsDown ? -1.0 : 1.0;
        return (TLanes.Indices * TLanes.Of(turn) + TLanes.Of(stretch.Clock), TLanes.Of(TLanes.Count * turn));
    }
#endif
}

using System.Runtime.CompilerServices;

namespace DecayGen.Evaluation;

/// <summary>
/// Fills in the values of a curve, many at a time where it can be expanded: each is the double nearest to the value,
/// or it is evaluated by itself.
/// </summary>
internal static class Filling
{
    /// <summary>How many steps are evaluated one by one before the next try to expand the curve.</summary>
    private const int Single = 16;

#if NET8_0_OR_GREATER
    /// <summary>
    /// For the loops over lanes: optimized at once, as one call may be all there is; and not inlined, since in too large a method the
    /// JIT stops to inline, and lanes that are not are thirty times as slow.
    /// </summary>
    public const MethodImplOptions Loop = MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization;
#endif

    /// <summary>Fills in a stretch, of a cycle that is repeated only the first one.</summary>
    public static void Fill<TCurve>(Stretch stretch, TCurve curve, ReadOnlySpan<double> table = default) where TCurve : struct, ICurve
    {
        FillOnce(stretch.FirstCycle(), curve, table);
        FillOnce(stretch.RestOfCycle(), curve, table);
        stretch.Repeat();
    }

    /// <summary>How many values are evaluated one by one where lanes have stopped: those that they leave open, or all where there are no lanes.</summary>
    public static int LeftOpen(int rest)
    {
#if NET8_0_OR_GREATER
        if (Widest.Count > 0)
            return Math.Min(rest, Widest.Count);
#endif
        return rest;
    }

    private static void FillOnce<TCurve>(Stretch stretch, TCurve curve, ReadOnlySpan<double> table) where TCurve : struct, ICurve
    {
        // By the clock of the curve, which may run against the values.
        Destination values = stretch.Values;
        long clock = stretch.RunsDown ? stretch.ClockAt(values.Length - 1) : stretch.Clock;
        for (int done = 0; done < values.Length;)
        {
            int count = FillExpanded(values, clock, done, stretch.RunsDown, curve, table);
            if (count == 0)
            {
                count = Math.Min(values.Length - done, Single);
                FillSingly(Part(values, done, count, stretch.RunsDown), First(clock + done, count, stretch.RunsDown), stretch.RunsDown, curve, table);
            }

            done += count;
        }
    }

    /// <summary>Fills in what one expansion serves, and returns how much that is.</summary>
    private static int FillExpanded<TCurve>(Destination values, long clock, int done, bool runsDown, TCurve curve, ReadOnlySpan<double> table) where TCurve : struct, ICurve
    {
#if NET8_0_OR_GREATER
        int rest = values.Length - done;
        if (Widest.Count == 0 || rest < Widest.Count)
            return 0;
        (int count, long center) = curve.Expand(clock + done, rest, table, out Expansion near);
        if (count < Widest.Count)
            return 0;
        Destination part = Part(values, done, count, runsDown);
        long first = First(clock + done, count, runsDown);
        if (Widest.Is512)
            near.Fill<TCurve, Lanes512>(part, first, runsDown, center, curve, table);
        else if (Widest.Is256)
            near.Fill<TCurve, Lanes256>(part, first, runsDown, center, curve, table);
        else
            near.Fill<TCurve, Lanes128>(part, first, runsDown, center, curve, table);
        return count;
#else
        return 0;
#endif
    }

    /// <summary>The part that holds the steps after so many that are done.</summary>
    private static Destination Part(Destination values, int done, int count, bool runsDown) =>
        values.Slice(runsDown ? values.Length - done - count : done, count);

    /// <summary>The step of the first value of that part.</summary>
    private static long First(long lowest, int count, bool runsDown) => runsDown ? lowest + count - 1 : lowest;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void FillSingly<TCurve>(Destination values, long clock, bool runsDown, TCurve curve, ReadOnlySpan<double> table) where TCurve : struct, ICurve
    {
        for (int i = 0; i < values.Length; i++)
            values[i] = curve.At(runsDown ? clock - i : clock + i, table);
    }
}

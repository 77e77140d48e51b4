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
        return Sum(new DoubleDouble(share[0], share[1]), Amplitude(amplitudes, (int)cycle), low).NearestOf(Power.ProductError);
    }

    /// <summary>Fills in a stretch, as <see cref="At"/> evaluates it.</summary>
    /// <inheritdoc cref="At"/>
    public static void Fill(Stretch stretch, long length, ReadOnlySpan<double> shares, ReadOnlySpan<double> amplitudes, double low)
    {
        // Apart from each other, so that many are loaded at once.
        Span<double> values = stackalloc double[(int)length];
        Span<double> tails = stackalloc double[(int)length];
        for (int i = 0; i < values.Length; i++)
            (values[i], tails[i]) = (shares[2 * i], shares[2 * i + 1]);
        while (!stretch.IsEmpty)
        {
            Stretch part = stretch.OneCycle(length, out long cycle);
            Fill(part.Values, values.Slice((int)part.Clock), tails.Slice((int)part.Clock), Amplitude(amplitudes, (int)cycle), low);
            stretch = stretch.From(part.Length);
        }
    }

    /// <summary>The amplitude of a cycle.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static DoubleDouble Amplitude(ReadOnlySpan<double> amplitudes, int cycle)
    {
        ReadOnlySpan<double> amplitude = amplitudes.Slice(cycle << 1, 2);
        return new DoubleDouble(amplitude[0], amplitude[1]);
    }

    /// <summary>low + share · amplitude.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static DoubleDouble Sum(DoubleDouble share, DoubleDouble amplitude, double low)
    {
        DoubleDouble sum = DoubleDouble.SumOfProduct(low, share.Value, amplitude.Value);
        return new DoubleDouble(sum.Value, DoubleDouble.Fused(share.Tail, amplitude.Value, DoubleDouble.Fused(share.Value, amplitude.Tail, sum.Tail)));
    }

    private static void Fill(Destination destination, ReadOnlySpan<double> shares, ReadOnlySpan<double> tails, DoubleDouble amplitude, double low)
    {
        for (int done = 0; done < destination.Length;)
        {
#if NET8_0_OR_GREATER
            done += Widest.Is512 ? FillLanes<Lanes512>(destination.Slice(done), shares.Slice(done), tails.Slice(done), amplitude, low)
                : Widest.Is256 ? FillLanes<Lanes256>(destination.Slice(done), shares.Slice(done), tails.Slice(done), amplitude, low)
                : Widest.Is128 ? FillLanes<Lanes128>(destination.Slice(done), shares.Slice(done), tails.Slice(done), amplitude, low)
                : 0;
#endif
            int open = Filling.LeftOpen(destination.Length - done);
            for (int i = done; i < done + open; i++)
                destination[i] = Sum(new DoubleDouble(shares[i], tails[i]), amplitude, low).NearestOf(Power.ProductError);
            done += open;
        }
    }

#if NET8_0_OR_GREATER
    /// <summary>Fills in values up to lanes that it leaves open; returns how many.</summary>
    private static int FillLanes<TLanes>(Destination destination, ReadOnlySpan<double> shares, ReadOnlySpan<double> tails, DoubleDouble amplitude, double low) where TLanes : struct, ILanes<TLanes> =>
        destination.HasFloats ? FillLanes<TLanes>(destination.Floats, shares, amplitude, low) : FillLanes<TLanes>(destination.Doubles, shares, tails, amplitude, low);

    [MethodImpl(Filling.Loop)]
    private static int FillLanes<TLanes>(Span<double> destination, ReadOnlySpan<double> shares, ReadOnlySpan<double> tails, DoubleDouble amplitude, double low) where TLanes : struct, ILanes<TLanes>
    {
        TLanes factor = TLanes.Of(amplitude.Value), factorTail = TLanes.Of(amplitude.Tail), start = TLanes.Of(low), error = TLanes.Of(Power.ProductError);
        int i = 0;
        for (; i <= destination.Length - TLanes.Count; i += TLanes.Count)
        {
            TLanes share = TLanes.Load(shares.Slice(i));
            TLanes product = share * factor;
            TLanes sum = start + product;
            TLanes rounded = sum - start;
            TLanes tail = start - (sum - rounded) + (product - rounded) + TLanes.FusedLess(share, factor, product);
            tail = TLanes.Fused(TLanes.Load(tails.Slice(i)), factor, TLanes.Fused(share, factorTail, tail));
            TLanes margin = sum * error;
            TLanes nearest = sum + (tail - margin);
            nearest.Store(destination.Slice(i));
            if (!TLanes.AreEqual(nearest, sum + (tail + margin)))
                return i;
        }

        return i;
    }

    /// <summary>Without tails, but for the few values that these would decide on.</summary>
    [MethodImpl(Filling.Loop)]
    private static int FillLanes<TLanes>(Span<float> destination, ReadOnlySpan<double> shares, DoubleDouble amplitude, double low) where TLanes : struct, ILanes<TLanes>
    {
        TLanes factor = TLanes.Of(amplitude.Value), start = TLanes.Of(low), error = TLanes.Of(Narrowing.Error);
        int i = 0;
        for (; i <= destination.Length - TLanes.Count; i += TLanes.Count)
        {
            TLanes sum = TLanes.Fused(TLanes.Load(shares.Slice(i)), factor, start);
            TLanes margin = sum * error;
            if (!TLanes.TryRound(sum - margin, sum + margin, destination.Slice(i)))
                return i;
        }

        return i;
    }
#endif
}

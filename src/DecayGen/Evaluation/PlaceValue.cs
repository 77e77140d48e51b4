using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace DecayGen.Evaluation;

/// <summary>
/// Geometric sequences by place value, called by generated code: as 0.95^step = 0.95^(128·row) · 0.95^column for
/// step = 128·row + column, two short tables of factors serve thousands of steps. All places but the topmost have
/// 2^bits factors; the tables hold the lowest place first, then the next.
/// </summary>
/// <remarks>
/// Each factor is a double and its tail, so that a product is known to about 104 bits, and rounded once.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PlaceValue
{
    /// <summary>The product of the two factors of a step.</summary>
    /// <param name="step">The step, not negative and within the tables.</param>
    /// <param name="bits">The lowest place has 2^bits factors.</param>
    /// <param name="factors">The factors, lowest place first.</param>
    /// <param name="tails">What the factors lack.</param>
    /// <returns>The value at the step, unrounded.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble Two(long step, int bits, ReadOnlySpan<double> factors, ReadOnlySpan<double> tails)
    {
        int column = (int)step & ((1 << bits) - 1);
        int row = (int)(step >> bits) + (1 << bits);
        return new DoubleDouble(factors[row], tails[row]).Times(factors[column], tails[column]);
    }

    /// <summary>The product of the three factors of a step.</summary>
    /// <inheritdoc cref="Two"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble Three(long step, int bits, ReadOnlySpan<double> factors, ReadOnlySpan<double> tails)
    {
        int column = (int)step & ((1 << bits) - 1);
        int middle = ((int)(step >> bits) & ((1 << bits) - 1)) + (1 << bits);
        int row = (int)(step >> (2 * bits)) + (2 << bits);
        return new DoubleDouble(factors[row], tails[row])
            .Times(factors[middle], tails[middle])
            .Times(factors[column], tails[column]);
    }

    /// <summary>The product of the factors of a step in any number of places.</summary>
    /// <param name="step">The step, not negative and within the tables.</param>
    /// <param name="places">How many places there are.</param>
    /// <param name="bits">All places but the topmost have 2^bits factors.</param>
    /// <param name="factors">The factors, lowest place first.</param>
    /// <param name="tails">What the factors lack.</param>
    /// <returns>The value at the step, unrounded.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble Many(long step, int places, int bits, ReadOnlySpan<double> factors, ReadOnlySpan<double> tails)
    {
        int column = (int)step & ((1 << bits) - 1);
        return Upper(step, places, bits, factors, tails).Times(factors[column], tails[column]);
    }

    /// <summary>Fills in a stretch.</summary>
    /// <param name="stretch">What is to be filled.</param>
    /// <param name="places">How many places there are.</param>
    /// <param name="bits">All places but the topmost have 2^bits factors.</param>
    /// <param name="factors">The factors, lowest place first.</param>
    /// <param name="tails">What the factors lack.</param>
    public static void Fill(Stretch stretch, int places, int bits, ReadOnlySpan<double> factors, ReadOnlySpan<double> tails)
    {
        while (!stretch.IsEmpty)
        {
            int done = 0;
#if NET8_0_OR_GREATER
            done = Widest.Is512 ? FillLanes<Lanes512>(stretch, places, bits, factors, tails)
                : Widest.Is256 ? FillLanes<Lanes256>(stretch, places, bits, factors, tails)
                : Widest.Is128 ? FillLanes<Lanes128>(stretch, places, bits, factors, tails)
                : 0;
#endif
            int open = Filling.LeftOpen(stretch.Length - done);
            for (int i = done; i < done + open; i++)
                stretch.Set(i, Many(stretch.ClockAt(i), places, bits, factors, tails).Rounded());
            stretch = stretch.From(done + open);
        }
    }

    /// <summary>Fills in a stretch from rows that are scaled by 2^600.</summary>
    /// <inheritdoc cref="Fill"/>
    public static void FillSmall(Stretch stretch, int places, int bits, ReadOnlySpan<double> factors, ReadOnlySpan<double> tails)
    {
        for (int i = 0; i < stretch.Length; i++)
            stretch.Set(i, Many(stretch.ClockAt(i), places, bits, factors, tails).RoundedSmall());
    }

    /// <summary>The product of all factors but that of the lowest place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static DoubleDouble Upper(long step, int places, int bits, ReadOnlySpan<double> factors, ReadOnlySpan<double> tails)
    {
        int top = places - 1;
        int at = (int)(step >> (top * bits)) + (top << bits);
        DoubleDouble product = new(factors[at], tails[at]);
        for (int place = top - 1; place > 0; place--)
        {
            at = ((int)(step >> (place * bits)) & ((1 << bits) - 1)) + (place << bits);
            product = product.Times(factors[at], tails[at]);
        }

        return product;
    }

#if NET8_0_OR_GREATER
    /// <summary>Fills in values up to lanes that it leaves open; returns how many.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int FillLanes<TLanes>(Stretch stretch, int places, int bits, ReadOnlySpan<double> factors, ReadOnlySpan<double> tails) where TLanes : struct, ILanes<TLanes> =>
        stretch.Values.HasFloats
            ? FillLanes<TLanes>(stretch.Values.Floats, stretch.Clock, places, bits, factors, tails)
            : FillLanes<TLanes>(stretch.Values.Doubles, stretch.Clock, places, bits, factors, tails);

    /// <summary>Operation by operation as one value is evaluated.</summary>
    [MethodImpl(Filling.Loop)]
    private static int FillLanes<TLanes>(Span<double> values, long step, int places, int bits, ReadOnlySpan<double> factors, ReadOnlySpan<double> tails) where TLanes : struct, ILanes<TLanes>
    {
        int i = 0;
        while (i <= values.Length - TLanes.Count)
        {
            DoubleDouble row = Upper(step + i, places, bits, factors, tails);
            TLanes value = TLanes.Of(row.Value), tail = TLanes.Of(row.Tail);
            int column = (int)(step + i) & ((1 << bits) - 1);
            int end = Math.Min(i + (1 << bits) - column, values.Length);
            for (; i <= end - TLanes.Count; i += TLanes.Count, column += TLanes.Count)
            {
                TLanes factor = TLanes.Load(factors.Slice(column));
                TLanes product = value * factor;
                TLanes rest = TLanes.Fused(value, TLanes.Load(tails.Slice(column)), TLanes.FusedLess(value, factor, product));
                (product + TLanes.Fused(tail, factor, rest)).Store(values.Slice(i));
            }

            // What is left of the row.
            for (; i < end; i++, column++)
                values[i] = row.Times(factors[column], tails[column]).Rounded();
        }

        return i;
    }

    /// <summary>Without tails, but for the few values that these would decide on.</summary>
    [MethodImpl(Filling.Loop)]
    private static int FillLanes<TLanes>(Span<float> values, long step, int places, int bits, ReadOnlySpan<double> factors, ReadOnlySpan<double> tails) where TLanes : struct, ILanes<TLanes>
    {
        int i = 0;
        while (i <= values.Length - TLanes.Count)
        {
            DoubleDouble row = Upper(step + i, places, bits, factors, tails);
            TLanes low = TLanes.Of(row.Value * (1.0 - Narrowing.Error)), high = TLanes.Of(row.Value * (1.0 + Narrowing.Error));
            int column = (int)(step + i) & ((1 << bits) - 1);
            int end = Math.Min(i + (1 << bits) - column, values.Length);
            for (; i <= end - TLanes.Count; i += TLanes.Count, column += TLanes.Count)
            {
                TLanes factor = TLanes.Load(factors.Slice(column));
                if (!TLanes.TryRound(low * factor, high * factor, values.Slice(i)))
                    return i;
            }

            // What is left of the row.
            for (; i < end; i++, column++)
                values[i] = (float)row.Times(factors[column], tails[column]).Rounded();
        }

        return i;
    }
#endif
}

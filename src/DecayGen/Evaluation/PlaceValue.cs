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
        Span<double> destination = stretch.Values;
        long step = stretch.Clock;
        while (!destination.IsEmpty)
        {
            int column = (int)step & ((1 << bits) - 1);
            int count = Math.Min((1 << bits) - column, destination.Length);
            FillRow(Upper(step, places, bits, factors, tails), factors.Slice(column, count), tails.Slice(column, count), destination.Slice(0, count));
            destination = destination.Slice(count);
            step += count;
        }
    }

    /// <summary>Fills in a stretch from rows that are scaled by 2^600.</summary>
    /// <inheritdoc cref="Fill"/>
    public static void FillSmall(Stretch stretch, int places, int bits, ReadOnlySpan<double> factors, ReadOnlySpan<double> tails)
    {
        for (int i = 0; i < stretch.Values.Length; i++)
            stretch.Values[i] = Many(stretch.ClockAt(i), places, bits, factors, tails).RoundedSmall();
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

    private static void FillRow(DoubleDouble row, ReadOnlySpan<double> columns, ReadOnlySpan<double> tails, Span<double> destination)
    {
        int done = 0;
#if NET8_0_OR_GREATER
        done = Widest.Is512 ? FillLanes<Lanes512>(row, columns, tails, destination)
            : Widest.Is256 ? FillLanes<Lanes256>(row, columns, tails, destination)
            : Widest.Is128 ? FillLanes<Lanes128>(row, columns, tails, destination)
            : 0;
#endif
        for (int i = done; i < destination.Length; i++)
            destination[i] = row.Times(columns[i], tails[i]).Rounded();
    }

#if NET8_0_OR_GREATER
    /// <summary>Operation by operation as one value is evaluated; returns how many there are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int FillLanes<TLanes>(DoubleDouble row, ReadOnlySpan<double> columns, ReadOnlySpan<double> tails, Span<double> destination) where TLanes : struct, ILanes<TLanes>
    {
        TLanes value = TLanes.Of(row.Value), tail = TLanes.Of(row.Tail);
        int i = 0;
        for (; i <= destination.Length - TLanes.Count; i += TLanes.Count)
        {
            TLanes column = TLanes.Load(columns.Slice(i));
            TLanes product = value * column;
            TLanes rest = TLanes.Fused(value, TLanes.Load(tails.Slice(i)), TLanes.FusedLess(value, column, product));
            (product + TLanes.Fused(tail, column, rest)).Store(destination.Slice(i));
        }

        return i;
    }
#endif
}

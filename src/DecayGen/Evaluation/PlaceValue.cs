using System.ComponentModel;
using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
#endif

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

    /// <summary>Fills in the values up to a step.</summary>
    /// <param name="filler">What is to be filled.</param>
    /// <param name="start">The step at which the sequence begins.</param>
    /// <param name="end">The step before which it ends.</param>
    /// <param name="places">How many places there are.</param>
    /// <param name="bits">All places but the topmost have 2^bits factors.</param>
    /// <param name="factors">The factors, lowest place first.</param>
    /// <param name="tails">What the factors lack.</param>
    public static void Fill(ref Filler filler, long start, long end, int places, int bits, ReadOnlySpan<double> factors, ReadOnlySpan<double> tails)
    {
        Span<double> destination = filler.Until(end, out long step);
        step -= start;
        while (!destination.IsEmpty)
        {
            int column = (int)step & ((1 << bits) - 1);
            int count = Math.Min((1 << bits) - column, destination.Length);
            FillRow(Upper(step, places, bits, factors, tails), factors.Slice(column, count), tails.Slice(column, count), destination);
            destination = destination.Slice(count);
            step += count;
        }
    }

    /// <summary>Fills in the values up to a step, from rows that are scaled by 2^600.</summary>
    /// <inheritdoc cref="Fill"/>
    public static void FillSmall(ref Filler filler, long start, long end, int places, int bits, ReadOnlySpan<double> factors, ReadOnlySpan<double> tails)
    {
        Span<double> destination = filler.Until(end, out long step);
        step -= start;
        for (int i = 0; i < destination.Length; i++)
            destination[i] = Many(step + i, places, bits, factors, tails).RoundedSmall();
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
        int i = 0;
#if NET8_0_OR_GREATER
        if (Fma.IsSupported)
        {
            Vector256<double> value = Vector256.Create(row.Value);
            Vector256<double> tail = Vector256.Create(row.Tail);
            for (; i <= columns.Length - 4; i += 4)
            {
                Vector256<double> column = Vector256.Create(columns.Slice(i, 4));
                Vector256<double> columnTail = Vector256.Create(tails.Slice(i, 4));
                Vector256<double> product = value * column;
                Vector256<double> rest = Fma.MultiplySubtract(value, column, product);
                rest = Fma.MultiplyAdd(tail, column, Fma.MultiplyAdd(value, columnTail, rest));
                (product + rest).CopyTo(destination.Slice(i, 4));
            }
        }
#endif
        for (; i < columns.Length; i++)
            destination[i] = row.Times(columns[i], tails[i]).Rounded();
    }
}

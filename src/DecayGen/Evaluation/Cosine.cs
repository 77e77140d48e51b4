using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace DecayGen.Evaluation;

/// <summary>
/// Falling half cosines by place value, called by generated code: the angle of a step is the sum of the angles of its
/// digits, and cos(a + b) = cos a · cos b − sin a · sin b, so that two short tables serve thousands of steps.
/// </summary>
/// <remarks>
/// All numbers are followed by what they lack. For two places there is for each column b its cos b − 1 and its sin b, and for
/// each row a its value, amplitude · cos a and −amplitude · sin a, so that value + cos · (cos b − 1) − sin · sin b is a
/// sum of ever smaller terms. For more places there are turns, cosine and sine, the lowest place first; the topmost ones are
/// as large as the amplitude.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Cosine
{
    internal const int ColumnSize = 4;
    internal const int RowSize = 6;

    // The tables are known to 2^-104 of the amplitude, and so is a sum of products of their turns, nearly.
    internal const double Error = 1.97215226305253E-31;

    /// <summary>The value of the two angles of a step, rounded once.</summary>
    /// <param name="step">The step, not negative and within the tables.</param>
    /// <param name="bits">There are 2^bits columns.</param>
    /// <param name="grid">1.5·2^52 times a power of two of which every tie is a multiple, and that is larger than the error.</param>
    /// <param name="angles">The columns, and behind them the rows.</param>
    /// <returns>The double nearest to the value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Two(long step, int bits, double grid, ReadOnlySpan<double> angles)
    {
        DoubleDouble sum = Sum(step, bits, angles);
        return sum.Value + (sum.Tail + grid - grid);
    }

    /// <summary>middle + the cosine of the sum of the three angles of a step, rounded once.</summary>
    /// <param name="step">The step, not negative and within the tables.</param>
    /// <param name="middle">What the curve swings about; not less than the amplitude.</param>
    /// <param name="middleTail">What the middle lacks.</param>
    /// <param name="bits">All places but the topmost have 2^bits turns.</param>
    /// <param name="turns">The turns.</param>
    /// <returns>The double nearest to the value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Three(long step, double middle, double middleTail, int bits, ReadOnlySpan<double> turns) =>
        Sum(step, middle, middleTail, bits, turns).Nearest(middle * Error * 4);

    /// <summary>middle + the cosine of the sum of all angles of a step, rounded once.</summary>
    /// <param name="step">The step, not negative and within the tables.</param>
    /// <param name="middle">What the curve swings about; not less than the amplitude.</param>
    /// <param name="middleTail">What the middle lacks.</param>
    /// <param name="places">How many places there are.</param>
    /// <param name="bits">All places but the topmost have 2^bits turns.</param>
    /// <param name="turns">The turns.</param>
    /// <returns>The double nearest to the value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Many(long step, double middle, double middleTail, int places, int bits, ReadOnlySpan<double> turns)
    {
        (DoubleDouble cosine, DoubleDouble sine) = Turned(step, places, bits, 1, turns);
        return Swing(middle, middleTail, cosine, sine, (int)step & ((1 << bits) - 1), turns).Nearest(middle * Error * 4);
    }

    /// <summary>Fills in a stretch, as <see cref="Two"/> evaluates it.</summary>
    /// <inheritdoc cref="Two"/>
    public static void FillTwo(Stretch stretch, int bits, double grid, ReadOnlySpan<double> angles) =>
        Filling.Fill(stretch, new CosineRows(bits, grid), angles);

    /// <summary>Fills in a stretch, as <see cref="Three"/> evaluates it.</summary>
    /// <inheritdoc cref="Three"/>
    public static void FillThree(Stretch stretch, double middle, double middleTail, int bits, ReadOnlySpan<double> turns) =>
        FillMany(stretch, middle, middleTail, 3, bits, turns);

    /// <summary>Fills in a stretch, as <see cref="Many"/> evaluates it.</summary>
    /// <inheritdoc cref="Many"/>
    public static void FillMany(Stretch stretch, double middle, double middleTail, int places, int bits, ReadOnlySpan<double> turns) =>
        Filling.Fill(stretch, new CosineTurns(new DoubleDouble(middle, middleTail), places, bits), turns);

    /// <summary>Cosine and sine of the sum of the angles of a step, from the topmost place down to a lowest one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static (DoubleDouble Cosine, DoubleDouble Sine) Turned(long step, int places, int bits, int lowest, ReadOnlySpan<double> turns)
    {
        int top = places - 1;
        ReadOnlySpan<double> row = turns.Slice((int)((step >> (top * bits)) + ((long)top << bits)) << 2, 4);
        DoubleDouble cosine = new(row[0], row[1]);
        DoubleDouble sine = new(row[2], row[3]);
        for (int place = top - 1; place >= lowest; place--)
            Turn(ref cosine, ref sine, (place << bits) + ((int)(step >> (place * bits)) & ((1 << bits) - 1)), turns);
        return (cosine, sine);
    }

    /// <summary>The value of the two angles of a step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static DoubleDouble Sum(long step, int bits, ReadOnlySpan<double> angles)
    {
        ReadOnlySpan<double> row = angles.Slice((int)(step >> bits) * RowSize + (ColumnSize << bits), RowSize);

        // Indexed by a mask, the columns need no check of their bounds.
        int column = ((int)step << 2) & ((ColumnSize << bits) - 1);
        double cosine = angles[column];
        double sine = angles[column + 2];

        // The first term is small against the value, the second is not larger than it, since the value is never negative.
        DoubleDouble first = DoubleDouble.Adjusted(row[0], row[2], cosine);
        DoubleDouble second = DoubleDouble.Lowered(first.Value, row[4], sine);
        double tail = DoubleDouble.Fused(row[2], angles[column + 1], DoubleDouble.Fused(row[3], cosine, row[1]));
        tail = DoubleDouble.Fused(row[4], angles[column + 3], DoubleDouble.Fused(row[5], sine, tail));
        return new DoubleDouble(second.Value, tail + (first.Tail + second.Tail));
    }

    /// <summary>The value of the three angles of a step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static DoubleDouble Sum(long step, double middle, double middleTail, int bits, ReadOnlySpan<double> turns)
    {
        int mask = (1 << bits) - 1;
        ReadOnlySpan<double> row = turns.Slice((int)((step >> (2 * bits)) + (2L << bits)) << 2, 4);
        DoubleDouble cosine = new(row[0], row[1]);
        DoubleDouble sine = new(row[2], row[3]);
        Turn(ref cosine, ref sine, ((int)(step >> bits) & mask) + (1 << bits), turns);
        return Swing(middle, middleTail, cosine, sine, (int)step & mask, turns);
    }

    /// <summary>middle + the cosine of an angle and that of a column. The middle is not less than the cosines' amplitude, so that no sum is negative.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static DoubleDouble Swing(double middle, double middleTail, DoubleDouble cosine, DoubleDouble sine, int column, ReadOnlySpan<double> turns)
    {
        ReadOnlySpan<double> turn = turns.Slice(column << 2, 4);
        DoubleDouble first = DoubleDouble.SumOfProduct(middle, cosine.Value, turn[0]);
        DoubleDouble second = DoubleDouble.SumOfProduct(first.Value, -sine.Value, turn[2]);
        double left = DoubleDouble.Fused(cosine.Tail, turn[0], DoubleDouble.Fused(cosine.Value, turn[1], middleTail));
        double tail = DoubleDouble.Fused(-sine.Tail, turn[2], DoubleDouble.Fused(-sine.Value, turn[3], left));
        return new DoubleDouble(second.Value, tail + first.Tail + second.Tail);
    }

    /// <summary>Adds the angle of a turn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Turn(ref DoubleDouble cosine, ref DoubleDouble sine, int index, ReadOnlySpan<double> turns)
    {
        ReadOnlySpan<double> turn = turns.Slice(index << 2, 4);
        DoubleDouble turned = Sum(cosine, turn[0], turn[1], -sine.Value, -sine.Tail, turn[2], turn[3]);
        sine = Sum(sine, turn[0], turn[1], cosine.Value, cosine.Tail, turn[2], turn[3]);
        cosine = turned;
    }

    /// <summary>The sum of two products.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static DoubleDouble Sum(DoubleDouble left, double leftFactor, double leftFactorTail, double right, double rightTail, double rightFactor, double rightFactorTail)
    {
        double leftProduct = left.Value * leftFactor;
        double rightProduct = right * rightFactor;
        double tail = DoubleDouble.ProductTail(left.Value, leftFactor, leftProduct) + DoubleDouble.ProductTail(right, rightFactor, rightProduct);
        tail = DoubleDouble.Fused(left.Value, leftFactorTail, DoubleDouble.Fused(left.Tail, leftFactor, tail));
        tail = DoubleDouble.Fused(right, rightFactorTail, DoubleDouble.Fused(rightTail, rightFactor, tail));
        DoubleDouble sum = DoubleDouble.Sum(leftProduct, rightProduct);
        return DoubleDouble.FastSum(sum.Value, sum.Tail + tail);
    }
}

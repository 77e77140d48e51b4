using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace DecayGen.Evaluation;

/// <summary>
/// Cosines by place value, called by generated code: the angle of a step is the sum of the angles of its digits, and
/// cos(a + b) = cos a · cos b − sin a · sin b, so that two short tables of turns serve thousands of steps.
/// </summary>
/// <remarks>
/// A turn is four numbers: cosine and tail, sine and tail. All places but the topmost have 2^bits turns, the lowest place
/// first; the topmost turns are as large as the amplitude, and where the curve does not begin at its top, turned on.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Cosine
{
    // The tables are known to 2^-104 of the amplitude, and so is a sum of products of their turns, nearly.
    private const double Error = 1.97215226305253E-31;

    /// <summary>middle + the cosine of the sum of the two angles of a step, rounded once.</summary>
    /// <param name="step">The step, not negative and within the tables.</param>
    /// <param name="middle">What the curve swings about; not less than the amplitude.</param>
    /// <param name="middleTail">What the middle lacks.</param>
    /// <param name="bits">The lowest place has 2^bits turns.</param>
    /// <param name="turns">The turns.</param>
    /// <returns>The double nearest to the value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Two(long step, double middle, double middleTail, int bits, ReadOnlySpan<double> turns)
    {
        ReadOnlySpan<double> row = turns.Slice((int)((step >> bits) + (1L << bits)) << 2, 4);
        DoubleDouble swing = Swing(new DoubleDouble(row[0], row[1]), new DoubleDouble(row[2], row[3]), (int)step & ((1 << bits) - 1), turns);
        return Sum(middle, middleTail, swing).Nearest(middle * Error);
    }

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
        int mask = (1 << bits) - 1;
        int top = places - 1;
        ReadOnlySpan<double> row = turns.Slice((int)((step >> (top * bits)) + ((long)top << bits)) << 2, 4);
        DoubleDouble cosine = new(row[0], row[1]);
        DoubleDouble sine = new(row[2], row[3]);
        for (int place = top - 1; place > 0; place--)
        {
            ReadOnlySpan<double> turn = turns.Slice(((place << bits) + ((int)(step >> (place * bits)) & mask)) << 2, 4);
            DoubleDouble turnCosine = new(turn[0], turn[1]);
            DoubleDouble turnSine = new(turn[2], turn[3]);
            DoubleDouble turned = cosine.Times(turnCosine).Plus(sine.Times(turnSine).Scaled(-1.0));
            sine = sine.Times(turnCosine).Plus(cosine.Times(turnSine));
            cosine = turned;
        }

        return Sum(middle, middleTail, Swing(cosine, sine, (int)step & mask, turns)).Nearest(middle * Error * 4);
    }

    /// <summary>The cosine of an angle and that of a column.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static DoubleDouble Swing(DoubleDouble cosine, DoubleDouble sine, int column, ReadOnlySpan<double> turns)
    {
        ReadOnlySpan<double> turn = turns.Slice(column << 2, 4);
        double left = cosine.Value * turn[0];
        double right = sine.Value * turn[2];
        double leftTail = DoubleDouble.Fused(cosine.Tail, turn[0], DoubleDouble.Fused(cosine.Value, turn[1], DoubleDouble.ProductTail(cosine.Value, turn[0], left)));
        double rightTail = DoubleDouble.Fused(sine.Tail, turn[2], DoubleDouble.Fused(sine.Value, turn[3], DoubleDouble.ProductTail(sine.Value, turn[2], right)));
        DoubleDouble difference = DoubleDouble.Sum(left, -right);
        return new DoubleDouble(difference.Value, difference.Tail + (leftTail - rightTail));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static DoubleDouble Sum(double middle, double middleTail, DoubleDouble swing)
    {
        DoubleDouble sum = DoubleDouble.FastSum(middle, swing.Value);
        return new DoubleDouble(sum.Value, sum.Tail + (middleTail + swing.Tail));
    }
}

using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace DecayGen.Evaluation;

/// <summary>
/// Square roots, inverses and their products at whole steps, called by generated code where the clock, which may begin
/// anywhere, is a double: up to 2^53.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Root
{
    /// <summary>Below this clock, one value is found sooner than what serves many.</summary>
    private const long Single = 2048;

    /// <summary>initial + amplitude · √clock, rounded once.</summary>
    /// <param name="clock">The step by the clock of the curve.</param>
    /// <param name="initial">The value at clock 0; not less than what is added.</param>
    /// <param name="amplitude">What the root is multiplied with.</param>
    /// <param name="amplitudeTail">What the amplitude lacks.</param>
    /// <returns>The double nearest to the value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double At(long clock, double initial, double amplitude, double amplitudeTail)
    {
        double x = clock;
        double root = DoubleDouble.Sqrt(x);
        double square = root * root;
        double rest = x - square - DoubleDouble.ProductTail(root, root, square);

        // At clock 0, 0 is not divided by 0.
        double correction = rest / (root + root + double.Epsilon);
        DoubleDouble sum = DoubleDouble.Lowered(initial, amplitude, root);
        double tail = DoubleDouble.Fused(amplitude, correction, DoubleDouble.Fused(amplitudeTail, root, sum.Tail));
        return new DoubleDouble(sum.Value, tail).Nearest(Math.Abs(initial) * Power.ProductError);
    }

    /// <summary>Fills in a stretch, as <see cref="At"/> evaluates it.</summary>
    /// <inheritdoc cref="At"/>
    public static void Fill(Stretch stretch, double initial, double amplitude, double amplitudeTail)
    {
        Destination first = stretch.Until(Single).Values;
        for (int i = 0; i < first.Length; i++)
            first[i] = At(stretch.ClockAt(i), initial, amplitude, amplitudeTail);
        Power.FillHalves(stretch.From(first.Length), 0.0, 0.0, amplitude, amplitudeTail, 1, initial);
    }

    /// <summary>amplitude / √clock, rounded once.</summary>
    /// <param name="clock">The step by the clock of the curve, more than 0.</param>
    /// <param name="amplitude">What is divided.</param>
    /// <param name="amplitudeTail">What the amplitude lacks.</param>
    /// <returns>The double nearest to the value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double AtInverse(long clock, double amplitude, double amplitudeTail)
    {
        double x = clock;
        double root = 1.0 / DoubleDouble.Sqrt(x);
        double square = root * root;
        double product = x * square;
        double off = 1.0 - product - DoubleDouble.Fused(x, DoubleDouble.ProductTail(root, root, square), DoubleDouble.ProductTail(x, square, product));
        double value = amplitude * root;
        double tail = DoubleDouble.Fused(value * 0.5, off, DoubleDouble.Fused(amplitudeTail, root, DoubleDouble.ProductTail(amplitude, root, value)));
        return new DoubleDouble(value, tail).Nearest(value * Power.ProductError);
    }

    /// <summary>Fills in a stretch, as <see cref="AtInverse"/> evaluates it.</summary>
    /// <inheritdoc cref="AtInverse"/>
    public static void FillInverse(Stretch stretch, double amplitude, double amplitudeTail)
    {
        Destination first = stretch.Until(Single).Values;
        for (int i = 0; i < first.Length; i++)
            first[i] = AtInverse(stretch.ClockAt(i), amplitude, amplitudeTail);
        Power.FillHalves(stretch.From(first.Length), 0.0, 0.0, amplitude, amplitudeTail, -1, 0.0);
    }

    /// <summary>amplitude / (start + clock), rounded once.</summary>
    /// <param name="clock">The step by the clock of the curve.</param>
    /// <param name="start">What the clock begins at.</param>
    /// <param name="startTail">What start lacks.</param>
    /// <param name="amplitude">What is divided.</param>
    /// <param name="amplitudeTail">What the amplitude lacks.</param>
    /// <returns>The double nearest to the value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double AtReciprocal(long clock, double start, double startTail, double amplitude, double amplitudeTail)
    {
        DoubleDouble sum = DoubleDouble.Sum(start, clock);
        double inverse = 1.0 / sum.Value;
        double value = amplitude * inverse;
        double product = value * sum.Value;
        double rest = amplitude - product - DoubleDouble.ProductTail(value, sum.Value, product) + DoubleDouble.Fused(-value, sum.Tail + startTail, amplitudeTail);
        return new DoubleDouble(value, rest * inverse).Nearest(value * Power.ProductError);
    }

    /// <summary>Fills in a stretch, as <see cref="AtReciprocal"/> evaluates it.</summary>
    /// <inheritdoc cref="AtReciprocal"/>
    public static void FillReciprocal(Stretch stretch, double start, double startTail, double amplitude, double amplitudeTail)
    {
        Destination first = stretch.Until(Single).Values;
        for (int i = 0; i < first.Length; i++)
            first[i] = AtReciprocal(stretch.ClockAt(i), start, startTail, amplitude, amplitudeTail);
        Power.FillHalves(stretch.From(first.Length), start, startTail, amplitude, amplitudeTail, -2, 0.0);
    }
}

using System.ComponentModel;

namespace DecayGen.Evaluation;

/// <summary>
/// Half a swing of a cosine from top to bottom, called by generated code: final + amplitude · ((1 + cos(π · x)) / 2)^exponent,
/// which is final + amplitude · sin(π/2 · (1 − x))^(2 · exponent). Where a schedule has no tables of turns: between
/// steps, for exponents, for the later ones of cycles that grow.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Arc
{
    private const double QuickError = 1.0842021724855044E-19;

    /// <summary>The value so many steps before the bottom, rounded once.</summary>
    /// <param name="left">How many steps are left to the bottom.</param>
    /// <param name="perLength">One over the length from top to bottom.</param>
    /// <param name="perLengthTail">What that lacks.</param>
    /// <param name="amplitude">The top above the bottom; may be negative.</param>
    /// <param name="amplitudeTail">What the amplitude lacks.</param>
    /// <param name="final">The bottom.</param>
    /// <param name="finalTail">What the bottom lacks.</param>
    /// <param name="exponent">The exponent of the curve.</param>
    /// <returns>The double nearest to the value.</returns>
    public static double At(long left, double perLength, double perLengthTail, double amplitude, double amplitudeTail, double final, double finalTail, double exponent) =>
        At(DoubleDouble.Of(left).Times(new DoubleDouble(perLength, perLengthTail)), new DoubleDouble(amplitude, amplitudeTail), new DoubleDouble(final, finalTail), exponent);

    /// <summary>The value between whole steps, at most one unit in the last place off.</summary>
    /// <inheritdoc cref="At(long, double, double, double, double, double, double, double)"/>
    public static double Between(DoubleDouble left, double perLength, double perLengthTail, double amplitude, double amplitudeTail, double final, double finalTail, double exponent) =>
        At(left.Times(new DoubleDouble(perLength, perLengthTail)), new DoubleDouble(amplitude, amplitudeTail), new DoubleDouble(final, finalTail), exponent);

    /// <summary>Fills in a stretch, as <see cref="At(long, double, double, double, double, double, double, double)"/> evaluates it.</summary>
    /// <inheritdoc cref="At(long, double, double, double, double, double, double, double)"/>
    public static void Fill(Stretch stretch, double perLength, double perLengthTail, double amplitude, double amplitudeTail, double final, double finalTail, double exponent) =>
        Filling.Fill(stretch, new SwingLaw(new DoubleDouble(perLength, perLengthTail), new DoubleDouble(amplitude, amplitudeTail), new DoubleDouble(final, finalTail), exponent));

    /// <summary>The value at a share of the length, rounded once.</summary>
    internal static double At(DoubleDouble share, DoubleDouble amplitude, DoubleDouble final, double exponent)
    {
        if (exponent != 1.0 && exponent != 0.5 && exponent != 2.0)
        {
            // A sine that is off by 2^-64 of itself has a power that is off by as many more.
            return Power.TryAt(Sine.Quick(share), amplitude, 2.0 * exponent, final.Value, 1.0 + 8.0 * exponent, out double value)
                ? value
                : Power.At(Sine.Accurate(share), amplitude.Value, amplitude.Tail, 2.0 * exponent, final.Value);
        }

        DoubleDouble term = Raised(Sine.Quick(share), exponent).Times(amplitude);
        if (term.Plus(final).TryNearest(Math.Abs(term.Value) * QuickError + Math.Abs(final.Value) * Power.ProductError, out double nearest))
            return nearest;
        term = Raised(Sine.Accurate(share), exponent).Times(amplitude);
        return term.Plus(final).Nearest((Math.Abs(term.Value) + Math.Abs(final.Value)) * Power.ProductError);
    }

    /// <summary>The sine to twice an exponent of ½, 1 or 2.</summary>
    internal static DoubleDouble Raised(DoubleDouble sine, double exponent)
    {
        if (exponent == 0.5)
            return sine;
        DoubleDouble square = sine.Times(sine);
        return exponent == 1.0 ? square : square.Times(square);
    }
}

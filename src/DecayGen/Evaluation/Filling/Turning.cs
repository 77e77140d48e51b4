#if NET8_0_OR_GREATER
namespace DecayGen.Evaluation;

/// <summary>Expands middle + amplitude · cos(angle), where all steps turn the angle by the same.</summary>
internal static class Turning
{
    /// <summary>How far an expansion reaches, as an angle: 2^-6; and 2^-11 where that is far enough.</summary>
    private const double Reach = 0.015625;
    private const double ShortReach = 0.00048828125;

    /// <summary>How many steps an expansion serves.</summary>
    /// <param name="most">How many there are.</param>
    /// <param name="cosine">The cosine at the first of them, times the amplitude.</param>
    /// <param name="sine">The sine there.</param>
    /// <param name="angle">By what a step turns.</param>
    public static int Count(int most, double cosine, double sine, double angle)
    {
        // Next to the bottom, where all that is left of middle and amplitude is small, less far.
        double distance = cosine < 0.0 ? Math.Min(1.0, 0.5 * Math.Abs(sine / cosine)) : 1.0;
        return Expansion.Count(most, 32, ShortReach * distance / angle, Reach * distance / angle);
    }

    /// <summary>The angle of which that is the sine, which is small: A. Newton's series.</summary>
    public static DoubleDouble Angle(double sine, double sineTail)
    {
        double square = sine * sine;
        double rest = sine * square * (1.0 / 6 + square * (3.0 / 40 + square * (15.0 / 336 + square * (105.0 / 3456))));
        return DoubleDouble.FastSum(sine, sineTail + rest);
    }

    /// <summary>The expansion around a step.</summary>
    /// <param name="value">The value.</param>
    /// <param name="cosine">The cosine, times the amplitude.</param>
    /// <param name="sine">The sine, times the amplitude.</param>
    /// <param name="angle">By what a step turns.</param>
    /// <param name="reach">How many steps the expansion reaches.</param>
    /// <param name="error">By how much the value may be off.</param>
    public static Expansion Near(DoubleDouble value, double cosine, DoubleDouble sine, DoubleDouble angle, double reach, double error)
    {
        DoubleDouble slope = sine.Times(angle).Scaled(-1.0);
        Span<double> coefficients = stackalloc double[Expansion.Coefficients];
        double square = -angle.Value * angle.Value;
        double even = cosine;
        double odd = slope.Value;
        for (int i = 0; i < coefficients.Length; i += 2)
        {
            coefficients[i] = even *= square / ((i + 1) * (i + 2));
            coefficients[i + 1] = odd *= square / ((i + 2) * (i + 3));
        }

        return new Expansion(value, slope, coefficients, reach, error);
    }
}
#endif

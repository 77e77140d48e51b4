namespace DecayGen.Evaluation;

/// <summary>final + amplitude · (start + unit · clock)^exponent over many steps.</summary>
/// <param name="start">What is raised at clock 0; not negative.</param>
/// <param name="unit">What a step adds to it, more than 0; 1 where products and roots are enough.</param>
/// <param name="amplitude">What the power is multiplied with.</param>
/// <param name="halves">Twice the exponent, where products and roots are enough; 0 for another one.</param>
/// <param name="exponent">The exponent.</param>
/// <param name="final">What is added.</param>
internal readonly struct PowerLaw(DoubleDouble start, DoubleDouble unit, DoubleDouble amplitude, int halves, double exponent, double final) : ICurve
{
    public double At(long clock, ReadOnlySpan<double> table) => halves != 0
        ? Power.AtHalves(clock, start.Value, start.Tail, amplitude.Value, amplitude.Tail, halves, final)
        : Power.At(X(clock), amplitude.Value, amplitude.Tail, exponent, final);

#if NET8_0_OR_GREATER
    /// <summary>How far an expansion reaches, as a part of what is raised: 2^-7; and 2^-12 where that is far enough.</summary>
    private const double Reach = 0.0078125;
    private const double ShortReach = 0.000244140625;

    public (int Count, long Center) Expand(long first, int most, ReadOnlySpan<double> table, out Expansion near)
    {
        near = default;
        int count = Count(most, halves != 0 ? 32 : 8, (start.Value + unit.Value * first) / unit.Value, exponent);
        if (count == 0 || first > (1L << 53) - count)
            return default;
        long center = first + count / 2;
        DoubleDouble x = X(center);
        double error = 0.0;
        DoubleDouble term;
        if (halves != 0)
            term = Power.Raised(x, amplitude, halves);
        else if (!Power.TryRaise(x, amplitude, exponent, isQuick: count < Expansion.Many, 0.0, out term, out error))
            return default;

        near = Near(x, unit, term, exponent, final, count / 2, error);
        return near.IsPrecise ? (count, center) : default;
    }

    /// <summary>How many steps an expansion serves that begins with a step at which x is so many units.</summary>
    internal static int Count(int most, int fewest, double units, double exponent)
    {
        double steps = units / Math.Max(1.0, Math.Abs(exponent));
        return Expansion.Count(most, fewest, steps * ShortReach, steps * Reach);
    }

    /// <summary>The expansion of final + term, where the term is a power of x, to which each step adds a unit.</summary>
    internal static Expansion Near(DoubleDouble x, DoubleDouble unit, DoubleDouble term, double exponent, double final, double reach, double error)
    {
        // Each derivative is the one before, times what is left of the exponent, over x.
        DoubleDouble perStep = unit.Over(x);
        DoubleDouble slope = term.Times(exponent).Times(perStep);
        Span<double> coefficients = stackalloc double[Expansion.Coefficients];
        double coefficient = slope.Value;
        for (int i = 0; i < coefficients.Length; i++)
            coefficients[i] = coefficient *= (exponent - 1 - i) / (2 + i) * perStep.Value;
        return new Expansion(term.Plus(final), slope, coefficients, reach, (error + Math.Abs(term.Value) * Power.ProductError) * (1.0 + 2.0 * Reach));
    }
#endif

    /// <summary>What is raised.</summary>
    private DoubleDouble X(long clock) => unit.Times(Power.Start(clock, 0.0, 0.0)).Plus(start);
}

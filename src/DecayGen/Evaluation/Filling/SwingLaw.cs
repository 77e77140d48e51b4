namespace DecayGen.Evaluation;

/// <summary>final + amplitude · sin(π/2 · clock · perLength)^(2 · exponent) over many steps, as <see cref="Arc"/> evaluates it.</summary>
/// <param name="perLength">What a step is of the length, up to 1.</param>
/// <param name="amplitude">What the power of the sine is multiplied with.</param>
/// <param name="final">What is added.</param>
/// <param name="exponent">Half the exponent of the sine.</param>
internal readonly struct SwingLaw(DoubleDouble perLength, DoubleDouble amplitude, DoubleDouble final, double exponent) : ICurve
{
    public double At(long clock, ReadOnlySpan<double> table) => Arc.At(Share(clock), amplitude, final, exponent);

    private DoubleDouble Share(long clock) => DoubleDouble.Of(clock).Times(perLength);

#if NET8_0_OR_GREATER
    /// <summary>How far an expansion reaches, as a part of the angle: 2^-7; and 2^-12 where that is far enough.</summary>
    private const double Reach = 0.0078125;
    private const double ShortReach = 0.000244140625;

    /// <summary>Where a step is less of the length, a short expansion as a cosine reaches so far that it is worth its cost.</summary>
    private const double Slow = 0.00000025;
    private const double HalfPi = 1.5707963267948966;
    private const double HalfPiTail = 6.123233995736766E-17;

    // Of a sine of 64 bits, and of the sums of products of which coefficients are made: as much again as all roundings of an expansion.
    private const double SineError = 1.0842021724855044E-19;
    private const double CoefficientError = 3.552713678800501E-15;

    public (int Count, long Center) Expand(long first, int most, ReadOnlySpan<double> table, out Expansion near)
    {
        if (exponent == 1.0 && perLength.Value < Slow)
            return ExpandCosine(first, most, out near);
        near = default;
        double power = 2.0 * exponent;
        double distance = first / Math.Max(1.0, power);
        int count = Expansion.Count(most, 8, distance * ShortReach, distance * Reach);
        if (count == 0 || first > (1L << 53) - count)
            return default;
        long center = first + count / 2;
        bool isQuick = count < Expansion.Many;
        if (!TryTurn(center, isQuick, out DoubleDouble sine, out DoubleDouble cosine) || !TryRaise(sine, power, isQuick, out DoubleDouble term, out double error))
            return default;

        // The sine's own coefficients, by what a step turns; then those of its power (J. C. P. Miller's recurrence).
        DoubleDouble angle = perLength.Times(new DoubleDouble(HalfPi, HalfPiTail));
        Span<double> swing = stackalloc double[Expansion.Coefficients + 2];
        (swing[0], swing[1]) = (sine.Value, cosine.Value * angle.Value);
        for (int i = 2; i < swing.Length; i++)
            swing[i] = -swing[i - 2] * angle.Value * angle.Value / (i * (i - 1));
        DoubleDouble slope = term.Times(cosine.Over(sine)).Times(angle).Times(power);
        Span<double> raised = stackalloc double[Expansion.Coefficients + 2];
        (raised[0], raised[1]) = (term.Value, slope.Value);
        double reach = count / 2;
        double toThe = reach;
        double size = 0.0;
        for (int i = 2; i < raised.Length; i++)
        {
            (double sum, double parts) = (0.0, 0.0);
            for (int j = 1; j <= i; j++)
            {
                double part = (j * power - (i - j)) * swing[j] * raised[i - j];
                sum += part;
                parts += Math.Abs(part);
            }

            raised[i] = sum / (i * sine.Value);
            toThe *= reach;
            size += parts / (i * sine.Value) * toThe;
        }

        near = new Expansion(term.Plus(final), slope, raised.Slice(2), reach, error * 1.25 + size * CoefficientError + Math.Abs(final.Value) * Power.ProductError);
        return near.IsPrecise ? (count, center) : default;
    }

    /// <summary>
    /// The square of a sine is a cosine of twice the angle, final + amplitude · (1 − cos(2x)) / 2, and expanded as such: it has no power whose
    /// reach shrinks with x.
    /// </summary>
    private (int Count, long Center) ExpandCosine(long first, int most, out Expansion near)
    {
        near = default;
        double angle = Math.PI * perLength.Value;
        double half = 0.5 * amplitude.Value;
        int count = Turning.Count(most, -half * Math.Cos(first * angle), half * Math.Sin(first * angle), angle);
        if (count == 0 || first > (1L << 53) - count)
            return default;
        long center = first + count / 2;
        bool isQuick = count < Expansion.Many;
        if (!TryTurn(center, isQuick, out DoubleDouble sine, out DoubleDouble cosine))
            return default;
        DoubleDouble term = sine.Times(sine).Times(amplitude);
        DoubleDouble turned = sine.Times(cosine).Times(amplitude);
        double reach = count / 2;
        double error = (Math.Abs(term.Value) + Math.Abs(turned.Value) * angle * reach) * (isQuick ? SineError : Power.ProductError) * 4.0;
        near = Turning.Near(
            term.Plus(final),
            half * (sine.Value * sine.Value - cosine.Value * cosine.Value),
            turned.Scaled(-1.0),
            perLength.Times(new DoubleDouble(Math.PI, 2.0 * HalfPiTail)),
            reach,
            error + Math.Abs(final.Value) * Power.ProductError);
        return near.IsPrecise ? (count, center) : default;
    }

    /// <summary>Sine and cosine of the angle at a step, where that is inside the quarter of a turn.</summary>
    private bool TryTurn(long clock, bool isQuick, out DoubleDouble sine, out DoubleDouble cosine)
    {
        (sine, cosine) = (default, default);
        DoubleDouble share = Share(clock);
        DoubleDouble left = new DoubleDouble(1.0, 0.0).Plus(share.Scaled(-1.0));
        if (!(share.Value < 1.0 && left.Value > 0.0))
            return false;
        sine = isQuick ? Sine.Quick(share) : Sine.Accurate(share);
        cosine = isQuick ? Sine.Quick(left) : Sine.Accurate(left);
        return true;
    }

    private bool TryRaise(DoubleDouble sine, double power, bool isQuick, out DoubleDouble term, out double error)
    {
        double sineError = isQuick ? SineError : Power.ProductError;
        if (power is not (1.0 or 2.0 or 4.0))
            return Power.TryRaise(sine, amplitude, power, isQuick, sineError, out term, out error);
        term = Arc.Raised(sine, exponent).Times(amplitude);
        error = Math.Abs(term.Value) * sineError * (1.0 + power);
        return true;
    }
#endif
}

using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace DecayGen.Evaluation;

/// <summary>
/// final + amplitude · x^exponent over x = start + clock, called by generated code: polynomial and inverse time decay,
/// square roots and their inverses.
/// </summary>
/// <remarks>
/// Whole and half exponents are products and square roots of numbers twice as precise as a double. Others take a
/// logarithm and an exponential of about 64 bits, and where that leaves the rounding open, of about 98.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Power
{
    /// <summary>An error that products and roots stay below: 2^-98 of the result.</summary>
    internal const double ProductError = 3.1554436208840472E-30;

    private const double QuickError = 5.421010862427522E-20;
    private const double AccurateError = 3.944304526105059E-31;

    // e to this is nothing, whatever it is multiplied with.
    private const double Nothing = -100000.0;

    /// <summary>final + amplitude · x^(halves / 2), rounded once.</summary>
    /// <param name="clock">The step by the clock of the curve.</param>
    /// <param name="start">What x is at clock 0.</param>
    /// <param name="startTail">What start lacks.</param>
    /// <param name="amplitude">What the power is multiplied with.</param>
    /// <param name="amplitudeTail">What the amplitude lacks.</param>
    /// <param name="halves">Twice the exponent; not 0.</param>
    /// <param name="final">What is added.</param>
    /// <returns>The double nearest to the value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double AtHalves(long clock, double start, double startTail, double amplitude, double amplitudeTail, int halves, double final) =>
        Nearest(Raised(Start(clock, start, startTail), new DoubleDouble(amplitude, amplitudeTail), halves), final, ProductError);

    /// <summary>final + amplitude · x^(halves / 2) between whole steps, at most one unit in the last place off.</summary>
    /// <inheritdoc cref="AtHalves"/>
    public static double BetweenHalves(DoubleDouble clock, double start, double startTail, double amplitude, double amplitudeTail, int halves, double final) =>
        Raised(clock.Plus(new DoubleDouble(start, startTail)), new DoubleDouble(amplitude, amplitudeTail), halves).Plus(final).Rounded();

    /// <summary>
    /// final + amplitude · (1 − √(clock / length)) between whole steps, at most one unit in the last place off; as
    /// final + amplitude · (1 − clock / length) / (1 + √(clock / length)), whose bits last to the end.
    /// </summary>
    /// <param name="clock">The step by the clock of the curve.</param>
    /// <param name="length">How many steps it takes.</param>
    /// <param name="amplitude">What the first value is above the last.</param>
    /// <param name="amplitudeTail">What the amplitude lacks.</param>
    /// <param name="final">The last value.</param>
    /// <returns>The value.</returns>
    public static double BetweenRoot(DoubleDouble clock, long length, double amplitude, double amplitudeTail, double final)
    {
        DoubleDouble whole = DoubleDouble.Of(length);
        DoubleDouble left = whole.Plus(clock.Scaled(-1.0)).Over(whole);
        DoubleDouble share = left.Over(clock.Over(whole).Root().Plus(1.0));
        return share.Times(new DoubleDouble(amplitude, amplitudeTail)).Plus(final).Rounded();
    }

    /// <summary>Fills in a stretch, as <see cref="AtHalves"/> evaluates it.</summary>
    /// <inheritdoc cref="AtHalves"/>
    public static void FillHalves(Stretch stretch, double start, double startTail, double amplitude, double amplitudeTail, int halves, double final) =>
        Filling.Fill(stretch, new PowerLaw(new DoubleDouble(start, startTail), new DoubleDouble(1.0, 0.0), new DoubleDouble(amplitude, amplitudeTail), halves, 0.5 * halves, final));

    /// <summary>final + amplitude · (clock · unit)^exponent, rounded once.</summary>
    /// <param name="clock">The step by the clock of the curve.</param>
    /// <param name="unit">What a step is worth.</param>
    /// <param name="unitTail">What the unit lacks.</param>
    /// <param name="amplitude">What the power is multiplied with.</param>
    /// <param name="amplitudeTail">What the amplitude lacks.</param>
    /// <param name="exponent">The exponent.</param>
    /// <param name="final">What is added.</param>
    /// <returns>The double nearest to the value.</returns>
    public static double AtShare(long clock, double unit, double unitTail, double amplitude, double amplitudeTail, double exponent, double final) =>
        At(Share(clock, unit, unitTail), amplitude, amplitudeTail, exponent, final);

    /// <summary>Fills in a stretch, as <see cref="AtShare"/> evaluates it.</summary>
    /// <inheritdoc cref="AtShare"/>
    public static void FillShare(Stretch stretch, double unit, double unitTail, double amplitude, double amplitudeTail, double exponent, double final) =>
        Filling.Fill(stretch, new PowerLaw(default, new DoubleDouble(unit, unitTail), new DoubleDouble(amplitude, amplitudeTail), 0, exponent, final));

    /// <summary>final + amplitude · (clock · unit)^exponent between whole steps, at most one unit in the last place off.</summary>
    /// <inheritdoc cref="AtShare"/>
    public static double BetweenShare(DoubleDouble clock, double unit, double unitTail, double amplitude, double amplitudeTail, double exponent, double final) =>
        At(clock.Times(new DoubleDouble(unit, unitTail)), amplitude, amplitudeTail, exponent, final);

    /// <summary>amplitude · (1 + clock · unit)^exponent, rounded once.</summary>
    /// <param name="clock">The step by the clock of the curve.</param>
    /// <param name="unit">What a step is worth.</param>
    /// <param name="unitTail">What the unit lacks.</param>
    /// <param name="amplitude">What the power is multiplied with.</param>
    /// <param name="exponent">The exponent.</param>
    /// <returns>The double nearest to the value.</returns>
    public static double AtGrown(long clock, double unit, double unitTail, double amplitude, double exponent) =>
        At(Share(clock, unit, unitTail).Plus(1.0), amplitude, 0.0, exponent, 0.0);

    /// <summary>Fills in a stretch, as <see cref="AtGrown"/> evaluates it.</summary>
    /// <inheritdoc cref="AtGrown"/>
    public static void FillGrown(Stretch stretch, double unit, double unitTail, double amplitude, double exponent) =>
        Filling.Fill(stretch, new PowerLaw(new DoubleDouble(1.0, 0.0), new DoubleDouble(unit, unitTail), new DoubleDouble(amplitude, 0.0), 0, exponent, 0.0));

    /// <summary>amplitude · (1 + clock · unit)^exponent between whole steps, at most one unit in the last place off.</summary>
    /// <inheritdoc cref="AtGrown"/>
    public static double BetweenGrown(DoubleDouble clock, double unit, double unitTail, double amplitude, double exponent) =>
        At(clock.Times(new DoubleDouble(unit, unitTail)).Plus(1.0), amplitude, 0.0, exponent, 0.0);

    /// <summary>
    /// final + amplitude · x^exponent, where x is the share that is left of the cycles up to and with this one,
    /// all as long as the first: as <c>PolynomialDecay</c> cycles. Rounded once.
    /// </summary>
    /// <param name="clock">The step by the clock of the curve, more than 0.</param>
    /// <param name="length">The length of a cycle.</param>
    /// <param name="amplitude">What the power is multiplied with.</param>
    /// <param name="amplitudeTail">What the amplitude lacks.</param>
    /// <param name="exponent">The exponent.</param>
    /// <param name="final">What is added.</param>
    /// <returns>The double nearest to the value.</returns>
    public static double AtCycle(long clock, long length, double amplitude, double amplitudeTail, double exponent, double final)
    {
        DoubleDouble left = DoubleDouble.Of((length - clock % length) % length);
        return At(left.Over(DoubleDouble.Of(clock).Plus(left)), amplitude, amplitudeTail, exponent, final);
    }

    /// <summary>Fills in a stretch, as <see cref="AtCycle"/> evaluates it.</summary>
    /// <inheritdoc cref="AtCycle"/>
    public static void FillCycle(Stretch stretch, long length, double amplitude, double amplitudeTail, double exponent, double final)
    {
        while (!stretch.IsEmpty)
        {
            // A cycle ends with the step at which nothing is left, and x is what is left of all steps up to there.
            long left = (length - stretch.Clock % length) % length;
            Stretch part = stretch.Until(stretch.Clock > long.MaxValue - 1 - left ? long.MaxValue : stretch.Clock + left + 1);
            DoubleDouble unit = new DoubleDouble(1.0, 0.0).Over(DoubleDouble.Of(stretch.Clock).Plus(DoubleDouble.Of(left)));
            Filling.Fill(part.Backwards(left), new PowerLaw(default, unit, new DoubleDouble(amplitude, amplitudeTail), 0, exponent, final));
            stretch = stretch.From(part.Length);
        }
    }

    /// <summary>The same between whole steps, at most one unit in the last place off.</summary>
    /// <inheritdoc cref="AtCycle"/>
    public static double BetweenCycle(DoubleDouble clock, long length, double amplitude, double amplitudeTail, double exponent, double final)
    {
        DoubleDouble left = DoubleDouble.Sum(length - clock.Value % length, -clock.Tail);
        return At(left.Over(clock.Plus(left)), amplitude, amplitudeTail, exponent, final);
    }

    /// <summary>final + amplitude · x^exponent, rounded once.</summary>
    internal static double At(DoubleDouble x, double amplitude, double amplitudeTail, double exponent, double final)
    {
        DoubleDouble factor = new(amplitude, amplitudeTail);
        return TryAt(x, factor, exponent, final, 1.0 + Math.Abs(exponent), out double nearest) ? nearest : Settled(x, factor, exponent, final);
    }

    /// <summary>final + amplitude · x^exponent, where an error of so many 2^-64 of the power allows to round.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryAt(DoubleDouble x, DoubleDouble amplitude, double exponent, double final, double errors, out double nearest)
    {
        nearest = final;
        if (x.Value == 0.0)
            return true;
        DoubleDouble y = Logarithm.Quick(x).Times(exponent);
        if (y.Value < Nothing)
            return true;
        DoubleDouble quick = Exponential.Quick(y, out int doublings).Times(amplitude);
        return TryNearest(quick, doublings, final, errors * QuickError, out nearest);
    }

    /// <summary>amplitude · x^exponent, where that is neither very large nor very small.</summary>
    /// <param name="x">What is raised.</param>
    /// <param name="amplitude">What the power is multiplied with.</param>
    /// <param name="exponent">The exponent.</param>
    /// <param name="isQuick">Whether about 64 bits are enough, or as many are wanted as there can be.</param>
    /// <param name="xError">What x may be off, as a part of itself.</param>
    /// <param name="term">The term.</param>
    /// <param name="error">What it may be off.</param>
    internal static bool TryRaise(DoubleDouble x, DoubleDouble amplitude, double exponent, bool isQuick, double xError, out DoubleDouble term, out double error)
    {
        (term, error) = (default, 0.0);
        if (x.Value <= 0.0)
            return false;
        DoubleDouble y = (isQuick ? Logarithm.Quick(x) : Logarithm.Accurate(x)).Times(exponent);
        if (!(Math.Abs(y.Value) < 600.0))
            return false;
        DoubleDouble power = isQuick ? Exponential.Quick(y, out int doublings) : Exponential.Accurate(y, out doublings);
        term = power.Times(amplitude).Scaled(DoubleDouble.PowerOfTwo(doublings));
        double size = Math.Abs(exponent);
        error = Math.Abs(term.Value) * ((isQuick ? (1.0 + size) * QuickError : (2.0 + size + Math.Abs(y.Value)) * AccurateError) + 2.0 * size * xError);
        return true;
    }

    /// <summary>start + clock.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static DoubleDouble Start(long clock, double start, double startTail)
    {
        if (clock >= 1L << 53)
            return DoubleDouble.Of(clock).Plus(new DoubleDouble(start, startTail));
        if (start == 0.0)
            return new DoubleDouble(clock, 0.0);
        DoubleDouble sum = DoubleDouble.Sum(start, clock);
        return new DoubleDouble(sum.Value, sum.Tail + startTail);
    }

    /// <summary>x^(halves / 2) times the amplitude.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static DoubleDouble Raised(DoubleDouble x, DoubleDouble amplitude, int halves) => halves switch
    {
        -2 => amplitude.Over(x),
        -1 => amplitude.Times(x.InverseRoot()),
        1 => amplitude.Times(x.Root()),
        2 => amplitude.Times(x),
        3 => amplitude.Times(x).Times(x.Root()),
        4 => amplitude.Times(x.Times(x)),
        6 => amplitude.Times(x.Times(x).Times(x)),
        < 0 => amplitude.Over(Raised(x, -halves)),
        _ => amplitude.Times(Raised(x, halves)),
    };

    /// <summary>The double nearest to final + term.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Nearest(DoubleDouble term, double final, double error) =>
        term.Plus(final).Nearest((Math.Abs(term.Value) + Math.Abs(final)) * error);

    private static DoubleDouble Raised(DoubleDouble x, int halves)
    {
        DoubleDouble whole = x.ToThe(halves >> 1);
        return (halves & 1) != 0 ? whole.Times(x.Root()) : whole;
    }

    private static double Settled(DoubleDouble x, DoubleDouble factor, double exponent, double final)
    {
        DoubleDouble y = Logarithm.Accurate(x).Times(exponent);
        DoubleDouble term = Exponential.Accurate(y, out int doublings).Times(factor);
        return Math.Abs(doublings) > 900
            ? final + term.NearestScaled(doublings)
            : Nearest(term.Scaled(DoubleDouble.PowerOfTwo(doublings)), final, (2.0 + Math.Abs(exponent) + Math.Abs(y.Value)) * AccurateError);
    }

    /// <summary>x · unit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static DoubleDouble Share(long clock, double unit, double unitTail) =>
        new DoubleDouble(unit, unitTail).Times(Start(clock, 0.0, 0.0));

    /// <summary>Whether final + 2^exponent · term can be rounded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryNearest(DoubleDouble term, int exponent, double final, double error, out double nearest)
    {
        nearest = final;
        if (exponent is < -900 or > 900)
            return false;
        DoubleDouble scaled = term.Scaled(DoubleDouble.PowerOfTwo(exponent));
        return scaled.Plus(final).TryNearest(Math.Abs(scaled.Value) * error + Math.Abs(final) * ProductError, out nearest);
    }
}

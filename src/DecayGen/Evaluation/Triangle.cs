using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace DecayGen.Evaluation;

/// <summary>Cycles of straight lines up and down, called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Triangle
{
    // e to this is nothing, and to its opposite everything.
    private const double Nothing = -100000.0;

    /// <summary>low + the height at a step of cycles that are all alike, rounded once.</summary>
    /// <param name="step">The step by the clock of the curve.</param>
    /// <param name="up">How many steps go up.</param>
    /// <param name="down">How many steps go down.</param>
    /// <param name="rise">The rise for each step up.</param>
    /// <param name="riseTail">What the rise lacks.</param>
    /// <param name="fall">The fall for each step down.</param>
    /// <param name="fallTail">What the fall lacks.</param>
    /// <param name="low">The lowest value.</param>
    /// <returns>The double nearest to the value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double At(long step, long up, long down, double rise, double riseTail, double fall, double fallTail, double low) =>
        Nearest(step % (up + down), 1.0, up, down, rise, riseTail, fall, fallTail, low);

    /// <summary>Fills in a stretch, as <see cref="At"/> evaluates it.</summary>
    /// <inheritdoc cref="At"/>
    public static void Fill(Stretch stretch, long up, long down, double rise, double riseTail, double fall, double fallTail, double low) =>
        Fill(stretch, up, down, rise, riseTail, fall, fallTail, low, keptDoublings: 0);

    /// <summary>The same where not all steps of a cycle are doubles.</summary>
    /// <inheritdoc cref="At"/>
    public static double AtFar(long step, long up, long down, double rise, double riseTail, double fall, double fallTail, double low) =>
        Power.Nearest(Height(step % (up + down), up, down, rise, riseTail, fall, fallTail), low, Power.ProductError);

    /// <summary>Fills in a stretch, as <see cref="AtFar"/> evaluates it.</summary>
    /// <inheritdoc cref="At"/>
    public static void FillFar(Stretch stretch, long up, long down, double rise, double riseTail, double fall, double fallTail, double low)
    {
        for (int i = 0; i < stretch.Length; i++)
            stretch.Set(i, AtFar(stretch.ClockAt(i), up, down, rise, riseTail, fall, fallTail, low));
    }

    /// <summary>low + the height between whole steps, at most one unit in the last place off.</summary>
    /// <inheritdoc cref="At"/>
    public static double Between(DoubleDouble step, long up, long down, double rise, double riseTail, double fall, double fallTail, double low) =>
        Height(step, up, down, rise, riseTail, fall, fallTail).Plus(low).Rounded();

    /// <summary>low + the height at a step of cycles of which each is half as high as the one before, rounded once.</summary>
    /// <inheritdoc cref="At"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double AtHalving(long step, long up, long down, double rise, double riseTail, double fall, double fallTail, double low)
    {
        long cycle = step / (up + down);
        double scale = DoubleDouble.PowerOfTwo(-(int)cycle);
        return Nearest(step - cycle * (up + down), scale, up, down, rise, riseTail, fall, fallTail, low);
    }

    /// <summary>Fills in a stretch, as <see cref="AtHalving"/> evaluates it.</summary>
    /// <inheritdoc cref="At"/>
    public static void FillHalving(Stretch stretch, long up, long down, double rise, double riseTail, double fall, double fallTail, double low) =>
        Fill(stretch, up, down, rise, riseTail, fall, fallTail, low, keptDoublings: -1);

    /// <summary>low + the height between whole steps, at most one unit in the last place off.</summary>
    /// <inheritdoc cref="At"/>
    public static double BetweenHalving(DoubleDouble step, long up, long down, double rise, double riseTail, double fall, double fallTail, double low)
    {
        int cycle = (int)Math.Min(4000.0, Math.Floor(step.Value / (up + down)));
        return Scaled(Height(step, up, down, rise, riseTail, fall, fallTail), -cycle, low);
    }

    /// <summary>low + the height at a step of cycles that have become next to nothing, rounded once.</summary>
    /// <inheritdoc cref="At"/>
    public static double AtFaint(long step, long up, long down, double rise, double riseTail, double fall, double fallTail, double low)
    {
        long cycle = step / (up + down);
        return Scaled(Height(step - cycle * (up + down), up, down, rise, riseTail, fall, fallTail), (int)-Math.Min(cycle, 4000), low);
    }

    /// <summary>Fills in a stretch, as <see cref="AtFaint"/> evaluates it.</summary>
    /// <inheritdoc cref="At"/>
    public static void FillFaint(Stretch stretch, long up, long down, double rise, double riseTail, double fall, double fallTail, double low)
    {
        for (int i = 0; i < stretch.Length; i++)
            stretch.Set(i, AtFaint(stretch.ClockAt(i), up, down, rise, riseTail, fall, fallTail, low));
    }

    /// <summary>low + the height at a step, multiplied with gamma^step, rounded once.</summary>
    /// <param name="step">The step by the clock of the curve.</param>
    /// <param name="power">gamma^step.</param>
    /// <param name="up">How many steps go up.</param>
    /// <param name="down">How many steps go down.</param>
    /// <param name="rise">The rise for each step up.</param>
    /// <param name="riseTail">What the rise lacks.</param>
    /// <param name="fall">The fall for each step down.</param>
    /// <param name="fallTail">What the fall lacks.</param>
    /// <param name="low">The lowest value.</param>
    /// <returns>The double nearest to the value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double AtRange(long step, DoubleDouble power, long up, long down, double rise, double riseTail, double fall, double fallTail, double low) =>
        Power.Nearest(Height(step % (up + down), up, down, rise, riseTail, fall, fallTail).Times(power), low, Power.ProductError);

    /// <summary>Fills in a stretch, as <see cref="AtRange"/> evaluates it.</summary>
    /// <inheritdoc cref="At"/>
    public static void FillRange(
        Stretch stretch, int places, int bits, ReadOnlySpan<double> factors, ReadOnlySpan<double> tails, long up, long down, double rise, double riseTail, double fall, double fallTail, double low)
    {
        for (int i = 0; i < stretch.Length; i++)
        {
            long clock = stretch.ClockAt(i);
            stretch.Set(i, AtRange(clock, PlaceValue.Many(clock, places, bits, factors, tails), up, down, rise, riseTail, fall, fallTail, low));
        }
    }

    /// <summary>low + the height between whole steps, multiplied with gamma^step, at most one unit in the last place off.</summary>
    /// <param name="step">The step by the clock of the curve.</param>
    /// <param name="up">How many steps go up.</param>
    /// <param name="down">How many steps go down.</param>
    /// <param name="rise">The rise for each step up.</param>
    /// <param name="riseTail">What the rise lacks.</param>
    /// <param name="fall">The fall for each step down.</param>
    /// <param name="fallTail">What the fall lacks.</param>
    /// <param name="low">The lowest value.</param>
    /// <param name="gamma">The natural logarithm of gamma.</param>
    /// <param name="gammaTail">What the logarithm lacks.</param>
    /// <returns>The value.</returns>
    public static double BetweenRange(DoubleDouble step, long up, long down, double rise, double riseTail, double fall, double fallTail, double low, double gamma, double gammaTail)
    {
        DoubleDouble y = step.Times(new DoubleDouble(gamma, gammaTail));
        if (y.Value < Nothing)
            return low;
        DoubleDouble power = Exponential.Accurate(y.Value > -Nothing ? new DoubleDouble(-Nothing, 0.0) : y, out int doublings);
        return Scaled(Height(step, up, down, rise, riseTail, fall, fallTail).Times(power), doublings, low);
    }

    /// <summary>The same at whole steps, rounded once, where the power of gamma is beyond what two doubles hold.</summary>
    /// <inheritdoc cref="BetweenRange"/>
    public static double AtRangeFar(long step, long up, long down, double rise, double riseTail, double fall, double fallTail, double low, double gamma, double gammaTail)
    {
        // A step beyond 2^53 is in its cycle where the whole number says.
        long cycle = step % (up + down);
        DoubleDouble y = DoubleDouble.Of(step).Times(new DoubleDouble(gamma, gammaTail));
        if (cycle == 0 || y.Value < Nothing)
            return low;
        DoubleDouble power = Exponential.Accurate(y.Value > -Nothing ? new DoubleDouble(-Nothing, 0.0) : y, out int doublings);
        return Scaled(Height(cycle, up, down, rise, riseTail, fall, fallTail).Times(power), doublings, low);
    }

    /// <summary>Fills in a stretch, as <see cref="AtRangeFar"/> evaluates it.</summary>
    /// <inheritdoc cref="BetweenRange"/>
    public static void FillRangeFar(Stretch stretch, long up, long down, double rise, double riseTail, double fall, double fallTail, double low, double gamma, double gammaTail)
    {
        for (int i = 0; i < stretch.Length; i++)
            stretch.Set(i, AtRangeFar(stretch.ClockAt(i), up, down, rise, riseTail, fall, fallTail, low, gamma, gammaTail));
    }

    /// <summary>Cycle by cycle, each so many times twice as high as the one before.</summary>
    private static void Fill(Stretch stretch, long up, long down, double rise, double riseTail, double fall, double fallTail, double low, int keptDoublings)
    {
        while (!stretch.IsEmpty)
        {
            Stretch part = stretch.OneCycle(up + down, out long cycle);
            double scale = keptDoublings == 0 ? 1.0 : DoubleDouble.PowerOfTwo(keptDoublings * (int)cycle);
            Filling.Fill(part, new TriangleLegs(up, down, new DoubleDouble(rise, riseTail).Scaled(scale), new DoubleDouble(fall, fallTail).Scaled(scale), low));
            stretch = stretch.From(part.Length);
        }
    }

    /// <summary>The double nearest to low + 2^exponent · height; beyond the range in which tails hold the lowest value is nothing, or 0.</summary>
    private static double Scaled(DoubleDouble height, int exponent, double low) => Math.Abs(exponent) > 900 || low == 0.0
        ? low + height.NearestScaled(exponent)
        : Power.Nearest(height.Scaled(DoubleDouble.PowerOfTwo(exponent)), low, Power.ProductError);

    /// <summary>The double nearest to low + scale times the height at a step of a cycle.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Nearest(long step, double scale, long up, long down, double rise, double riseTail, double fall, double fallTail, double low) =>
        step < up
            ? Nearest(step, rise * scale, riseTail * scale, low)
            : Nearest(up + down - step, fall * scale, fallTail * scale, low);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Nearest(long clock, double slope, double slopeTail, double low)
    {
        double x = clock;
        DoubleDouble sum = DoubleDouble.Raised(low, slope, x);
        return new DoubleDouble(sum.Value, DoubleDouble.Fused(slopeTail, x, sum.Tail)).NearestOf(Power.ProductError);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static DoubleDouble Height(long step, long up, long down, double rise, double riseTail, double fall, double fallTail)
    {
        bool isRising = step < up;
        DoubleDouble clock = DoubleDouble.Of(isRising ? step : up + down - step);
        return new DoubleDouble(isRising ? rise : fall, isRising ? riseTail : fallTail).Times(clock);
    }

    private static DoubleDouble Height(DoubleDouble step, long up, long down, double rise, double riseTail, double fall, double fallTail)
    {
        DoubleDouble cycle = DoubleDouble.Sum(step.Value % (up + down), step.Tail);
        return cycle.Value < up
            ? cycle.Times(new DoubleDouble(rise, riseTail))
            : DoubleDouble.Of(up + down).Plus(cycle.Scaled(-1.0)).Times(new DoubleDouble(fall, fallTail));
    }
}

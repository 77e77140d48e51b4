using System.ComponentModel;

namespace DecayGen.Evaluation;

/// <summary>Straight lines to a value that is known at run time only. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class WarmupLine
{
    /// <summary>What is larger has no room in products; so large a value is no learning rate.</summary>
    private const double Largest = 1e280;

    /// <summary>from + (to − from)·step/steps, rounded once.</summary>
    /// <param name="step">The step on the line, 0 to <paramref name="steps"/>; it need not be whole.</param>
    /// <param name="from">The value at step 0.</param>
    /// <param name="to">The value at step <paramref name="steps"/>.</param>
    /// <param name="steps">How many steps the line has, at most 2^53.</param>
    /// <returns>The double nearest to the value; some units in the last place off where values lie beyond 1e±280.</returns>
    public static double At(double step, double from, double to, double steps)
    {
        double share = step / steps;
        double value = from + (to - from) * share;
        if (step == 0)
            return from;
        if (!(Math.Abs(to) < Largest && Math.Abs(from) < Largest))
            return from * (1 - share) + to * share;

        // The first time takes away what cancellation has left wrong, the second time rounds.
        return Corrected(Corrected(value, step, from, to, steps), step, from, to, steps);
    }

    /// <summary>The double nearest to the line's value, where one is given that is hardly off.</summary>
    private static double Corrected(double value, double step, double from, double to, double steps)
    {
        ExactSum rest = new(stackalloc double[ExactSum.Size]);
        rest.AddProduct(from, steps);
        rest.AddProduct(to, step);
        rest.AddProduct(-from, step);
        rest.AddProduct(-value, steps);
        double correction = rest.Rounded() / steps;
        rest.AddProduct(-correction, steps);
        return value + ToOdd(correction, rest.Sign());
    }

    /// <summary>
    /// Rounds to odd instead of to nearest: S. Boldo and G. Melquiond, Emulation of FMA and correctly rounded sums: proved
    /// algorithms using rounding to odd, 2008. Rounded once more, in a sum, such a number is as good as the exact one.
    /// </summary>
    /// <param name="nearest">The double nearest to a number.</param>
    /// <param name="sign">The sign of what it lacks.</param>
    private static double ToOdd(double nearest, int sign)
    {
        long bits = BitConverter.DoubleToInt64Bits(nearest);
        if (sign == 0 || nearest == 0 || (bits & 1) != 0)
            return nearest;
        return BitConverter.Int64BitsToDouble(nearest > 0 == sign > 0 ? bits + 1 : bits - 1);
    }
}

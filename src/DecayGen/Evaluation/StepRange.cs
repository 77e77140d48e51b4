using System.ComponentModel;

namespace DecayGen.Evaluation;

/// <summary>What schedules say to steps they have no value for. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StepRange
{
    /// <summary>Throws the exception for a step that is negative or not a number.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <param name="step">The step.</param>
    /// <exception cref="ArgumentOutOfRangeException">Always.</exception>
    // Not marked NoInlining: only as a method seen to throw always does the JIT keep a caller's sum in a register.
    public static void Throw(string name, double step) =>
        throw new ArgumentOutOfRangeException(name, step, "A schedule has values from step 0 on.");

    /// <summary>The whole part of a step, which may lie beyond the range of long.</summary>
    /// <param name="step">The step, not negative.</param>
    /// <returns>The whole part, at most <see cref="long.MaxValue"/>.</returns>
    public static long Whole(double step) => step < long.MaxValue ? (long)step : long.MaxValue;

    /// <summary>The first step of an epoch, at most <see cref="long.MaxValue"/>.</summary>
    /// <param name="epoch">The epoch, not negative.</param>
    /// <param name="stepsPerEpoch">How many steps an epoch has, more than 0.</param>
    /// <returns>The first step of the epoch.</returns>
    public static long First(long epoch, long stepsPerEpoch) => epoch > long.MaxValue / stepsPerEpoch ? long.MaxValue : epoch * stepsPerEpoch;

    /// <summary>A later step, at most <see cref="long.MaxValue"/>.</summary>
    /// <param name="step">The step.</param>
    /// <param name="count">How many steps later.</param>
    /// <returns>The later step.</returns>
    public static long Later(long step, int count) => step > long.MaxValue - count ? long.MaxValue : step + count;
}

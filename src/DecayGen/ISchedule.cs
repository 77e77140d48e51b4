#if NET8_0_OR_GREATER
namespace DecayGen;

/// <summary>
/// A schedule as a type argument: <c>Train&lt;TSchedule&gt;() where TSchedule : ISchedule</c> calls the generated code
/// directly, with no instance and no indirection. Generated schedules that are not static implement it.
/// </summary>
public interface ISchedule
{
    /// <summary>The largest value the schedule has at any step.</summary>
    static abstract double Peak { get; }

    /// <summary>The value at a step: the double nearest to the true value of the formula.</summary>
    /// <param name="step">The step, from 0 on.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="step"/> is negative.</exception>
    static abstract double At(long step);

    /// <summary>The value between steps, such as at epoch 2.5, at most one unit in the last place off.</summary>
    /// <param name="step">The step, from 0 on; at whole steps the value is that of <see cref="At(long)"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="step"/> is negative or not a number.</exception>
    static abstract double At(double step);

    /// <summary>The values at consecutive steps.</summary>
    /// <param name="firstStep">The step of the first value, from 0 on.</param>
    /// <param name="destination">Receives one value for each of its elements.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="firstStep"/> is negative.</exception>
    static abstract void Fill(long firstStep, Span<double> destination);

    /// <summary>The values at consecutive steps, each rounded from double to float.</summary>
    /// <param name="firstStep">The step of the first value, from 0 on.</param>
    /// <param name="destination">Receives one value for each of its elements.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="firstStep"/> is negative.</exception>
    static abstract void Fill(long firstStep, Span<float> destination);
}
#endif

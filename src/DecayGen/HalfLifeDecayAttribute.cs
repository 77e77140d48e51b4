namespace DecayGen;

/// <summary>
/// Exponential decay by its half-life: at step t the value is max(<see cref="Floor"/>, initial · 2^(−t / halfLife)).
/// </summary>
/// <remarks>
/// The half-life of a decay with a rate is ln 2 / −ln rate steps: 13.5 for 0.95. In Keras and optax it is
/// <c>ExponentialDecay</c> with a rate of 0.5 and the half-life as decay_steps.
/// </remarks>
/// <param name="initial">The value at step 0; more than 0, finite.</param>
/// <param name="halfLife">After how many steps half of the value is left; may be fractional. More than 0, finite.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class HalfLifeDecayAttribute(double initial, double halfLife) : ScheduleAttribute
{
    /// <summary>The value at step 0.</summary>
    public double Initial { get; } = initial;

    /// <summary>After how many steps half of the value is left.</summary>
    public double HalfLife { get; } = halfLife;

    /// <summary>The value never falls below this. 0 or more; not above the initial value.</summary>
    public double Floor { get; set; }
}

namespace DecayGen;

/// <summary>
/// Exponential decay by its time constant: at step t the value is
/// max(<see cref="Floor"/>, initial · e^(−t / timeConstant)).
/// </summary>
/// <remarks>
/// TensorFlow 1's <c>natural_exp_decay</c> with decay_steps / decay_rate as the time constant, Paddle's
/// <c>NaturalExpDecay</c> with 1 / gamma. 37 % are left after one time constant, 1 % after 4.6 of them.
/// </remarks>
/// <param name="initial">The value at step 0; more than 0, finite.</param>
/// <param name="timeConstant">After how many steps the value has fallen to 1/e; may be fractional. More than 0, finite.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class TimeConstantDecayAttribute(double initial, double timeConstant) : ScheduleAttribute
{
    /// <summary>The value at step 0.</summary>
    public double Initial { get; } = initial;

    /// <summary>After how many steps the value has fallen to 1/e.</summary>
    public double TimeConstant { get; } = timeConstant;

    /// <summary>The value never falls below this. 0 or more; not above the initial value.</summary>
    public double Floor { get; set; }
}

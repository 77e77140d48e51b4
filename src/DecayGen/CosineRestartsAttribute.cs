namespace DecayGen;

/// <summary>
/// Cosine decay with warm restarts: at step s of cycle k the value is final + (p − final) · (1 + cos(π · s / n)) / 2,
/// where cycle k = 0, 1, … has n = cycleSteps · <see cref="CycleGrowth"/>^k steps and the peak
/// p = final + (initial − final) · <see cref="PeakDecay"/>^k. It has no end of its own.
/// </summary>
/// <remarks>
/// SGDR (arXiv 1608.03983): T_0 is cycleSteps, T_mult <see cref="CycleGrowth"/>. PyTorch's
/// <c>CosineAnnealingWarmRestarts</c>, Keras' <c>CosineDecayRestarts</c> (t_mul, m_mul), optax' <c>sgdr_schedule</c>,
/// timm's <c>cosine</c> with cycles.
/// </remarks>
/// <param name="initial">The peak of the first cycle, at step 0; more than 0, finite.</param>
/// <param name="final">What every cycle falls to, without reaching it; 0 or more, finite, not above the initial value.</param>
/// <param name="cycleSteps">How many steps the first cycle takes; more than 0.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class CosineRestartsAttribute(double initial, double final, long cycleSteps) : ScheduleAttribute
{
    /// <summary>The peak of the first cycle.</summary>
    public double Initial { get; } = initial;

    /// <summary>What every cycle falls to.</summary>
    public double Final { get; } = final;

    /// <summary>How many steps the first cycle takes.</summary>
    public long CycleSteps { get; } = cycleSteps;

    /// <summary>How many times longer each cycle is than the one before. 1 or more.</summary>
    public long CycleGrowth { get; set; } = 1;

    /// <summary>What is kept, at each restart, of the peak's height above the final value. More than 0, less than 2.</summary>
    public double PeakDecay { get; set; } = 1.0;
}

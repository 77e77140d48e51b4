namespace DecayGen;

/// <summary>
/// The 1 − sqrt cooldown: at step t the value is final + (initial − final) · (1 − sqrt(min(t, steps) / steps)). It ends
/// after <c>steps</c> steps and holds the final value.
/// </summary>
/// <remarks>
/// The last phase of warmup-stable-decay (arXiv 2405.18392), where it takes some 20 % of the run; Hugging Face's
/// <c>warmup_stable_decay</c> with decay_type "1-sqrt", Megatron's "minus_sqrt".
/// </remarks>
/// <param name="initial">The value at step 0; more than 0, finite.</param>
/// <param name="final">
/// The value from step <c>steps</c> on; 0 or more, finite. Above the initial value it asks for
/// <see cref="ScheduleAttribute.AllowGrowth"/>.
/// </param>
/// <param name="steps">How many steps the way takes; more than 0.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class SqrtDecayAttribute(double initial, double final, long steps) : ScheduleAttribute
{
    /// <summary>The value at step 0.</summary>
    public double Initial { get; } = initial;

    /// <summary>The value at the end.</summary>
    public double Final { get; } = final;

    /// <summary>How many steps the way takes. (<see cref="ScheduleAttribute.Steps"/> can cut it off earlier.)</summary>
    public long Length { get; } = steps;
}

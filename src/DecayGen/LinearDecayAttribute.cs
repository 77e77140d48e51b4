namespace DecayGen;

/// <summary>
/// A straight line: at step t the value is initial + (final − initial) · min(t, steps) / steps. It ends after
/// <c>steps</c> steps and holds the final value.
/// </summary>
/// <remarks>
/// optax' <c>linear_schedule</c>; PyTorch's <c>LinearLR</c>, which gives initial and final as fractions of the
/// optimizer's rate; the decaying part of Hugging Face's <c>linear</c>.
/// </remarks>
/// <param name="initial">The value at step 0; more than 0, finite.</param>
/// <param name="final">
/// The value from step <c>steps</c> on; 0 or more, finite. Above the initial value it asks for
/// <see cref="ScheduleAttribute.AllowGrowth"/>.
/// </param>
/// <param name="steps">How many steps the way takes; more than 0.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class LinearDecayAttribute(double initial, double final, long steps) : ScheduleAttribute
{
    /// <summary>The value at step 0.</summary>
    public double Initial { get; } = initial;

    /// <summary>The value at the end.</summary>
    public double Final { get; } = final;

    /// <summary>How many steps the way takes. (<see cref="ScheduleAttribute.Steps"/> can cut it off earlier.)</summary>
    public long Length { get; } = steps;
}

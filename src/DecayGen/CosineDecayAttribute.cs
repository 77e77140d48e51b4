namespace DecayGen;

/// <summary>
/// Half a cosine: at step t the value is
/// final + (initial − final) · ((1 + cos(π · min(t, steps) / steps)) / 2)^<see cref="Exponent"/>. It ends after
/// <c>steps</c> steps and holds the final value.
/// </summary>
/// <remarks>
/// From SGDR (arXiv 1608.03983). PyTorch's <c>CosineAnnealingLR</c>, which rises again after its end; Keras'
/// <c>CosineDecay</c> and optax' <c>cosine_decay_schedule</c>, which give the final value as a fraction of the initial
/// one, alpha; timm's <c>cosine</c>.
/// </remarks>
/// <param name="initial">The value at step 0; more than 0, finite.</param>
/// <param name="final">
/// The value from step <c>steps</c> on; 0 or more, finite. Above the initial value it asks for
/// <see cref="ScheduleAttribute.AllowGrowth"/>.
/// </param>
/// <param name="steps">How many steps the way takes; more than 0.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class CosineDecayAttribute(double initial, double final, long steps) : ScheduleAttribute
{
    /// <summary>The value at step 0.</summary>
    public double Initial { get; } = initial;

    /// <summary>The value at the end.</summary>
    public double Final { get; } = final;

    /// <summary>How many steps the way takes. (<see cref="ScheduleAttribute.Steps"/> can cut it off earlier.)</summary>
    public long Length { get; } = steps;

    /// <summary>The power the half cosine is raised to, as in optax. More than 0, finite.</summary>
    public double Exponent { get; set; } = 1.0;
}

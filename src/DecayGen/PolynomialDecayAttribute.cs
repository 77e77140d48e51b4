namespace DecayGen;

/// <summary>
/// A power of the time that is left: at step t the value is
/// final + (initial − final) · (1 − min(t, steps) / steps)^power. It ends after <c>steps</c> steps and holds the final
/// value.
/// </summary>
/// <remarks>
/// Keras' <c>PolynomialDecay</c>, optax' <c>polynomial_schedule</c>, timm's <c>poly</c>; with a final value of 0
/// PyTorch's <c>PolynomialLR</c>. Segmentation networks are trained with power 0.9 ("poly", arXiv 1606.00915).
/// </remarks>
/// <param name="initial">The value at step 0; more than 0, finite.</param>
/// <param name="final">
/// The value from step <c>steps</c> on; 0 or more, finite. Above the initial value it asks for
/// <see cref="ScheduleAttribute.AllowGrowth"/>.
/// </param>
/// <param name="steps">How many steps the way takes; more than 0.</param>
/// <param name="power">The exponent: 1 is a straight line, more falls faster at first. More than 0, finite.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class PolynomialDecayAttribute(double initial, double final, long steps, double power) : ScheduleAttribute
{
    /// <summary>The value at step 0.</summary>
    public double Initial { get; } = initial;

    /// <summary>The value at the end.</summary>
    public double Final { get; } = final;

    /// <summary>How many steps the way takes. (<see cref="ScheduleAttribute.Steps"/> can cut it off earlier.)</summary>
    public long Length { get; } = steps;

    /// <summary>The exponent.</summary>
    public double Power { get; } = power;

    /// <summary>
    /// Whether the way begins anew whenever it is over, each time longer: steps grows to steps · max(1, ⌈t / steps⌉), as
    /// in Keras. Such a phase has no end of its own.
    /// </summary>
    public bool Cycle { get; set; }
}

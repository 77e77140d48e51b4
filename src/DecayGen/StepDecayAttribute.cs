namespace DecayGen;

/// <summary>
/// Drops at regular intervals: at step t the value is max(<see cref="Floor"/>, initial · factor^⌊t / every⌋).
/// </summary>
/// <remarks>PyTorch's <c>StepLR</c> and timm's <c>step</c>. ResNets were trained with factor 0.1 every 30 epochs.</remarks>
/// <param name="initial">The value before the first drop; more than 0, finite.</param>
/// <param name="factor">
/// What is kept at a drop: 0.1 keeps a tenth. More than 0 and less than 1; a factor between 1 and 2 grows and asks for
/// <see cref="ScheduleAttribute.AllowGrowth"/>.
/// </param>
/// <param name="every">How many steps lie between drops; more than 0.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class StepDecayAttribute(double initial, double factor, long every) : ScheduleAttribute
{
    /// <summary>The value before the first drop.</summary>
    public double Initial { get; } = initial;

    /// <summary>What is kept at a drop.</summary>
    public double Factor { get; } = factor;

    /// <summary>How many steps lie between drops.</summary>
    public long Every { get; } = every;

    /// <summary>The value never falls below this. 0 or more; not above the initial value.</summary>
    public double Floor { get; set; }
}

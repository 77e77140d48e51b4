namespace DecayGen;

/// <summary>Drops at given steps: at step t the value is initial · factor^n, n the number of milestones ≤ t.</summary>
/// <remarks>
/// PyTorch's <c>MultiStepLR</c>; optax' <c>piecewise_constant_schedule</c> with equal scales. timm's <c>multistep</c>
/// drops one step earlier.
/// </remarks>
/// <param name="initial">The value before the first milestone; more than 0, finite.</param>
/// <param name="factor">
/// What is kept at a milestone: 0.1 keeps a tenth. More than 0 and less than 1; a factor between 1 and 2 grows and asks
/// for <see cref="ScheduleAttribute.AllowGrowth"/>.
/// </param>
/// <param name="milestones">The first steps with the lower values; more than 0, strictly increasing.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class MultiStepDecayAttribute(double initial, double factor, params long[] milestones) : ScheduleAttribute
{
    /// <summary>The value before the first milestone.</summary>
    public double Initial { get; } = initial;

    /// <summary>What is kept at a milestone.</summary>
    public double Factor { get; } = factor;

    /// <summary>The first steps with the lower values.</summary>
    public IReadOnlyList<long> Milestones { get; } = milestones;
}

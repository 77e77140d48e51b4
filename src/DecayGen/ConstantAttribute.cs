namespace DecayGen;

/// <summary>The same value at every step. As a phase that is not the last it needs <see cref="ScheduleAttribute.Steps"/>.</summary>
/// <remarks>optax' <c>constant_schedule</c>.</remarks>
/// <param name="value">The value; more than 0, finite.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class ConstantAttribute(double value) : ScheduleAttribute
{
    /// <summary>The value at every step.</summary>
    public double Value { get; } = value;
}

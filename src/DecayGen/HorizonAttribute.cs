namespace DecayGen;

/// <summary>
/// How many steps the training runs: steps 0 to <c>steps</c> − 1, in the unit in which the schedule is stepped. The
/// rules about risk and the preview in the documentation of <c>At</c> reason over it; it never changes a value.
/// </summary>
/// <param name="steps">The number of steps; more than 0.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = false, Inherited = false)]
public sealed class HorizonAttribute(long steps) : Attribute
{
    /// <summary>The number of steps of the run.</summary>
    public long Steps { get; } = steps;
}

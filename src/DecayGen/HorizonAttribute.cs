namespace DecayGen;

/// <summary>
/// How many steps the training runs: steps 0 to <c>steps</c> − 1, in the unit in which the schedule is stepped. The
/// rules about risk and the preview in the documentation of <c>At</c> reason over it; it never changes a value.
/// </summary>
/// <remarks>
/// On the assembly it counts for all schedules, on a type for that type and the annotated methods in it; the nearest one
/// counts. With <see cref="Unit"/> an annotated type also gets <c>AtStep(long)</c> or <c>AtEpoch(long)</c>, the one that
/// takes this unit, and with <see cref="StepsPerEpoch"/> both, so that neither can be passed for the other.
/// </remarks>
/// <param name="steps">The number of steps; more than 0.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Method | AttributeTargets.Assembly, AllowMultiple = false, Inherited = false)]
public sealed class HorizonAttribute(long steps) : Attribute
{
    /// <summary>The number of steps of the run.</summary>
    public long Steps { get; } = steps;

    /// <summary>The unit in which the schedule is stepped.</summary>
    public StepUnit Unit { get; set; }

    /// <summary>
    /// How many steps of the optimizer an epoch has; more than 0. With <see cref="StepUnit.Epoch"/> <c>AtStep(s)</c> is
    /// <c>At(s / StepsPerEpoch)</c>, the quotient rounded down; with <see cref="StepUnit.Step"/> <c>AtEpoch(e)</c> is
    /// <c>At(e · StepsPerEpoch)</c>, the product at most <see cref="long.MaxValue"/>.
    /// </summary>
    public long StepsPerEpoch { get; set; }
}

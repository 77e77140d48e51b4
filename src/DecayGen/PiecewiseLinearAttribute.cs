namespace DecayGen;

/// <summary>
/// Straight lines between points: the value is values[k] at step boundaries[k], the first value before the first
/// boundary and the last one after the last, where the phase ends.
/// </summary>
/// <remarks>
/// optax' <c>piecewise_interpolate_schedule</c> of the kind "linear", with values instead of scales, and the
/// <c>PiecewiseLinear</c> of PyTorch-Ignite.
/// </remarks>
/// <param name="values">The values at the boundaries, as many as there are boundaries; 0 or more, finite.</param>
/// <param name="boundaries">The steps of the values; 0 or more, strictly increasing.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class PiecewiseLinearAttribute(double[] values, long[] boundaries) : ScheduleAttribute
{
    /// <summary>The values at the boundaries.</summary>
    public IReadOnlyList<double> Values { get; } = values;

    /// <summary>The steps of the values.</summary>
    public IReadOnlyList<long> Boundaries { get; } = boundaries;
}

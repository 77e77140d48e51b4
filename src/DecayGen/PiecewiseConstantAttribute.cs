namespace DecayGen;

/// <summary>One value until each boundary: at step t the value is values[n], n the number of boundaries ≤ t.</summary>
/// <remarks>
/// Keras' <c>PiecewiseConstantDecay</c>, but for the boundary itself: there it still has the value before, here it has
/// the value after, as in PyTorch and optax. The boundaries of Keras are one less than those here.
/// </remarks>
/// <param name="values">The values, one more than there are boundaries; 0 or more, finite.</param>
/// <param name="boundaries">The steps at which the next value begins; more than 0, strictly increasing.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class PiecewiseConstantAttribute(double[] values, long[] boundaries) : ScheduleAttribute
{
    /// <summary>The values, one more than there are boundaries.</summary>
    public IReadOnlyList<double> Values { get; } = values;

    /// <summary>The steps at which the next value begins.</summary>
    public IReadOnlyList<long> Boundaries { get; } = boundaries;
}

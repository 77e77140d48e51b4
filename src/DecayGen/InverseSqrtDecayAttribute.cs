namespace DecayGen;

/// <summary>Inverse square root decay: at step t the value is initial · sqrt(timescale / (timescale + t)).</summary>
/// <remarks>
/// The decay of T5 (arXiv 1910.10683) and of fairseq's and Hugging Face's <c>inverse_sqrt</c>; after a
/// <see cref="LinearWarmupAttribute"/> of as many steps as the timescale it is the schedule of Transformers, initial
/// being its peak.
/// </remarks>
/// <param name="initial">The value at step 0; more than 0, finite.</param>
/// <param name="timescale">How long the decay waits: the value is halved after 3 · timescale steps. More than 0, finite.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class InverseSqrtDecayAttribute(double initial, double timescale) : ScheduleAttribute
{
    /// <summary>The value at step 0.</summary>
    public double Initial { get; } = initial;

    /// <summary>A third of the steps after which the value is halved.</summary>
    public double Timescale { get; } = timescale;
}

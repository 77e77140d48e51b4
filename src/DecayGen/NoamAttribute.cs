namespace DecayGen;

/// <summary>
/// The schedule of the Transformer: at step t, with n = t + 1, the value is
/// <see cref="Scale"/> · modelSize^(−1/2) · min(n^(−1/2), n · warmupSteps^(−3/2)).
/// </summary>
/// <remarks>
/// From "Attention Is All You Need" (arXiv 1706.03762), where modelSize is 512 and warmupSteps 4,000; named after Noam
/// Shazeer, one of its authors. The rise is part of it; the peak, at step warmupSteps − 1, is
/// <see cref="Scale"/> / sqrt(modelSize · warmupSteps).
/// </remarks>
/// <param name="modelSize">The width of the model (d_model); more than 0.</param>
/// <param name="warmupSteps">How many steps the value rises; more than 0.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class NoamAttribute(long modelSize, long warmupSteps) : ScheduleAttribute
{
    /// <summary>The width of the model.</summary>
    public long ModelSize { get; } = modelSize;

    /// <summary>How many steps the value rises.</summary>
    public long WarmupSteps { get; } = warmupSteps;

    /// <summary>What everything is multiplied with. More than 0, finite.</summary>
    public double Scale { get; set; } = 1.0;
}

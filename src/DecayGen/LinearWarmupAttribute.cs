namespace DecayGen;

/// <summary>
/// Linear warmup into the phase that follows: at step t the value is
/// <see cref="From"/> + (v − <see cref="From"/>) · t / steps, where v is the value of the next phase at its own step 0.
/// </summary>
/// <remarks>
/// Without <see cref="Overlap"/> the next phase begins its own step 0 when the warmup is over, as optax'
/// <c>join_schedules</c> and PyTorch's <c>SequentialLR</c> do; with it both clocks start together, as in torchvision
/// and detectron2.
/// </remarks>
/// <param name="steps">How many steps the warmup takes; more than 0.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class LinearWarmupAttribute(long steps) : ScheduleAttribute
{
    /// <summary>How many steps the warmup takes. (<see cref="ScheduleAttribute.Steps"/> can cut it off earlier.)</summary>
    public long WarmupSteps { get; } = steps;

    /// <summary>The value at step 0; 0 or more, finite.</summary>
    public double From { get; set; }

    /// <summary>
    /// Whether the next phase's clock starts together with the warmup's, so that at the end of the warmup it goes on at
    /// its own step <c>steps</c>.
    /// </summary>
    public bool Overlap { get; set; }
}

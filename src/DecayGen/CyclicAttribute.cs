namespace DecayGen;

/// <summary>
/// Cyclical learning rates: lines from low to high in stepUp steps and back in <see cref="StepDown"/> steps, over and
/// over. At step t the value is low + (high − low) · a · x, where x is 0 at the beginning and the end of a cycle and 1 at
/// its top, and a, the amplitude, is what <see cref="Mode"/> says. It has no end of its own.
/// </summary>
/// <remarks>Smith (arXiv 1506.01186); PyTorch's <c>CyclicLR</c>, without the momentum, which is a schedule of its own here.</remarks>
/// <param name="low">The value at the beginning and the end of each cycle; 0 or more, finite.</param>
/// <param name="high">The value at the top of the first cycle; finite, not below low.</param>
/// <param name="stepUp">How many steps the way up takes; more than 0. The paper advises those of 2 to 10 epochs.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class CyclicAttribute(double low, double high, long stepUp) : ScheduleAttribute
{
    /// <summary>The value at the beginning and the end of each cycle.</summary>
    public double Low { get; } = low;

    /// <summary>The value at the top of the first cycle.</summary>
    public double High { get; } = high;

    /// <summary>How many steps the way up takes.</summary>
    public long StepUp { get; } = stepUp;

    /// <summary>How many steps the way down takes; 0, the default, means as many as the way up.</summary>
    public long StepDown { get; set; }

    /// <summary>What happens to the amplitude.</summary>
    public CyclicMode Mode { get; set; }

    /// <summary>What is kept of the amplitude at every step with <see cref="CyclicMode.ExpRange"/>. More than 0, less than 2.</summary>
    public double Gamma { get; set; } = 1.0;
}

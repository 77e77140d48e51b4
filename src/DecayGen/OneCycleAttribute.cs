namespace DecayGen;

/// <summary>
/// The 1cycle policy: from peak / <see cref="DivFactor"/> up to the peak at step <see cref="PercentStart"/> ·
/// totalSteps − 1, then down to the initial value / <see cref="FinalDivFactor"/> at step totalSteps − 1. Between these
/// the value follows half a cosine or a line, see <see cref="Anneal"/>.
/// </summary>
/// <remarks>
/// Smith and Topin (arXiv 1708.07120), Smith (arXiv 1803.09820). Formula and defaults are those of PyTorch's
/// <c>OneCycleLR</c>, which throws after its last step where this holds the last value. Momentum, which it moves the
/// other way, is a schedule of its own here.
/// </remarks>
/// <param name="peak">The highest value; more than 0, finite.</param>
/// <param name="totalSteps">How many steps it takes from the first value to the last, both included; more than 2.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class OneCycleAttribute(double peak, long totalSteps) : ScheduleAttribute
{
    /// <summary>The highest value.</summary>
    public double Peak { get; } = peak;

    /// <summary>How many steps it takes from the first value to the last, both included.</summary>
    public long TotalSteps { get; } = totalSteps;

    /// <summary>
    /// The fraction of the steps that leads up to the peak; between 0 and 1, and so large that it makes more than one
    /// step. The steps at which the value turns may be fractional.
    /// </summary>
    public double PercentStart { get; set; } = 0.3;

    /// <summary>How many times the peak is higher than the value at step 0. More than 0, finite.</summary>
    public double DivFactor { get; set; } = 25.0;

    /// <summary>How many times the value at step 0 is higher than the last one. More than 0, finite.</summary>
    public double FinalDivFactor { get; set; } = 1e4;

    /// <summary>The curve on which the value goes up and down.</summary>
    public OneCycleAnneal Anneal { get; set; } = OneCycleAnneal.Cosine;

    /// <summary>
    /// Whether the way down has two parts, as in the paper: as long as the way up back to the value at step 0, then the
    /// rest of the steps down to the last one.
    /// </summary>
    public bool ThreePhase { get; set; }
}

namespace DecayGen;

/// <summary>
/// Inverse time decay: at step t the value is
/// max(<see cref="Floor"/>, initial / (1 + rate · t / <see cref="DecaySteps"/>)^<see cref="Power"/>).
/// </summary>
/// <remarks>
/// Keras' <c>InverseTimeDecay</c>, whose power is 1; with other powers the policy <c>inv</c> of Caffe, whose LeNet uses
/// 0.75. The powers above 1/2 and up to 1 are those of stochastic approximation (Robbins and Monro, 1951).
/// </remarks>
/// <param name="initial">The value at step 0; more than 0, finite.</param>
/// <param name="rate">
/// How fast it falls: with power 1 the value is halved after <see cref="DecaySteps"/> / rate steps. More than 0, finite.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class InverseTimeDecayAttribute(double initial, double rate) : ScheduleAttribute
{
    /// <summary>The value at step 0.</summary>
    public double Initial { get; } = initial;

    /// <summary>How fast the value falls.</summary>
    public double Rate { get; } = rate;

    /// <summary>How many steps count as one unit of time; may be fractional. More than 0, finite.</summary>
    public double DecaySteps { get; set; } = 1.0;

    /// <summary>
    /// Whether only whole units of time count: t / <see cref="DecaySteps"/>, rounded to a double, is rounded down.
    /// </summary>
    public bool Staircase { get; set; }

    /// <summary>The power of the denominator. More than 0, finite.</summary>
    public double Power { get; set; } = 1.0;

    /// <summary>The value never falls below this. 0 or more; not above the initial value.</summary>
    public double Floor { get; set; }
}

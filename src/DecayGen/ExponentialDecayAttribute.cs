namespace DecayGen;

/// <summary>
/// Exponential decay: at step t the value is max(<see cref="Floor"/>, initial · rate^(t / <see cref="DecaySteps"/>)).
/// </summary>
/// <remarks>
/// The formula of Keras' <c>ExponentialDecay</c> and optax' <c>exponential_decay</c>; with the default
/// <see cref="DecaySteps"/> of 1 that of PyTorch's <c>ExponentialLR</c>. A lower rate decays faster: 0.9 falls below
/// 1 % after 44 steps, 0.95 after 90, 0.99 after 459.
/// </remarks>
/// <param name="initial">The value at step 0; more than 0, finite.</param>
/// <param name="rate">
/// What is kept every <see cref="DecaySteps"/> steps: 0.95 keeps 95 %. More than 0 and less than 1; a rate between 1
/// and 2 grows and asks for <see cref="ScheduleAttribute.AllowGrowth"/>.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class ExponentialDecayAttribute(double initial, double rate) : ScheduleAttribute
{
    /// <summary>The value at step 0.</summary>
    public double Initial { get; } = initial;

    /// <summary>What is kept every <see cref="DecaySteps"/> steps.</summary>
    public double Rate { get; } = rate;

    /// <summary>After how many steps the rate has been applied once; may be fractional. More than 0, finite.</summary>
    public double DecaySteps { get; set; } = 1.0;

    /// <summary>
    /// Whether the exponent is the whole part of t / <see cref="DecaySteps"/>, so that the value drops in stairs. The
    /// quotient is first rounded to a double, as in Keras: step 11 of stairs of 1.1 steps has exponent 10.
    /// </summary>
    public bool Staircase { get; set; }

    /// <summary>The value never falls below this. 0 or more; not above the initial value.</summary>
    public double Floor { get; set; }
}

namespace DecayGen;

/// <summary>
/// Falls when a metric stops improving: after more than <see cref="Patience"/> steps in a row without an improvement the
/// value is multiplied by <see cref="Factor"/>. Between k and k + 1 reductions it is max(<see cref="Floor"/>, initial · Factor^k).
/// The type becomes a schedule with a state: <c>Step(metric)</c> after each epoch gives the value of the next one.
/// </summary>
/// <remarks>
/// PyTorch's <c>ReduceLROnPlateau</c>, decision by decision: an improvement is what its comparison says, and a metric that is
/// not a number is none. Only the values differ: PyTorch multiplies the last one and rounds each time, here each is the double
/// nearest to initial · Factor^k. Phases before it, such as a warmup, ignore the metric. It is always the last phase.
/// </remarks>
/// <param name="initial">The value before the first reduction; more than 0, finite.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class ReduceOnPlateauAttribute(double initial) : ScheduleAttribute
{
    /// <summary>The value before the first reduction.</summary>
    public double Initial { get; } = initial;

    /// <summary>
    /// What is kept at a reduction: 0.1, the default, keeps a tenth. More than 0 and less than 1; a factor between 1 and 2
    /// grows and asks for <see cref="ScheduleAttribute.AllowGrowth"/>.
    /// </summary>
    public double Factor { get; set; } = 0.1;

    /// <summary>How many steps in a row may bring no improvement; the next one that brings none reduces. 0 or more; 10 by default.</summary>
    public long Patience { get; set; } = 10;

    /// <summary>By how much a metric has to be better than the best one so far; 0.0001 by default. Finite, 0 or more, and less than 1 for a relative one that seeks a minimum.</summary>
    public double Threshold { get; set; } = 1e-4;

    /// <summary>
    /// Whether <see cref="Threshold"/> is a part of the best metric, as by default, or a difference from it: below best · (1 − Threshold)
    /// or best − Threshold is an improvement when seeking a minimum, above best · (1 + Threshold) or best + Threshold when seeking a maximum.
    /// </summary>
    public ThresholdMode ThresholdMode { get; set; }

    /// <summary>Whether the metric is to fall, as a loss is, or to rise, as an accuracy is. To fall by default.</summary>
    public PlateauMode Mode { get; set; }

    /// <summary>How many steps after a reduction do not count, whatever their metric; the best one is remembered all the same. 0 or more.</summary>
    public long Cooldown { get; set; }

    /// <summary>The value never falls below this. 0 or more; not above the initial value.</summary>
    public double Floor { get; set; }

    /// <summary>A reduction that would change the value by this or less is not made, nor is any after it; 1e-8 by default. Finite, 0 or more.</summary>
    public double MinimumChange { get; set; } = 1e-8;
}

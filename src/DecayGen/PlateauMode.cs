namespace DecayGen;

/// <summary>Where the metric of <see cref="ReduceOnPlateauAttribute"/> is to go.</summary>
public enum PlateauMode
{
    /// <summary>Down, as a loss: the lowest metric is the best.</summary>
    Min,

    /// <summary>Up, as an accuracy: the highest metric is the best.</summary>
    Max,
}

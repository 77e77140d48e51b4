namespace DecayGen;

/// <summary>What <see cref="ReduceOnPlateauAttribute.Threshold"/> is.</summary>
public enum ThresholdMode
{
    /// <summary>A part of the best metric.</summary>
    Relative,

    /// <summary>A difference from the best metric.</summary>
    Absolute,
}

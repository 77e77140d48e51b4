namespace DecayGen;

/// <summary>How <see cref="OneCycleAttribute"/> goes from one value to another.</summary>
public enum OneCycleAnneal
{
    /// <summary>Half a cosine: slow, fast, slow.</summary>
    Cosine,

    /// <summary>A straight line, as in the papers.</summary>
    Linear,
}

namespace DecayGen;

/// <summary>What happens to the amplitude of <see cref="CyclicAttribute"/>.</summary>
public enum CyclicMode
{
    /// <summary>The amplitude stays 1.</summary>
    Triangular,

    /// <summary>The amplitude is halved after every cycle: 2^−k in cycle k = 0, 1, ….</summary>
    Triangular2,

    /// <summary>The amplitude falls at every step: <see cref="CyclicAttribute.Gamma"/>^t at step t.</summary>
    ExpRange,
}

namespace DecayGen;

/// <summary>What a step of a schedule is: see <see cref="HorizonAttribute.Unit"/>.</summary>
public enum StepUnit
{
    /// <summary>Not said. The schedule gets neither <c>AtStep</c> nor <c>AtEpoch</c>.</summary>
    Unspecified,

    /// <summary>A step of the optimizer, one for each batch.</summary>
    Step,

    /// <summary>An epoch: one pass over the training data.</summary>
    Epoch,
}

using DecayGen;

namespace TorchSharpTraining.Control;

// The learning rates count epochs, of 500 steps of the cart each: as long as the longest episode.

[Horizon(ControlExperiment.Epochs, Unit = StepUnit.Epoch)]
[Constant(0.002)]
public partial class ConstantRate;

/// <summary>37 % are left after every twenty epochs.</summary>
[Horizon(ControlExperiment.Epochs, Unit = StepUnit.Epoch)]
[TimeConstantDecay(0.002, 20)]
public partial class DecayingRate;

/// <summary>Up in five epochs, and down along a cosine.</summary>
[Horizon(ControlExperiment.Epochs, Unit = StepUnit.Epoch)]
[LinearWarmup(5, From = 0.0002)]
[CosineDecay(0.002, 0.0, ControlExperiment.Epochs - 5)]
public partial class WarmedUpRate;

/// <summary>
/// How often a step explores, by a push at random: ε, the same beside each of the three. It counts the steps of the cart, and a method
/// can have a schedule as well as a type.
/// </summary>
public static partial class Exploration
{
    [Horizon(ControlExperiment.TotalSteps, Unit = StepUnit.Step, StepsPerEpoch = ControlExperiment.StepsPerEpoch)]
    [TimeConstantDecay(1.0, 10.0 * ControlExperiment.StepsPerEpoch, Floor = 0.02)]
    public static partial double Epsilon(long step);
}

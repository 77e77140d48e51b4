using DecayGen;

namespace TorchSharpTraining.Images;

// These count epochs. The horizon is how long the runs are: the diagnostics judge the schedules by it. It never changes a rate.

/// <summary>The best constant rate: samples/TorchSharpTraining/README.md says how it was found. The others peak at it.</summary>
[Horizon(ImageExperiment.Epochs, Unit = StepUnit.Epoch)]
[Constant(0.01)]
public partial class ConstantRate;

/// <summary>The same start, and 37 % of it are left after every ten epochs.</summary>
[Horizon(ImageExperiment.Epochs, Unit = StepUnit.Epoch)]
[TimeConstantDecay(0.01, 10)]
public partial class DecayingRate;

/// <summary>Up in five epochs, and down along a cosine. The first epoch has a tenth of the peak: with nothing it would be wasted.</summary>
[Horizon(ImageExperiment.Epochs, Unit = StepUnit.Epoch)]
[LinearWarmup(5, From = 0.001)]
[CosineDecay(0.01, 0.0, ImageExperiment.Epochs - 5)]
public partial class WarmedUpRate;

/// <summary>Momentum has a schedule, too, the same beside each of the three: less of it while the first gradients still turn about.</summary>
[Horizon(ImageExperiment.Epochs, Unit = StepUnit.Epoch)]
[LinearWarmup(5, From = 0.5)]
[Constant(0.9)]
public partial class Momentum;

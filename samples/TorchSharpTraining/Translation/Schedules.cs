using DecayGen;

namespace TorchSharpTraining.Translation;

// These count batches, as is usual for Transformers: an epoch has 32 of them.

[Horizon(TranslationExperiment.TotalBatches, Unit = StepUnit.Step, StepsPerEpoch = TranslationExperiment.BatchesPerEpoch)]
[Constant(0.002)]
public partial class ConstantRate;

/// <summary>37 % are left after every five epochs.</summary>
[Horizon(TranslationExperiment.TotalBatches, Unit = StepUnit.Step, StepsPerEpoch = TranslationExperiment.BatchesPerEpoch)]
[TimeConstantDecay(0.002, 5.0 * TranslationExperiment.BatchesPerEpoch)]
public partial class DecayingRate;

/// <summary>Up in two epochs, and down along a cosine.</summary>
[Horizon(TranslationExperiment.TotalBatches, Unit = StepUnit.Step, StepsPerEpoch = TranslationExperiment.BatchesPerEpoch)]
[LinearWarmup(2 * TranslationExperiment.BatchesPerEpoch)]
[CosineDecay(0.002, 0.0, TranslationExperiment.TotalBatches - 2 * TranslationExperiment.BatchesPerEpoch)]
public partial class WarmedUpRate;

using DecayGen;

namespace Quickstart;

// The horizon is how long the runs are: the diagnostics judge the schedules by it. It never changes a rate.

/// <summary>High enough to learn fast, and too high to settle.</summary>
[Horizon(Run.Epochs)]
[Constant(0.1)]
public partial class ConstantRate;

/// <summary>The same start, and a tenth less in every epoch.</summary>
[Horizon(Run.Epochs)]
[ExponentialDecay(0.1, 0.9)]
public partial class DecayingRate;

/// <summary>Up from zero in five epochs, then the decay.</summary>
[Horizon(Run.Epochs)]
[LinearWarmup(5)]
[ExponentialDecay(0.1, 0.9)]
public partial class WarmedUpRate;

/// <summary>Half the rate whenever three epochs in a row brought no lower validation loss.</summary>
[Horizon(Run.Epochs)]
[ReduceOnPlateau(0.1, Factor = 0.5, Patience = 2)]
public partial struct PlateauRate;

namespace DecayGen.Benchmarks;

[ExponentialDecay(0.01, 0.95, Steps = 200)]
internal sealed partial class Flat;

[ExponentialDecay(0.01, 0.95)]
internal sealed partial class TwoPlaces;

[ExponentialDecay(0.01, 0.999)]
internal sealed partial class ThreePlaces;

[ExponentialDecay(0.01, 0.9999)]
internal sealed partial class ManyPlaces;

[LinearWarmup(100)]
[ExponentialDecay(0.01, 0.95)]
internal sealed partial class WarmedUp;

[ExponentialDecay(0.01, 0.95, DecaySteps = 30, Staircase = true)]
internal sealed partial class Stairs;

[ReduceOnPlateau(0.1, Cooldown = 5)]
internal sealed partial class PlateauClass;

[ReduceOnPlateau(0.1, Cooldown = 5)]
internal partial struct PlateauStruct;

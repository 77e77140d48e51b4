namespace DecayGen.Benchmarks;

[ExponentialDecay(0.01, 0.95)]
internal sealed partial class TwoPlaces;

[ExponentialDecay(0.01, 0.999)]
internal sealed partial class ThreePlaces;

[ReduceOnPlateau(0.1, Cooldown = 5)]
internal sealed partial class PlateauClass;

[ReduceOnPlateau(0.1, Cooldown = 5)]
internal partial struct PlateauStruct;

using DecayGen;

namespace Library;

[ExponentialDecay(0.01, 0.95)]
internal sealed partial class Rate;

[ReduceOnPlateau(0.1, Patience = 0)]
internal sealed partial class OfLoss;

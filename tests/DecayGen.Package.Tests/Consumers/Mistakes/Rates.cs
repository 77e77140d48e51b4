using DecayGen;

namespace Consumer;

[ExponentialDecay(0.01, 95)]
public partial class Percentage;

[Horizon(300)]
[ExponentialDecay(0.01, 0.95)]
public partial class TooFast;

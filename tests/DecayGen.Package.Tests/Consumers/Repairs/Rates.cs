using DecayGen;

namespace Consumer;

[Constant(0.01)]
public class NotPartial { }

[ExponentialDecay(0.01, 95)]
public partial class Percentage;

[ExponentialDecay(0.01, 1.05, Steps = 90)]
public partial class Growth;

[Horizon(300)]
[ExponentialDecay(0.01, 0.95)] // kept
public partial class TooFast;

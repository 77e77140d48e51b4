using DecayGen;

namespace Wrong;

[Horizon(46_900), ExponentialDecay(0.1, 0.95)] public partial class PerStep { }
[ExponentialDecay(0.95, 0.1)] public partial class Swapped { }
[StepDecay(0.1, 10, 30), Horizon(90)] public partial class Percentage { }
[StepDecay(0.1, 9 / 10, 30)] public partial class Integers { }
[MultiStepDecay(0.1, 0.1, 60, 30, 30), Horizon(90)] public partial class Unordered { }
[MultiStepDecay(0.1, 0.1, 30, 90, 120), Horizon(90)] public partial class Beyond { }
[LinearDecay(0.001, 0.1, 90)] public partial class Upwards { }
[Horizon(40), LinearWarmup(1000), Constant(0.02)] public partial class LongWarmup { }
[ExponentialDecay(0.1, 0.9), LinearWarmup(5)] public partial class Backwards { }
[ExponentialDecay(0.1, 0.9), Constant(0.01)] public partial class Endless { }
[CosineDecay(0.1, 0, 200), Horizon(90)] public partial class Planned { }
[ExponentialDecay(0.1, 1.05)] public partial class Growing { }
[LinearWarmup(10, Overlap = true), MultiStepDecay(0.1, 0.1, 5, 20), Horizon(30)] public partial class Overlapping { }
[Constant(-0.1)] public partial class Negative { }
[TimeConstantDecay(0.1, 0)] public partial class Instant { }
[ReduceOnPlateau(0.1, Patience = 100, Factor = 1.5), Horizon(50)] public partial class Patient { }
[ExponentialDecay(0.1, 0.5, Floor = 0.2)] public class NotPartial { }

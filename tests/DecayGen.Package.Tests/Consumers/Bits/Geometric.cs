using DecayGen;

namespace Consumer;

// Short ones are tables, the others are products of two, three, four and more places, with rows of subnormal values at the end.

[Constant(0.1)]
internal static partial class Flat;

[ExponentialDecay(0.01, 0.95, Steps = 200)]
internal static partial class Table;

[ExponentialDecay(0.01, 0.95)]
internal static partial class TwoPlaces;

[ExponentialDecay(0.3, 0.999, Floor = 1e-6)]
internal static partial class ThreePlaces;

[ExponentialDecay(0.01, 0.9999)]
internal static partial class FourPlaces;

[ExponentialDecay(0.7, 0.9999999999)]
internal static partial class ManyPlaces;

[ExponentialDecay(1e-300, 0.97)]
internal static partial class Subnormal;

[ExponentialDecay(0.001, 1.0625, AllowGrowth = true)]
internal static partial class Growth;

[ExponentialDecay(0.01, 0.95, DecaySteps = 1.1)]
internal static partial class FractionalSteps;

[ExponentialDecay(0.01, 0.95, DecaySteps = 1.1, Staircase = true)]
internal static partial class FractionalStairs;

[TimeConstantDecay(0.1, 20)]
internal static partial class TimeConstant;

[TimeConstantDecay(0.1, 12345.678, Floor = 1e-5)]
internal static partial class LongTimeConstant;

[HalfLifeDecay(0.1, 15)]
internal static partial class HalfLife;

[HalfLifeDecay(0.3, 1000.5)]
internal static partial class LongHalfLife;

[StepDecay(0.1, 0.3, 30)]
internal static partial class Stairs;

[StepDecay(0.1, 0.9995, 7)]
internal static partial class FlatStairs;

[MultiStepDecay(0.1, 0.2, 27, 54, 72)]
internal static partial class Milestones;

[MultiStepDecay(0.1, 0.7, 3, 50, 100, 300, 700, 1500, 3100, 6300, 12_700, 1_000_000_000_000)]
internal static partial class ManyMilestones;

[InverseTimeDecay(0.1, 0.1)]
internal static partial class InverseTime;

[InverseTimeDecay(0.1, 0.003, DecaySteps = 7.0, Power = 0.75, Floor = 1e-9)]
internal static partial class InverseTimePower;

[InverseTimeDecay(0.1, 0.5, DecaySteps = 100.0, Staircase = true)]
internal static partial class InverseTimeStairs;

[InverseTimeDecay(0.1, 0.01, Power = 1.5)]
internal static partial class InverseTimeRoot;

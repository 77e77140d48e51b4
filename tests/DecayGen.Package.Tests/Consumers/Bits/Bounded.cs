using DecayGen;

namespace Consumer;

// What ends or turns: lines, roots and powers, cosines and cycles, each short and long.

[LinearDecay(0.1, 0.001, 90)]
internal static partial class Line;

[LinearDecay(0.3, 0.0, 1_000_003)]
internal static partial class LongLine;

[PiecewiseConstant(new[] { 0.1, 0.0316, 0.01 }, new long[] { 72, 81 })]
internal static partial class Levels;

[PiecewiseLinear(new[] { 0.0, 0.1, 0.3, 0.0 }, new long[] { 0, 19, 5000, 70_000 }, AllowGrowth = true)]
internal static partial class Lines;

[PolynomialDecay(0.1, 0.0, 9000, 2.0)]
internal static partial class Square;

[PolynomialDecay(0.1, 1e-4, 9000, 0.9)]
internal static partial class Power;

[PolynomialDecay(0.1, 1e-4, 900, 1.5, Cycle = true)]
internal static partial class PowerCycles;

[SqrtDecay(0.1, 0.0, 90)]
internal static partial class Root;

[SqrtDecay(0.3, 0.003, 20_011)]
internal static partial class LongRoot;

[CosineDecay(0.1, 0.0, 90)]
internal static partial class ShortCosine;

[CosineDecay(0.1, 0.001, 4001)]
internal static partial class Cosine;

[CosineDecay(0.3, 0.0, 30_000_001)]
internal static partial class LongCosine;

[CosineDecay(0.3, 0.01, 9001, Exponent = 1.3)]
internal static partial class CosinePower;

[CosineRestarts(0.1, 0.001, 10, CycleGrowth = 2, PeakDecay = 0.8)]
internal static partial class Restarts;

[CosineRestarts(0.1, 0.0, 1009)]
internal static partial class EqualRestarts;

[OneCycle(0.1, 90)]
internal static partial class ShortOneCycle;

[OneCycle(0.1, 50_000, ThreePhase = true)]
internal static partial class ThreePhases;

[OneCycle(0.1, 50_000, PercentStart = 0.2, Anneal = OneCycleAnneal.Linear)]
internal static partial class OneCycleLines;

[Cyclic(0.01, 0.1, 15, Mode = CyclicMode.Triangular2)]
internal static partial class Halving;

[Cyclic(0.001, 0.3, 2003, StepDown = 997)]
internal static partial class Triangles;

[Cyclic(0.01, 0.1, 700, Mode = CyclicMode.ExpRange, Gamma = 0.9997)]
internal static partial class ExpRange;

[InverseSqrtDecay(0.1, 10)]
internal static partial class InverseRoot;

[Noam(512, 4000)]
internal static partial class Transformer;

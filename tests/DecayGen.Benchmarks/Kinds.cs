namespace DecayGen.Benchmarks;

// Structs: a method that is generic over them is compiled for each, as if it were written for it.
[StepDecay(0.1, 0.5, 30)]
internal readonly partial struct StepKind;

[MultiStepDecay(0.1, 0.1, 300, 600, 900)]
internal readonly partial struct MultiStepKind;

[CosineDecay(0.1, 0.001, 200)]
internal readonly partial struct TableKind;

[LinearDecay(0.1, 0.001, 20_000)]
internal readonly partial struct LinearKind;

[PiecewiseLinear(new[] { 0.0, 0.4, 0.1 }, new long[] { 0, 400, 1_200 })]
internal readonly partial struct PiecewiseLinearKind;

[CosineDecay(0.1, 0.001, 20_000)]
internal readonly partial struct CosineKind;

[CosineDecay(0.1, 0.001, 1_000_000)]
internal readonly partial struct LongCosineKind;

[CosineRestarts(0.1, 0.001, 300)]
internal readonly partial struct RestartsKind;

[CosineRestarts(0.1, 0.001, 50, CycleGrowth = 2)]
internal readonly partial struct GrowingRestartsKind;

[CosineRestarts(0.1, 0.001, 50, PeakDecay = 0.9)]
internal readonly partial struct FallingRestartsKind;

[OneCycle(0.1, 20_000)]
internal readonly partial struct OneCycleKind;

[Cyclic(0.001, 0.1, 200)]
internal readonly partial struct CyclicKind;

[Cyclic(0.001, 0.1, 200, Mode = CyclicMode.Triangular2)]
internal readonly partial struct Triangular2Kind;

[Cyclic(0.001, 0.1, 200, Mode = CyclicMode.ExpRange, Gamma = 0.9994)]
internal readonly partial struct ExpRangeKind;

[PolynomialDecay(0.1, 0.001, 20_000, 0.9)]
internal readonly partial struct PolynomialKind;

[PolynomialDecay(0.1, 0.001, 20_000, 2)]
internal readonly partial struct SquareKind;

[CosineDecay(0.1, 0.001, 20_000, Exponent = 1.5)]
internal readonly partial struct CosinePowerKind;

[SqrtDecay(0.1, 0.001, 20_000)]
internal readonly partial struct SqrtKind;

[InverseTimeDecay(0.1, 0.01)]
internal readonly partial struct InverseTimeKind;

[InverseTimeDecay(0.1, 0.01, Power = 0.75)]
internal readonly partial struct InversePowerKind;

[InverseSqrtDecay(0.1, 4_000)]
internal readonly partial struct InverseSqrtKind;

[Noam(512, 400)]
internal readonly partial struct NoamKind;

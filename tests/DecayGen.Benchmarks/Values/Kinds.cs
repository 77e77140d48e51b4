namespace DecayGen.Benchmarks;

// Structs: a method that is generic over them is compiled for each, as if it were written for it.
[Constant(0.1)]
internal readonly partial struct Constantly;

[PiecewiseConstant(new[] { 0.1, 0.05, 0.01 }, new long[] { 300, 600 })]
internal readonly partial struct Pieces;

[MultiStepDecay(0.1, 0.1, 300, 600, 900)]
internal readonly partial struct Milestones;

[MultiStepDecay(0.1, 0.8, 100, 200, 300, 400, 500, 600, 700, 800, 900)]
internal readonly partial struct ManyMilestones;

[StepDecay(0.1, 0.5, 30)]
internal readonly partial struct Halvings;

[ExponentialDecay(0.01, 0.95, Steps = 200)]
internal readonly partial struct ShortExponential;

[ExponentialDecay(0.01, 0.95)]
internal readonly partial struct Exponential;

[ExponentialDecay(0.01, 0.999)]
internal readonly partial struct SlowExponential;

[ExponentialDecay(0.01, 0.99999)]
internal readonly partial struct VerySlowExponential;

[ExponentialDecay(0.01, 0.95, DecaySteps = 30, Staircase = true)]
internal readonly partial struct Staircase;

[LinearWarmup(100)]
[ExponentialDecay(0.01, 0.95)]
internal readonly partial struct WarmedUp;

[TimeConstantDecay(0.1, 100)]
internal readonly partial struct TimeConstant;

[HalfLifeDecay(0.1, 100)]
internal readonly partial struct HalfLife;

[LinearDecay(0.1, 0.001, 20_000)]
internal readonly partial struct Linear;

[PiecewiseLinear(new[] { 0.0, 0.4, 0.1 }, new long[] { 0, 400, 1_200 })]
internal readonly partial struct LinearPieces;

[CosineDecay(0.1, 0.001, 200)]
internal readonly partial struct ShortCosine;

[CosineDecay(0.1, 0.001, 20_000)]
internal readonly partial struct Cosine;

[CosineDecay(0.1, 0.001, 1_000_000)]
internal readonly partial struct LongCosine;

[CosineDecay(0.1, 0.001, 20_000, Exponent = 1.5)]
internal readonly partial struct CosineWithExponent;

[CosineRestarts(0.1, 0.001, 300)]
internal readonly partial struct Restarts;

[CosineRestarts(0.1, 0.001, 50, CycleGrowth = 2)]
internal readonly partial struct GrowingRestarts;

[CosineRestarts(0.1, 0.001, 50, PeakDecay = 0.9)]
internal readonly partial struct FallingRestarts;

[OneCycle(0.1, 20_000)]
internal readonly partial struct OneCycle;

[Cyclic(0.001, 0.1, 200)]
internal readonly partial struct Cyclic;

[Cyclic(0.001, 0.1, 200, Mode = CyclicMode.Triangular2)]
internal readonly partial struct HalvedCyclic;

[Cyclic(0.001, 0.1, 200, Mode = CyclicMode.ExpRange, Gamma = 0.9994)]
internal readonly partial struct ExponentialCyclic;

[PolynomialDecay(0.1, 0.001, 20_000, 0.9)]
internal readonly partial struct Polynomial;

[PolynomialDecay(0.1, 0.001, 20_000, 2)]
internal readonly partial struct Square;

[SqrtDecay(0.1, 0.001, 20_000)]
internal readonly partial struct Sqrt;

[InverseTimeDecay(0.1, 0.01)]
internal readonly partial struct InverseTime;

[InverseTimeDecay(0.1, 0.01, Power = 0.75)]
internal readonly partial struct InversePower;

[InverseSqrtDecay(0.1, 4_000)]
internal readonly partial struct InverseSqrt;

[Noam(512, 400)]
internal readonly partial struct Noam;

[Custom(nameof(Own))]
internal readonly partial struct Custom
{
    private static double Own(long step) => 0.1 / (1 + 0.01 * step);
}

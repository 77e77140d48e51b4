using DecayGen;

namespace Gallery;

// One of each, called like its attribute. Where runs of 90 epochs suit a schedule it has such a run.

[Horizon(90)]
[Constant(0.1)]
public partial class Constant;

[Horizon(90)]
[ExponentialDecay(0.1, 0.95)]
public partial class ExponentialDecay;

[Horizon(90)]
[TimeConstantDecay(0.1, 20)]
public partial class TimeConstantDecay;

[Horizon(90)]
[HalfLifeDecay(0.1, 15)]
public partial class HalfLifeDecay;

[Horizon(90)]
[StepDecay(0.1, 0.1, 30)]
public partial class StepDecay;

[Horizon(90)]
[MultiStepDecay(0.1, 0.2, 27, 54, 72)]
public partial class MultiStepDecay;

[Horizon(90)]
[PiecewiseConstant(new[] { 0.1, 0.0316, 0.01 }, new long[] { 72, 81 })]
public partial class PiecewiseConstant;

[Horizon(90)]
[PiecewiseLinear(new[] { 0.0, 0.1, 0.0 }, new long[] { 0, 19, 90 })]
public partial class PiecewiseLinear;

[Horizon(90)]
[LinearDecay(0.1, 0.0, 90)]
public partial class LinearDecay;

[Horizon(90)]
[PolynomialDecay(0.1, 0.0, 90, 2.0)]
public partial class PolynomialDecay;

[Horizon(90)]
[CosineDecay(0.1, 0.0, 90)]
public partial class CosineDecay;

[Horizon(90)]
[SqrtDecay(0.1, 0.0, 90)]
public partial class SqrtDecay;

[Horizon(90)]
[CosineRestarts(0.1, 0.0, 6, CycleGrowth = 2, PeakDecay = 0.8, Steps = 90)]
public partial class CosineRestarts;

[Horizon(90)]
[InverseTimeDecay(0.1, 0.1)]
public partial class InverseTimeDecay;

[Horizon(90)]
[LinearWarmup(10)]
[InverseSqrtDecay(0.1, 10)]
public partial class InverseSqrtDecay;

[Horizon(40_000)]
[Noam(512, 4000)]
public partial class Noam;

[Horizon(90)]
[OneCycle(0.1, 90)]
public partial class OneCycle;

[Horizon(90)]
[Cyclic(0.01, 0.1, 15, Mode = CyclicMode.Triangular2)]
public partial class Cyclic;

[Horizon(90)]
[LinearWarmup(10)]
[CosineDecay(0.1, 0.0, 80)]
public partial class LinearWarmup;

[Horizon(90)]
[LinearWarmup(5)]
[Constant(0.1, Steps = 65)]
[SqrtDecay(0.1, 0.0, 20)]
public partial class WarmupStableDecay;

[Horizon(90)]
[ReduceOnPlateau(0.1, Patience = 5)]
public partial class ReduceOnPlateau;

[Horizon(90)]
[Custom(nameof(Tanh))]
public partial class Custom
{
    private static double Tanh(long step) => 0.05 * (1 + Math.Tanh(7 - step / 9.0));
}

using DecayGen;
using System.Collections.Generic;

[assembly: Horizon(300)]

[ExponentialDecay(0.01, 0.95)] partial class Exponential;
[StepDecay(0.1, 0.1, 30)] partial class Steps;
[MultiStepDecay(0.1, 0.1, 150, 225)] partial class MultiStep;
[PiecewiseConstant(new[] { 0.1, 0.01, 0.001 }, new long[] { 100, 200 })] partial class Piecewise;
[PiecewiseLinear(new double[] { 0, 0.4, 0 }, new long[] { 0, 100, 300 })] partial class Linear;
[PolynomialDecay(0.1, 0, 300, 0.9, Cycle = true)] partial struct Polynomial;
[CosineRestarts(0.1, 0.001, 10, CycleGrowth = 2, PeakDecay = 0.9)] partial record Restarts;
[InverseSqrtDecay(0.1, 100)] partial class InverseSqrt;
[InverseTimeDecay(0.1, 0.05, Power = 0.75, DecaySteps = 10, Staircase = true)] partial class InverseTime;
[SqrtDecay(0.1, 0, 300)] readonly partial struct Sqrt;
[HalfLifeDecay(0.1, 60, Floor = 1e-4)] partial class HalfLife;

static class Ablation
{
    public static IEnumerable<(string Name, double Rate)> All(long step)
    {
        yield return (nameof(Exponential), Exponential.At(step));
        yield return (nameof(Steps), Steps.At(step) / Steps.Peak);
        yield return (nameof(MultiStep), MultiStep.At((double)step));
        yield return (nameof(Piecewise), Piecewise.Initial);
        yield return (nameof(Linear), Linear.At(step));
        yield return (nameof(Restarts), Restarts.At(step + 1));
    }
}

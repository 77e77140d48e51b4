using static DecayGen.Tests.Peers.Vector;

namespace DecayGen.Tests.Peers;

/// <summary>timm: its tests look at few values, so that these are the formulas of timm/scheduler, at every step of a short run.</summary>
public class TimmTests
{
    [Fact]
    public void Schedulers() => AssertAll(
        [
            new(
                "cosine_lr.py, the clock running during the warmup",
                "[LinearWarmup(3, From = 0.01, Overlap = true)] [CosineDecay(0.1, 0.001, 10)]",
                Formula(15, t => t < 3 ? 0.01 + 0.03 * t : 0.001 + 0.099 * HalfCosine(t, 10))),
            new(
                "cosine_lr.py, warmup_prefix",
                "[LinearWarmup(3, From = 0.01)] [CosineDecay(0.1, 0.001, 10)]",
                Formula(15, t => t < 3 ? 0.01 + 0.03 * t : 0.001 + 0.099 * HalfCosine(t - 3, 10))),
            new(
                "cosine_lr.py, two cycles",
                "[CosineRestarts(0.1, 0, 5, CycleGrowth = 2, PeakDecay = 0.5, Steps = 15)]",
                Formula(20, t => t < 5 ? 0.1 * HalfCosine(t, 5) : 0.05 * HalfCosine(t - 5, 10))),
            new(
                "poly_lr.py",
                "[PolynomialDecay(0.1, 0.001, 10, 0.5)]",
                Formula(15, t => 0.001 + 0.099 * Math.Sqrt(Math.Max(10 - t, 0) / 10.0))),

            // Python's //, which takes the whole part of the exact quotient.
            new(
                "step_lr.py",
                "[ExponentialDecay(0.1, 0.97, DecaySteps = 2.4, Staircase = true)]",
                Formula(100, t => 0.1 * Math.Pow(0.97, Math.Round((t - t % 2.4) / 2.4)))),
            new(
                "multistep_lr.py, milestones 10, 20 and 30",
                "[MultiStepDecay(0.1, 0.1, 9, 19, 29)]",
                Formula(40, t => 0.1 * Math.Pow(0.1, new[] { 10, 20, 30 }.Count(milestone => milestone <= t + 1)))),
            new(
                "wsd_lr.py",
                "[LinearWarmup(2, From = 0.01)] [Constant(0.1, Steps = 6)] [SqrtDecay(0.1, 0.001, 4)]",
                Formula(15, t => t < 2 ? 0.01 + 0.045 * t : 0.001 + 0.099 * (1 - Math.Sqrt(Math.Clamp(t - 8, 0, 4) / 4.0)))),
            new(
                "wsd_lr.py, rsqrt before its cooldown",
                "[LinearWarmup(4)] [InverseSqrtDecay(0.1, 4)]",
                Formula(40, t => t < 4 ? 0.025 * t : 0.1 / Math.Sqrt(1 + (t - 4) / 4.0))),
        ]);
}

using static DecayGen.Tests.Peers.Vector;

namespace DecayGen.Tests.Peers;

/// <summary>Keras 3: keras/src/optimizers/schedules/learning_rate_schedule_test.py.</summary>
public class KerasTests
{
    private static readonly long[] _decaySteps = [.. Enumerable.Range(0, 6).Select(i => 250L * i)];

    /// <summary>More steps than the test has: it looks at few ends of cycles.</summary>
    private static readonly long[] _restartSteps = [.. Enumerable.Range(0, 80).Select(i => 125L * i), 999, 1001, 2999, 6999, 7001];

    [Fact]
    public void Decays() => AssertAll(
        [
            new("ExponentialDecayTest.test_continuous", "[ExponentialDecay(0.05, 0.96, DecaySteps = 10)]", 0.05 * Math.Sqrt(0.96)) { Steps = [5] },
            new(
                "ExponentialDecayTest.test_staircase",
                "[ExponentialDecay(0.1, 0.96, DecaySteps = 3, Staircase = true)]",
                0.1, 0.1, 0.1 * Math.Pow(0.96, 33)) { Steps = [1, 2, 100] },
            new("InverseTimeDecayTest.test_decay", "[InverseTimeDecay(0.1, 0.96, DecaySteps = 10)]", Formula(11, t => 0.1 / (1 + t / 10.0 * 0.96))),
            new(
                "InverseTimeDecayTest.test_staircase",
                "[InverseTimeDecay(0.1, 0.96, DecaySteps = 10, Staircase = true)]",
                Formula(11, t => 0.1 / (1 + 0.96 * (t / 10)))),
            new("CosineDecayTest.test_decay", "[CosineDecay(1, 0, 1000)]", Formula(_decaySteps, t => HalfCosine(t, 1000))) { Steps = _decaySteps },
            new("CosineDecayTest.test_alpha", "[CosineDecay(1, 0.1, 1000)]", Formula(_decaySteps, t => 0.9 * HalfCosine(t, 1000) + 0.1)) { Steps = _decaySteps },
            new("CosineDecayTest.test_warmup", "[LinearWarmup(1500)] [CosineDecay(10, 0, 10)]", Formula(_decaySteps, t => t / 150.0)) { Steps = _decaySteps },
            new(
                "CosineDecayTest.test_warmup_decay",
                "[LinearWarmup(2000)] [CosineDecay(10, 0, 1000)]",
                Formula(12, i => i <= 8 ? 1.25 * i : 10 * HalfCosine(250 * i - 2000, 1000))) { Steps = [.. Enumerable.Range(0, 12).Select(i => 250L * i)] },
        ]);

    /// <summary>There a boundary belongs to the value before it, here to the one after: boundaries are one more.</summary>
    [Fact]
    public void PiecewiseConstants() => AssertAll(
        [
            new(
                "PiecewiseConstantDecayTest.test_piecewise_values",
                "[PiecewiseConstant(new[] { 1.0, 0.1, 0.01, 0.001 }, new long[] { 101, 111, 121 })]",
                1, 1, 0.1, 0.1, 0.01, 0.001) { Steps = [0, 100, 105, 110, 120, 999] },
            new("PiecewiseConstantDecayTest.test_boundary_values", "[PiecewiseConstant(new[] { 0.4, 0.5, 0.6, 0.7 }, new long[] { 2, 3, 4 })]", 0.4, 0.4, 0.5, 0.6, 0.7),
        ]);

    [Fact]
    public void Polynomials() => AssertAll(
        [
            new("LinearDecayTest.test_halfway", "[PolynomialDecay(0.05, 0, 10, 1)]", 0.05 * 0.5) { Steps = [5] },
            new("LinearDecayTest.test_end", "[PolynomialDecay(0.05, 0.001, 10, 1)]", 0.001) { Steps = [10] },
            new("LinearDecayTest.test_halfway_with_end", "[PolynomialDecay(0.05, 0.001, 10, 1)]", (0.05 + 0.001) * 0.5) { Steps = [5] },
            new("LinearDecayTest.test_beyond_end", "[PolynomialDecay(0.05, 0.001, 10, 1)]", 0.001) { Steps = [15] },
            new("LinearDecayTest.test_beyond_end_with_cycle", "[PolynomialDecay(0.05, 0.001, 10, 1, Cycle = true)]", 0.049 * 0.25 + 0.001) { Steps = [15] },
            new("SqrtDecayTest.test_halfway", "[PolynomialDecay(0.05, 0, 10, 0.5)]", 0.05 * Math.Sqrt(0.5)) { Steps = [5] },
            new("SqrtDecayTest.test_end", "[PolynomialDecay(0.05, 0.001, 10, 0.5)]", 0.001) { Steps = [10] },
            new("SqrtDecayTest.test_halfway_with_end", "[PolynomialDecay(0.05, 0.001, 10, 0.5)]", 0.049 * Math.Sqrt(0.5) + 0.001) { Steps = [5] },
            new("SqrtDecayTest.test_beyond_end", "[PolynomialDecay(0.05, 0.001, 10, 0.5)]", 0.001) { Steps = [15] },
            new("SqrtDecayTest.test_beyond_end_with_cycle", "[PolynomialDecay(0.05, 0.001, 10, 0.5, Cycle = true)]", 0.049 * 0.5 + 0.001) { Steps = [15] },
            new("SqrtDecayTest.test_begin_with_cycle", "[PolynomialDecay(0.001, 0.0001, 10, 1, Cycle = true)]", 0.001) { Steps = [0] },
        ]);

    [Fact]
    public void Restarts() => AssertAll(
        [
            Restarting("test_decay", "[CosineRestarts(1, 0, 1000, CycleGrowth = 2)]"),
            Restarting("test_alpha", "[CosineRestarts(1, 0.1, 1000, CycleGrowth = 2)]", alpha: 0.1),
            Restarting("test_mmul", "[CosineRestarts(1, 0, 1000, CycleGrowth = 2, PeakDecay = 0.9)]", peakDecay: 0.9),
            Restarting("test_tmul", "[CosineRestarts(1, 0, 1000)]", growth: 1),
        ]);

    private static Vector Restarting(string test, string attributes, int growth = 2, double peakDecay = 1, double alpha = 0)
    {
        double[] values = Formula(_restartSteps, step => (1 - alpha) * Height(step, growth, peakDecay) + alpha);
        return new($"CosineDecayRestartsTest.{test}", attributes, values) { Steps = _restartSteps };
    }

    private static double Height(long step, int growth, double peakDecay)
    {
        long cycle = 1000;
        double peak = 1;
        for (; step >= cycle; cycle *= growth, peak *= peakDecay)
            step -= cycle;
        return peak * HalfCosine(step, cycle);
    }
}

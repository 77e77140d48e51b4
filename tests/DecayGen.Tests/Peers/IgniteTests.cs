using static DecayGen.Tests.Peers.Vector;

namespace DecayGen.Tests.Peers;

/// <summary>PyTorch-Ignite: tests/ignite/handlers/test_param_scheduler.py.</summary>
public class IgniteTests
{
    [Fact]
    public void Schedulers() => AssertAll(
        [
            new(
                "test_linear_scheduler",
                "[LinearDecay(1, 0, 5)] [Cyclic(0, 1, 5)]",
                1, 0.8, 0.6, 0.4, 0.2, 0, 0.2, 0.4, 0.6, 0.8, 1, 0.8, 0.6, 0.4, 0.2, 0, 0.2, 0.4, 0.6, 0.8),
            new(
                "test_linear_scheduler, cycle_mult 2",
                "[PiecewiseLinear(new[] { 1.0, 0, 1, 0, 1 }, new long[] { 0, 5, 10, 20, 30 })]",
                Formula(30, t => t < 10 ? Math.Abs(5 - t) / 5.0 : Math.Abs(20 - t) / 10.0)),

            // Upward there, from 0, at which no rate begins here: from behind.
            new(
                "test_cosine_annealing_scheduler",
                "[CosineDecay(1, 0, 10)]",
                0.02447174185242318, 0.09549150281252627, 0.20610737385376332, 0.3454915028125263, 0.5,
                0.6545084971874737, 0.7938926261462365, 0.9045084971874737, 0.9755282581475768) { Steps = [9, 8, 7, 6, 5, 4, 3, 2, 1] },
        ]);
}

using static DecayGen.Tests.Peers.Vector;

namespace DecayGen.Tests.Peers;

/// <summary>
/// MXNet: tests/python/unittest/test_optimizer.py. It counts from 1, so that factors come one step later than their step says, and
/// its clocks run on during a warmup: the phase after one is shorter.
/// </summary>
public class MxNetTests
{
    [Fact]
    public void Schedulers() => AssertAll(
        [
            new(
                "test_factor_scheduler",
                "[Constant(0.1, Steps = 20)] [Constant(1, Steps = 81)] [StepDecay(0.1, 0.1, 100, Floor = 1e-4)]",
                0.1, 0.1, 1, 0.1, 0.01, 1e-4) { Steps = [0, 10, 21, 101, 201, 1000] },
            new(
                "test_multifactor_scheduler",
                "[LinearWarmup(10, From = 0.05)] [MultiStepDecay(0.1, 0.1, 6, 16)]",
                0.05, 0.075, 0.1, 0.01, 0.01, 0.001, 0.001) { Steps = [0, 5, 15, 16, 20, 26, 100] },
            new("test_poly_scheduler", "[LinearWarmup(100)] [PolynomialDecay(3, 0, 900, 2)]", 0, 1.5, 3, 0) { Steps = [0, 50, 100, 1000] },
            new("test_cosine_scheduler", "[CosineDecay(3, 0.1, 1000)]", 3, 0.1) { Steps = [0, 1000] },
        ]);
}

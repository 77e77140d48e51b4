using static DecayGen.Tests.Peers.Vector;

namespace DecayGen.Tests.Peers;

/// <summary>
/// burn: crates/burn-optim/src/lr_scheduler, the tests in linear.rs, cosine.rs, exponential.rs, step.rs and sequential.rs. Its cosine
/// rises again after its end, here it stays; a step of factor 2 is an error here.
/// </summary>
public class BurnTests
{
    [Fact]
    public void Schedulers() => AssertAll(
        [
            new("linear.rs, decreasing", "[LinearDecay(0.9, 0.5, 4)]", 0.9, 0.8, 0.7, 0.6, 0.5, 0.5),
            new("linear.rs, increasing", "[LinearDecay(0.01, 0.04, 3, AllowGrowth = true)]", 0.01, 0.02, 0.03, 0.04, 0.04),
            new("linear.rs, constant", "[LinearDecay(0.3, 0.3, 2)]", 0.3, 0.3, 0.3, 0.3),
            new("cosine.rs", "[CosineDecay(0.5, 0.1, 2)]", 0.5, 0.3, 0.1, 0.1, 0.1),
            new("exponential.rs", "[ExponentialDecay(0.8, 0.1)]", 0.8, 0.08, 0.008, 0.0008, 0.00008),
            new("step.rs", "[StepDecay(0.5, 0.1, 3)]", 0.5, 0.5, 0.5, 0.05, 0.05, 0.05, 0.005, 0.005, 0.005),
            new(
                "sequential.rs",
                "[LinearDecay(0.1, 0.3, 2, AllowGrowth = true)] [ExponentialDecay(0.5, 0.5, Steps = 3)] [CosineDecay(0.8, 0, 2)]",
                0.1, 0.2, 0.5, 0.25, 0.125, 0.8, 0.4, 0),
        ]);
}

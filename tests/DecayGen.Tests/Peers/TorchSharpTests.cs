using static DecayGen.Tests.Peers.Vector;

namespace DecayGen.Tests.Peers;

/// <summary>TorchSharp: test/TorchSharpTest/TestTorchTensorBugs.cs.</summary>
public class TorchSharpTests
{
    private static readonly long[] _steps = [1, 2, 3, 4, 5, 7, 8, 9, 10];

    [Fact]
    public void Schedulers() => AssertAll(
        [
            new(
                "ValidateMultiStepLR",
                "[MultiStepDecay(0.1, 0.9, 3, 5, 7)]",
                0.1, 0.1, 0.09, 0.09, 0.081, 0.0729, 0.0729, 0.0729, 0.0729) { Steps = _steps },
            new("ValidatePolynomialLR", "[PolynomialDecay(0.1, 0, 10, 1)]", 0.09, 0.08, 0.07, 0.06, 0.05, 0.03, 0.02, 0.01, 0) { Steps = _steps },
            new("ValidatePolynomialLR", "[PolynomialDecay(0.1, 0, 10, 2)]", 0.081, 0.064, 0.049, 0.036, 0.025, 0.009, 0.004, 0.001, 0) { Steps = _steps },
            new("ValidateLinearLR", "[LinearDecay(0.025, 0.05, 4, AllowGrowth = true)]", 0.025, 0.03125, 0.0375, 0.04375, 0.05, 0.05),
        ]);
}

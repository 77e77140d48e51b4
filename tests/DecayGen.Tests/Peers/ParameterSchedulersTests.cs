using static DecayGen.Tests.Peers.Vector;

namespace DecayGen.Tests.Peers;

/// <summary>ParameterSchedulers.jl: test/complex.jl. It counts from 1.</summary>
public class ParameterSchedulersTests
{
    [Fact]
    public void Sequence() => AssertAll(
        [
            new("Sequence", "[Constant(1, Steps = 1)] [StepDecay(0.1, 0.5, 10)]", 1, 0.1, 0.00625, 0.003125) { Steps = [0, 1, 41, 51] },
        ]);
}

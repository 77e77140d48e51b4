using static DecayGen.Tests.Peers.Vector;

namespace DecayGen.Tests.Peers;

/// <summary>Schedules of papers whose numbers no library tests.</summary>
public class PaperTests
{
    private static readonly long[] _steps = [0, 1, 1999, 3998, 3999, 4000, 7999, 99_999];

    /// <summary>"Attention Is All You Need", equation 3: d^(−1/2) · min(n^(−1/2), n · w^(−3/2)) with d = 512, w = 4,000 and n from 1 on.</summary>
    [Fact]
    public void Transformer() => AssertAll(
        [
            new("equation 3", "[Noam(512, 4000)]", Formula(_steps, t => Math.Min(Math.Sqrt(1 / (512.0 * (t + 1))), (t + 1) / Math.Sqrt(512 * 64e9)))) { Steps = _steps },
            new("equation 3", "[Noam(512, 4000)]", 1.746928e-7, 3.493856e-4, 6.987712e-4, 4.941059e-4) { Steps = [0, 1999, 3999, 7999], Tolerance = 1e-6 },
        ]);
}

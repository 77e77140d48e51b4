using Xunit;

namespace DecayGen.Generators.Tests.Diagnostics;

/// <summary>One mistake is one finding.</summary>
public class InterplayTests
{
    [Theory]
    [InlineData("[Horizon(300), ExponentialDecay(0.01, 0.95, Steps = 0)] public partial class C;", "DECAY013")]
    [InlineData("[Horizon(0), ExponentialDecay(0.01, 1.2)] public partial class C;", "DECAY013")]
    [InlineData("[ExponentialDecay(-1, 1.2)] public partial class C;", "DECAY010")]
    [InlineData("[ExponentialDecay(0.01, 1, DecaySteps = 0)] public partial class C;", "DECAY017")]
    [InlineData("[ExponentialDecay(0.01, 0.5, Floor = 1)] public partial class C;", "DECAY015")]
    [InlineData("[Horizon(300), ExponentialDecay(0.01, 0.5)] public class C { }", "DECAY001")]
    [InlineData("[ExponentialDecay(0.01, 1.2)] file partial class C;", "DECAY002")]
    [InlineData("[ExponentialDecay(0.01, 1.2)] public partial class C { double Peak => 1; }", "DECAY003")]
    [InlineData("[ExponentialDecay(0.01, 1.2), ExponentialDecay(0.01, 1)] public partial class C;", "DECAY004")]
    [InlineData("[Horizon(300), ExponentialDecay(0.01, 0.5, Steps = 30), Constant(0)] public partial class C;", "DECAY010")]
    [InlineData("[Horizon(3000), ExponentialDecay(0.01, 1, Steps = 30), ExponentialDecay(0.01, 1.9)] public partial class C;", "DECAY016")]
    public async Task An_error_silences_every_risk(string source, string id) => Assert.Equal([id], await Rules.Ids(source));

    [Theory]
    [InlineData("[Horizon(10000), ExponentialDecay(0.1, 0.5)]", "DECAY104")]
    [InlineData("[Horizon(20), ExponentialDecay(0.1, 0.5)]", "DECAY103")]
    [InlineData("[Horizon(100), ExponentialDecay(0.1, 1, Steps = 10), ExponentialDecay(0.1, 0.5)]", "DECAY103")]
    [InlineData("[Horizon(10000), ExponentialDecay(0.1, 1, Steps = 10), ExponentialDecay(0.1, 0.5)]", "DECAY104")]
    [InlineData("[Horizon(15), ExponentialDecay(0.1, 1, Steps = 10), ExponentialDecay(0.1, 0.5)]", "DECAY102")]
    [InlineData("[Horizon(100), ExponentialDecay(0.1, 1.1, Steps = 5), ExponentialDecay(0.1, 0.5)]", "DECAY101 DECAY103")]
    [InlineData("[ExponentialDecay(0.1, 1.1, Steps = 5), ExponentialDecay(0.1, 0.5)]", "DECAY101 DECAY130")]
    public async Task A_target_gets_the_first_of_104_103_and_102(string attributes, string ids) =>
        Assert.Equal(ids, string.Join(" ", await Rules.Ids(Rules.Schedule(attributes))));

    [Fact]
    public async Task A_percentage_is_neither_growth_nor_fast()
    {
        Assert.Equal(["DECAY012"], await Rules.Ids(Rules.Schedule("[ExponentialDecay(0.1, 2)]")));
        Assert.Equal(["DECAY101"], await Rules.Ids(Rules.Schedule("[ExponentialDecay(0.1, 1.9999)]")));
        Assert.Equal(["DECAY101"], await Rules.Ids(Rules.Schedule("[ExponentialDecay(0.1, 1.9999999999999998)]")));
    }

    [Fact]
    public async Task Each_target_is_judged_for_itself() => Assert.Equal(
        ["DECAY101", "DECAY102", "DECAY130"],
        await Rules.Ids("[ExponentialDecay(0.1, 1.1)] partial class A { [ExponentialDecay(0.1, 1)] partial class B; } [ExponentialDecay(0.1, 0.5)] partial class C;"));
}

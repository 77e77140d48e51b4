using Xunit;

namespace DecayGen.Generators.Tests.Diagnostics;

public class GrowthRuleTests
{
    private const string Remedy = "A decay has a rate below 1; set AllowGrowth if the value is meant to rise.";

    [Theory]
    [InlineData("[Horizon(3), ExponentialDecay(0.01, [|1.2|])]", "1.2", "0.01 at step 0, 0.0144 at step 2")]
    [InlineData("[ExponentialDecay(0.01, [|1.2|])]", "1.2", "0.01 at step 0, 828000 at step 100")]
    [InlineData("[ExponentialDecay(0.01, [|1.9999|], Steps = 2)]", "1.9999", "0.01 at step 0, 0.02 at step 1")]
    [InlineData("[ExponentialDecay(0.01, [|1.05|], DecaySteps = 1000)]", "1.05", "0.01 at step 0, 1.32 at step 100,000")]
    [InlineData("[Horizon(11), ExponentialDecay(0.01, [|1.00001|])]", "1.00001", "0.01 at step 0, 0.010001 at step 10")]
    [InlineData("[Horizon(1100), ExponentialDecay(0.01, [|1.9|])]", "1.9", "0.01 at step 0, 2.24e+304 at step 1,099")]
    [InlineData("[ExponentialDecay(100, [|1.9999|], DecaySteps = 0.01)]", "1.9999", "100 at step 0, ∞ at step 100")]
    [InlineData("[LinearWarmup(5), ExponentialDecay(0.01, [|1.1|], Steps = 3)]", "1.1", "0.01 at step 5, 0.0121 at step 7")]
    [InlineData("[LinearWarmup(2, Overlap = true), ExponentialDecay(0.01, [|1.1|], Steps = 3)]", "1.1", "0.0121 at step 2, 0.0121 at step 2")]
    [InlineData("[Horizon(8), Constant(0.01, Steps = 5), ExponentialDecay(0.01, [|1.1|], Steps = 3)]", "1.1", "0.01 at step 5, 0.0121 at step 7")]
    public Task A_rate_above_1_grows(string attributes, string rate, string growth) => Rules.Expect(
        Rules.Schedule(attributes),
        $"DECAY101 warning: A rate of {rate} lets the value grow: {growth}. {Remedy}");

    [Fact]
    public Task The_next_double_above_1_grows() => Rules.Expect(
        Rules.Schedule("[ExponentialDecay(0.01, [|1.0000000000000002|])]"),
        $"DECAY101 warning: A rate of 1.0000000000000002 lets the value grow: 0.01 at step 0, 0.0100000000000002 at step 100. {Remedy}");

    [Theory]
    [InlineData("[ExponentialDecay(0.01, [|1|])]", "0.01")]
    [InlineData("[Horizon(90), ExponentialDecay(rate: [|1.0|], initial: 0.12345)]", "0.12345")]
    [InlineData("[ExponentialDecay(0.01, [|1|], Floor = 0.03, AllowGrowth = true)]", "0.03")]
    public Task A_rate_of_1_keeps_everything(string attributes, string value) => Rules.Expect(
        Rules.Schedule(attributes),
        $"DECAY102 warning: A rate of 1 keeps everything: the value stays {value}. A decay has a rate below 1; a value that stays is [Constant({value})].");

    [Theory]
    [InlineData("[Horizon(90), ExponentialDecay(0.01, 1.2, AllowGrowth = true)]")]
    [InlineData("[Horizon(90), ExponentialDecay(0.01, 1.9999, AllowGrowth = true)]")]
    [InlineData("[Horizon(90), ExponentialDecay(0.01, 0.95)]")]
    [InlineData("[Horizon(90), Constant(0.01)]")]
    public Task Growth_that_is_meant_and_decay_are_no_finding(string attributes) => Rules.Silent(Rules.Schedule(attributes));

    [Fact]
    public Task Every_phase_is_looked_at() => Rules.Expect(
        Rules.Schedule("[ExponentialDecay(0.01, [|1.2|], Steps = 3), ExponentialDecay(0.01, [|1|], Steps = 3), ExponentialDecay(0.01, [|1.1|], Steps = 3)]"),
        "DECAY101", "DECAY102", "DECAY101");
}

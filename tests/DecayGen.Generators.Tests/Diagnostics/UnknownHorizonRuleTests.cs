using Xunit;

namespace DecayGen.Generators.Tests.Diagnostics;

public class UnknownHorizonRuleTests
{
    private const string Advice = ". Add [Horizon(steps)] to check it against your run.";

    [Theory]
    [InlineData("0.1, [|0.9|]", "half is left after 6.6 steps, below 1% after 44; fits runs of 8 to 88 steps")]
    [InlineData("0.1, [|0.5|]", "half is left after 1 step, below 1% after 7; fits runs of 2 to 14 steps")]
    [InlineData("0.1, [|0.01|], DecaySteps = 2", "half is left after 0.3 steps, below 1% after 3; fits runs of 2 to 4 steps")]
    [InlineData("0.1, [|1e-10|], DecaySteps = 2", "half is left after 0.06 steps, below 1% after 1; fits no run of more than 2 steps")]
    [InlineData("0.1, [|0.34|], DecaySteps = 10", "half is left after 6.4 steps, below 1% after 43; fits runs of 8 to 86 steps")]
    [InlineData("0.1, [|0.9|], Floor = 0.0005", "half is left after 6.6 steps, below 1% after 44; fits runs of 8 steps and more")]
    [InlineData("0.1, [|0.9|], Floor = 0.002", "half is left after 6.6 steps, and never less than 2%; fits runs of 8 steps and more")]
    [InlineData("0.1, [|0.9|], Floor = 0.05", "its floor keeps 50% of the initial value, reached after 6.6 steps")]
    public Task Fast_at_0_9_and_below(string arguments, string numbers) => Rules.Expect(
        Rules.Schedule($"[ExponentialDecay({arguments})]"),
        $"DECAY130 info: Fast decay, may over-decay: {numbers}{Advice}");

    [Theory]
    [InlineData("0.1, [|0.99|]", "half is left after 69 steps, below 1% after 459; fits runs of 70 to 917 steps")]
    [InlineData("0.1, [|0.9|], DecaySteps = 100", "half is left after 658 steps, below 1% after 4,371; fits runs of 659 to 8,742 steps")]
    [InlineData("rate: [|0.999999|], initial: 1", "half is left after 693,146 steps, below 1% after 4,605,168; fits runs of 693,148 to 9,210,336 steps")]
    public Task Slow_at_0_99_and_above(string arguments, string numbers) => Rules.Expect(
        Rules.Schedule($"[ExponentialDecay({arguments})]"),
        $"DECAY131 info: Slow decay, may not stabilize: {numbers}{Advice}");

    [Fact]
    public Task Between_them_the_numbers_are_there_for_who_looks() => Rules.Expect(
        Rules.Schedule("[ExponentialDecay(0.1, [|0.95|])]"),
        $"DECAY132 hidden: This decay: half is left after 13.5 steps, below 1% after 90; fits runs of 15 to 180 steps{Advice}");

    [Fact]
    public Task Runs_include_the_phases_before() => Rules.Expect(
        Rules.Schedule("[LinearWarmup(5), Constant(0.1, Steps = 95), ExponentialDecay(0.1, [|0.9|])]"),
        $"DECAY130 info: Fast decay, may over-decay: half is left after 6.6 steps of this phase, below 1% after 44; fits runs of 108 to 188 steps{Advice}");

    [Theory]
    [InlineData("0.9", "DECAY130")]
    [InlineData("0.90000000000000013", "DECAY132")]
    [InlineData("0.98999999999999988", "DECAY132")]
    [InlineData("0.99", "DECAY131")]
    [InlineData("0.99999999999999989", "DECAY131")]
    [InlineData("5e-324", "DECAY130")]
    public async Task The_boundaries_are_exact(string rate, string id)
    {
        Assert.Equal([id], await Rules.Ids(Rules.Schedule($"[ExponentialDecay(0.1, {rate})]")));
        Assert.Equal([id], await Rules.Ids(Rules.Schedule($"[ExponentialDecay(0.1, {rate}, Staircase = true)]")));
    }

    [Theory]
    [InlineData("0.9", "0.5", "DECAY130")]
    [InlineData("0.9", "10", "DECAY132")]
    [InlineData("0.9", "100", "DECAY131")]
    [InlineData("0.99", "0.1", "DECAY132")]
    [InlineData("0.95", "5e-324", "DECAY130")]
    [InlineData("0.5", "1e308", "DECAY131")]
    public async Task What_counts_is_the_rate_of_one_step(string rate, string decaySteps, string id) =>
        Assert.Equal([id], await Rules.Ids(Rules.Schedule($"[ExponentialDecay(0.1, {rate}, DecaySteps = {decaySteps})]")));

    [Theory]
    [InlineData("[Constant(0.1)]")]
    [InlineData("[LinearWarmup(5), Constant(0.1)]")]
    [InlineData("[ExponentialDecay(0.1, 0.5, Steps = 5)]")]
    [InlineData("[ExponentialDecay(0.1, 0.5, Steps = 5), Constant(0.01)]")]
    [InlineData("[ExponentialDecay(0.1, 1.5, AllowGrowth = true)]")]
    [InlineData("[Horizon(5), ExponentialDecay(0.1, 0.5)]")]
    public Task A_length_or_no_decay_is_no_finding(string attributes) => Rules.Silent(Rules.Schedule(attributes));
}

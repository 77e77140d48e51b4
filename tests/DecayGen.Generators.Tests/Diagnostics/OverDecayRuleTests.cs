using System.Globalization;
using Microsoft.CodeAnalysis;
using Xunit;

namespace DecayGen.Generators.Tests.Diagnostics;

public class OverDecayRuleTests
{
    [Theory]
    [InlineData(
        "[Horizon(300), ExponentialDecay(0.01, [|0.95|])]",
        "falls below 1% of its peak at step 90 of 300; the other 210 steps (70%) train with less than 0.0001. A rate of 0.98472 would reach 1% at the end.")]
    [InlineData(
        "[LinearWarmup(10), ExponentialDecay(rate: [|0.95|], initial: 0.01), Horizon(300)]",
        "falls below 1% of its peak at step 100 of 300; the other 200 steps (67%) train with less than 0.0001. A rate of 0.98419 would reach 1% at the end.")]
    [InlineData(
        "[Horizon(1000000), ExponentialDecay(0.1, [|0.1|], DecaySteps = 136718, Staircase = true)]",
        "falls below 1% of its peak at step 410,154 of 1,000,000; the other 589,846 steps (59%) train with less than 0.001. A rate of 0.51795 would reach 1% at the end.")]
    [InlineData(
        "[Horizon(100), Constant(1, Steps = 10), ExponentialDecay(0.1, [|0.9|])]",
        "falls below 1% of its peak at step 32 of 100; the other 68 steps (68%) train with less than 0.01. A rate of 0.97446 would reach 1% at the end.")]
    [InlineData(
        "[Horizon(300), ExponentialDecay(0.01, [|0.95|], Steps = 100)]",
        "falls below 1% of its peak at step 90 of 300; the other 210 steps (70%) train with less than 0.0001. A rate of 0.95499 would reach 1% at the end.")]
    public Task Under_1_percent_before_half_of_the_run(string attributes, string message) =>
        Rules.Expect(Rules.Schedule(attributes), $"DECAY103 warning: The learning rate {message}");

    [Theory]
    [InlineData(
        "[Horizon(10), ExponentialDecay(0.01, [|0.0001|], DecaySteps = 5, Staircase = true)]",
        "falls below 0.1% of its peak at step 5 of 10; the other 5 steps (50%) train with less than 0.00001. A rate of 0.001 would reach 0.1% at the end.")]
    [InlineData(
        "[Horizon(100), Constant(0.01, Steps = 60), Constant([|1e-6|])]",
        "falls below 0.1% of its peak at step 60 of 100; the other 40 steps (40%) train with less than 0.00001.")]
    [InlineData(
        "[Horizon(2), ExponentialDecay(0.01, [|0.01|], DecaySteps = 0.5)]",
        "falls below 0.1% of its peak at step 1 of 2; the last step (50%) trains with less than 0.00001. A rate of 0.031623 would reach 0.1% at the end.")]
    public Task Under_a_thousandth_for_more_than_a_quarter(string attributes, string message) =>
        Rules.Expect(Rules.Schedule(attributes), $"DECAY103 warning: The learning rate {message}");

    [Theory]
    [InlineData(
        "[Horizon(100), Constant(1, Steps = 20), Constant([|0.001|])]",
        "falls below 1% of its peak at step 20 of 100; the other 80 steps (80%) train with less than 0.01.")]
    [InlineData(
        "[Horizon(100), Constant(1, Steps = 5), ExponentialDecay([|0.005|], 0.99)]",
        "falls below 1% of its peak at step 5 of 100; the other 95 steps (95%) train with less than 0.01.")]
    [InlineData(
        "[Horizon(100), ExponentialDecay(1, [|0.7|], Steps = 20), Constant(0.001)]",
        "falls below 1% of its peak at step 13 of 100; the other 87 steps (87%) train with less than 0.01.")]
    public Task A_phase_that_begins_too_low_is_no_matter_of_its_rate(string attributes, string message) =>
        Rules.Expect(Rules.Schedule(attributes), $"DECAY103 warning: The learning rate {message}");

    [Theory]
    [InlineData("[Horizon(1200), ExponentialDecay(0.01, [|0.95|])]", "at step 90 of 1,200 (7.5%). 0.95")]
    [InlineData("[Horizon(901), ExponentialDecay(0.01, [|0.95|])]", "at step 90 of 901 (10%). 0.95")]
    [InlineData("[Horizon(long.MaxValue), ExponentialDecay(0.01, [|0.5|])]", "at step 7 of 9,223,372,036,854,775,807 (8e-17%). 0.5")]
    public Task A_rate_per_epoch_applied_per_step(string attributes, string message) => Rules.Expect(
        Rules.Schedule(attributes),
        $"DECAY104 warning: The learning rate falls below 1% of its peak {message} looks like a rate per epoch; set DecaySteps to the number of steps in an epoch.");

    [Theory]
    [InlineData("ExponentialDecay(0.01, [|0.5|], DecaySteps = 10, Staircase = true)", "0.5", "multiply DecaySteps by")]
    [InlineData("StepDecay(0.01, [|0.1|], 30)", "0.1", "multiply 'every' by")]
    [InlineData("StepDecay(0.01, [|0.95|], every: 1)", "0.95", "set 'every' to")]
    public async Task It_takes_another_pace(string attribute, string rate, string remedy)
    {
        MarkedSource source = MarkedSource.Parse(Rules.Schedule($"[Horizon(1000), {attribute}]"));
        Diagnostic found = Assert.Single(await new UserProject("using DecayGen;" + source.Text).ReviewAsync());
        Assert.Equal("DECAY104", found.Id);
        Assert.EndsWith($" {rate} looks like a rate per epoch; {remedy} the number of steps in an epoch.", found.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_boundaries_are_those_of_the_rules()
    {
        // 0.95 is below 1 % at step 90: exactly a tenth of 900 steps, and half of 180.
        Assert.Equal(["DECAY103"], await Rules.Ids(Rules.Schedule("[Horizon(900), ExponentialDecay(0.01, 0.95)]")));
        Assert.Equal(["DECAY103"], await Rules.Ids(Rules.Schedule("[Horizon(181), ExponentialDecay(0.01, 0.95)]")));
        Assert.Empty(await Rules.Ids(Rules.Schedule("[Horizon(180), ExponentialDecay(0.01, 0.95)]")));

        // Two of eight steps under a thousandth are a quarter, and no more.
        string quarter = Rules.Schedule("[Horizon(8), Constant(0.01, Steps = 6), Constant(1e-6)]");
        Assert.Empty(await Rules.Ids(quarter));
        Assert.Equal(["DECAY103"], await Rules.Ids(quarter.Replace("Horizon(8)", "Horizon(9)")));
    }

    [Theory]
    [InlineData("[Horizon(300), ExponentialDecay(0.01, 0.98472)]")]
    [InlineData("[Horizon(300), ExponentialDecay(0.01, 0.95, Floor = 0.0001)]")]
    [InlineData("[Horizon(260), ExponentialDecay(0.01, 0.95, Steps = 89)]")]
    [InlineData("[Horizon(30), ExponentialDecay(0.1, 0.1, DecaySteps = 10, Staircase = true)]")]
    [InlineData("[Horizon(46900), ExponentialDecay(0.01, 0.95, DecaySteps = 938)]")]
    [InlineData("[Horizon(6), LinearWarmup(3), ExponentialDecay(0.01, 0.5)]")]
    [InlineData("[Horizon(1), ExponentialDecay(0.01, 1e-300)]")]
    [InlineData("[Horizon(300), ExponentialDecay(0.01, 0.5, Steps = 20), Constant(0.01, AllowGrowth = true)]")]
    public Task What_is_left_to_train_with_is_enough(string attributes) => Rules.Silent(Rules.Schedule(attributes));

    [Fact]
    public Task A_tenth_of_a_tenth_is_not_under_1_percent() =>
        Rules.Silent(Rules.Schedule("[Horizon(3), Constant(0.1, Steps = 1), Constant(0.001)]"));
}

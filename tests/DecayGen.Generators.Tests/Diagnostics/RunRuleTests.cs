using Xunit;

namespace DecayGen.Generators.Tests.Diagnostics;

/// <summary>DECAY107 to 111: what becomes of the value over the run.</summary>
public class RunRuleTests
{
    [Theory]
    [InlineData("[Horizon(200000), StepDecay(0.004, 0.95, [|800720|])]", "the first change is at step 800,720, and the run ends at step 200,000")]
    [InlineData("[Horizon(90, Unit = StepUnit.Epoch), MultiStepDecay(0.1, 0.1, [|100|], 150)]", "the first change is at epoch 100, and the run ends at epoch 90")]
    [InlineData("[Horizon(200000), PiecewiseConstant(new[] { 3e-4, 3e-5, 3e-6 }, new long[] { [|900000|], 1200000 })]", "the first change is at step 900,000, and the run ends at step 200,000")]
    [InlineData("[Horizon(100), LinearWarmup(10), ExponentialDecay(0.1, 0.6, DecaySteps = [|90|], Staircase = true)]", "the first change is at step 100, and the run ends at step 100")]
    [InlineData("[Horizon(50), Constant(0.1, Steps = 51), ExponentialDecay(0.1, [|0.9|])]", "the first change is at step 52, and the run ends at step 50")]
    [InlineData("[Horizon(90), Cyclic(0.1, 0.1, [|5|])]", "it stays 0.1")]
    [InlineData("[Horizon(90), ExponentialDecay(0.1, [|0.95|], Floor = 0.2, AllowGrowth = true)]", "it stays 0.2")]
    public Task A_schedule_that_is_a_constant(string attributes, string when) =>
        Rules.Expect(Rules.Schedule(attributes), $"DECAY108 warning: The learning rate never changes: {when}");

    [Theory]
    [InlineData("[Horizon(400), MultiStepDecay(0.1, 0.5, 20, 40, [|60|])]", "step 60 of 400, and stays 0.0125 for the other 340 steps (85%)")]
    [InlineData("[Horizon(400, Unit = StepUnit.Epoch), PiecewiseConstant(new[] { 0.1, 0.05, 0.02 }, new long[] { 60, [|133|] })]", "epoch 133 of 400, and stays 0.02 for the other 267 epochs (67%)")]
    [InlineData("[Horizon(301), LinearWarmup(10), MultiStepDecay(0.1, 0.5, 20, [|40|], 400)]", "step 50 of 301, and stays 0.025 for the other 251 steps (83%)")]
    [InlineData("[Horizon(300), LinearDecay(0.1, 0.01, [|99|])]", "step 99 of 300, and stays 0.01 for the other 201 steps (67%)")]
    [InlineData("[Horizon(90), ExponentialDecay(0.1, 0.5, Steps = 1), ExponentialDecay(0.05, [|0.5|], Steps = 1)]", "step 2 of 90, and stays 0.025 for the other 88 steps (98%)")]
    public Task A_decay_that_ends_early(string attributes, string step) =>
        Rules.Expect(Rules.Schedule(attributes), $"DECAY110 warning: The learning rate decays for the last time at {step}");

    [Theory]
    [InlineData("[Horizon(100), LinearDecay(0.1, 0, [|80|])]", "from step 80 to step 99: for 20 steps of 100 (20%)")]
    [InlineData("[Horizon(100, Unit = StepUnit.Epoch), CosineDecay(0.1, 0, 90, Steps = 90), LinearDecay(0.001, 0, [|8|])]", "from epoch 98 to epoch 99: for 2 epochs of 100 (2%)")]
    public Task A_rate_of_0(string attributes, string steps) =>
        Rules.Says(Rules.Schedule(attributes), "DECAY111", $"The learning rate is 0 {steps} nothing is learnt");

    [Theory]
    [InlineData("[Horizon(90), ExponentialDecay(0.1, [|0.995|])]", "64% of its peak: 0.064 at step 89. A rate of 0.97446 would reach 10% at the end.")]
    [InlineData("[Horizon(90, Unit = StepUnit.Epoch), LinearWarmup(5), StepDecay(0.1, [|0.9|], 30)]", "81% of its peak: 0.081 at epoch 89. A rate of 0.31623 would reach 10% at the end.")]
    [InlineData("[Horizon(90), TimeConstantDecay(0.1, [|200|])]", "64% of its peak: 0.0641 at step 89.")]
    [InlineData("[Horizon(90), CosineDecay(0.1, 0.095, [|90|])]", "95% of its peak: 0.095 at step 89.")]
    [InlineData("[Horizon(90), ExponentialDecay(0.1, [|0.98|], Floor = 0.06)]", "60% of its peak: 0.06 at step 89.")]
    public Task A_decay_that_hardly_is_one(string attributes, string end) =>
        Rules.Expect(Rules.Schedule(attributes), $"DECAY109 info: The learning rate ends at {end}");

    [Theory]
    [InlineData("[Horizon(10000), ExponentialDecay(0.1, [|0.985|])]", "from step 5,627 of 10,000 on")]
    [InlineData("[Horizon(100000), ExponentialDecay(0.1, [|0.985|])]", "from step 5,627 of 100,000 on, and 0 at step 99,999")]
    [InlineData("[Horizon(10000, Unit = StepUnit.Epoch), TimeConstantDecay(0.1, [|70|])]", "from epoch 5,953 of 10,000 on")]
    public Task A_value_too_small_for_a_float(string attributes, string steps) =>
        Rules.Says(Rules.Schedule(attributes), "DECAY107", $"The learning rate is below 1.18e-38, the smallest that a float holds in full, {steps}: set a Floor");

    [Theory]
    [InlineData("[Horizon(90), Constant(0.1)]")]
    [InlineData("[Horizon(90), LinearWarmup(5), Constant(0.1)]")]
    [InlineData("[Horizon(1), StepDecay(0.1, 0.1, 30)]")]
    [InlineData("[Horizon(3), CosineDecay(0.1, 0, 3)]")]
    [InlineData("[Horizon(100), CosineDecay(0.1, 0, 99)]")]
    [InlineData("[Horizon(300), ExponentialDecay(0.01, 0.95, Floor = 0.0001)]")]
    [InlineData("[Horizon(301), CosineDecay(0.1, 0.01, 100), Constant(0.01)]")]
    [InlineData("[Horizon(100), PiecewiseLinear(new[] { 0.1, 0.01, 0.1 }, new long[] { 0, 30, 60 }, AllowGrowth = true)]")]
    [InlineData("[Horizon(100), Cyclic(0, 0.1, 1)]")]
    [InlineData("[Horizon(100), Cyclic(0.09, 0.1, 10)]")]
    [InlineData("[Horizon(30), CosineRestarts(0.1, 0.095, 10)]", "DECAY121")]
    [InlineData("[Horizon(100), LinearDecay(0.1, 0.2, 100, AllowGrowth = true)]")]
    [InlineData("[Horizon(1000000), PolynomialDecay(0.1, 0, 1000000, 2)]")]
    [InlineData("[Horizon(2000), PolynomialDecay(0.1, 0, 1000, 9)]", "DECAY103")]
    public async Task What_is_usual_is_no_finding(string attributes, params string[] other) =>
        Assert.Equal(other, await Rules.Ids(Rules.Schedule(attributes)));

    /// <summary>Exploration, momentum and their like may be constant soon, and rise.</summary>
    [Theory]
    [InlineData("[Horizon(50000000), LinearDecay(1, 0.1, 1000000)] public static partial double Epsilon(long step);")]
    [InlineData("[Horizon(100), PiecewiseLinear(new[] { 0.95, 0.85, 0.95 }, new long[] { 0, 30, 90 })] public static partial double Momentum(long step);")]
    [InlineData("[Horizon(100), CosineDecay(0.85, 0.95, 100)] public static partial double Momentum(long step);")]
    [InlineData("[Horizon(100), PiecewiseConstant(new[] { 0.1, 0 }, new long[] { 40 })] public static partial double WeightDecay(long step);", "DECAY103")]
    public async Task Other_hyperparameters_have_other_habits(string method, params string[] other) =>
        Assert.Equal(other, await Rules.Ids($"static partial class C {{ {method} }}"));

    [Fact]
    public async Task It_is_a_value_where_it_is_no_learning_rate() => Assert.Contains(
        "DECAY108 The value never changes: the first change is at step 30, and the run ends at step 20",
        await Rules.Messages("static partial class C { [Horizon(20), StepDecay(0.9, 0.5, 30)] public static partial double Momentum(long step); }"));

    [Fact]
    public Task The_horizon_has_a_part_in_it() => Rules.AlsoAt("[assembly: Horizon([|200|])] [StepDecay(0.1, 0.1, 300)] partial class Rate;", "DECAY108");
}

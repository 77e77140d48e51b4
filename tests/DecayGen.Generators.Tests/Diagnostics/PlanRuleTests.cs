using Xunit;

namespace DecayGen.Generators.Tests.Diagnostics;

/// <summary>DECAY112 to 114 and 120 to 123: what is planned against the run that there is.</summary>
public class PlanRuleTests
{
    [Theory]
    [InlineData("[Horizon(90), MultiStepDecay(0.1, 0.1, 30, 60, [|120|])]", "DECAY112 warning: The milestone at step 120 is never reached: the run ends at step 90")]
    [InlineData("[Horizon(90, Unit = StepUnit.Epoch), LinearWarmup(5), MultiStepDecay(0.1, 0.1, 30, 60, [|86|], 120)]", "DECAY112 warning: The milestones from epoch 91 on are never reached: the run ends at epoch 90")]
    [InlineData("[Horizon(100), PiecewiseConstant(new[] { 0.1, 0.01, 0.001 }, new long[] { 60, [|100|] })]", "DECAY113 info: The milestone at step 100 is never reached: a run of 100 steps ends with step 99")]
    [InlineData("[Horizon(1501, Unit = StepUnit.Epoch), MultiStepDecay(0.001, 0.1, 500, 1000, [|1500|])]", "DECAY114 info: The last milestone is at epoch 1,500 of 1,501: what begins there, a learning rate of 1e-06, lasts for 1 epoch (0.07%)")]
    [InlineData("[Horizon(100), MultiStepDecay(0.1, 0.1, 50, [|98|])]", "DECAY114 info: The last milestone is at step 98 of 100: what begins there, a learning rate of 0.001, lasts for 2 steps (2%)")]
    [InlineData("[Horizon(80), CosineDecay(0.1, 0.001, [|101|])]", "DECAY122 warning: The schedule is planned for 101 steps, and the run has 80: the learning rate ends at 12% of its peak")]
    [InlineData("[Horizon(80, Unit = StepUnit.Epoch), CosineDecay(0.1, 0.001, steps: [|100|])]", "DECAY123 info: The schedule is planned for 100 epochs, and the run has 80: the learning rate ends at 11% of its peak")]
    [InlineData("[Horizon(200), OneCycle(0.1, [|1000|])]", "DECAY122 warning: The schedule is planned for 1,000 steps, and the run has 200: the learning rate ends at 100% of its peak")]
    [InlineData("[Horizon(25000), LinearWarmup(8000), ExponentialDecay(2e-05, 0.05, DecaySteps = 72000, Steps = [|72000|])]", "DECAY122 warning: The schedule is planned for 80,000 steps, and the run has 25,000: the learning rate ends at 49% of its peak")]
    [InlineData("[Horizon(90), PiecewiseConstant(new[] { 0.1, 0.01, [|0.05|] }, new long[] { 30, 60 })]", "DECAY120 warning: The learning rate rises at step 60, from 0.01 to 0.05, after its peak of 0.1 at step 0; set AllowGrowth here if that is meant")]
    [InlineData("[Horizon(100), CosineDecay(0.1, 0.001, 50), LinearDecay([|0.05|], 0, 50)]", "DECAY120 warning: The learning rate rises at step 50, from 0.0011 to 0.05, after its peak of 0.1 at step 0; set AllowGrowth here if that is meant")]
    [InlineData("[Horizon(100, Unit = StepUnit.Epoch), PiecewiseLinear(new[] { 0.1, 0.01, [|0.05|] }, new long[] { 0, 60, 100 })]", "DECAY120 warning: The learning rate rises at epoch 60, from 0.01 to 0.049, after its peak of 0.1 at epoch 0; set AllowGrowth here if that is meant")]
    [InlineData("[Horizon(25), CosineRestarts(0.1, 0, [|10|])]", "DECAY121 info: The run ends at 65% of the peak, at 0.0655: its last cycle begins at step 20, 5 steps before the end")]
    public Task It_says_what_is_not_reached(string attributes, string finding) => Rules.Expect(Rules.Schedule(attributes), finding);

    [Theory]
    [InlineData("[Horizon(100), CosineDecay(0.1, 0, 105)]")]
    [InlineData("[Horizon(150), CosineRestarts(0.05, 0, 10, CycleGrowth = 2)]")]
    [InlineData("[Horizon(100), CosineDecay(0.1, 0.001, 50), CosineDecay(0.1, 0.001, 50, AllowGrowth = true)]")]
    [InlineData("[Horizon(100), CosineDecay(0.1, 0.001, 50), LinearWarmup(5), CosineDecay(0.05, 0.001, 45)]", "DECAY120")]
    [InlineData("[Horizon(100), ExponentialDecay(0.1, 0.97, Steps = 50), Constant(0.0225)]")]
    [InlineData("[Horizon(100), Cyclic(0.01, 0.1, 10)]")]
    [InlineData("[Horizon(100), PolynomialDecay(0.1, 0.001, 30, 1, Cycle = true)]")]
    [InlineData("[Horizon(90), Constant(0.05, Steps = 5), LinearDecay(0.5, 0, 85)]")]
    [InlineData("[Horizon(20), MultiStepDecay(0.02, 0.1, 16, 19)]")]
    [InlineData("[Horizon(90), LinearWarmup(20, Overlap = true), CosineDecay(0.1, 0, 90)]", "DECAY118")]
    [InlineData("[Horizon(100), MultiStepDecay(0.1, 0.1, 40, 80, 200, Steps = 90)]")]
    public async Task What_is_usual_is_no_finding(string attributes, params string[] other) =>
        Assert.Equal(other, await Rules.Ids(Rules.Schedule(attributes)));

    [Fact]
    public Task Without_a_horizon_there_is_no_plan_to_compare_with() =>
        Rules.Silent(Rules.Schedule("[LinearWarmup(1000), CosineDecay(0.1, 0, 1000000)]"));

    [Fact]
    public Task The_horizon_is_named() => Rules.AlsoAt("[Horizon([|40|]), CosineDecay(0.1, 0, 100)] partial class Rate;", "DECAY122");
}

using Xunit;

namespace DecayGen.Generators.Tests.Diagnostics;

/// <summary>DECAY115 to 118: warmups against the run, and against the phase they lead to.</summary>
public class WarmupRuleTests
{
    [Theory]
    [InlineData("[Horizon(40), LinearWarmup([|1000|], From = 2e-5, Overlap = true), ExponentialDecay(0.02, 0.9999)]", "1,000 of 40 steps: the learning rate 0.02 is never reached; the highest is 0.000799")]
    [InlineData("[Horizon(10, Unit = StepUnit.Epoch), LinearWarmup([|10|]), Constant(0.1)]", "10 of 10 epochs: the learning rate 0.1 is never reached; the highest is 0.09")]
    [InlineData("[Horizon(10), LinearWarmup(5, From = 0.01), LinearWarmup(steps: [|6|], From = 0.05), Constant(0.1, Steps = 1)]", "11 of 10 steps: the learning rate 0.1 is never reached; the highest is 0.0833")]
    [InlineData("[Horizon(3000), Noam(512, [|4000|])]", "3,999 of 3,000 steps: the learning rate 0.0006987712429686843 is never reached; the highest is 0.000524")]
    public Task A_warmup_that_outlasts_the_run(string attributes, string message) =>
        Rules.Says(Rules.Schedule(attributes), "DECAY115", "The warmup takes " + message);

    [Theory]
    [InlineData("[Horizon(100), LinearWarmup([|51|]), LinearDecay(0.1, 0, 49)]", "51 of 100 steps (51%)")]
    [InlineData("[Horizon(6000, Unit = StepUnit.Epoch), Noam(512, [|4000|])]", "3,999 of 6,000 epochs (67%)")]
    public Task A_warmup_that_takes_most_of_it(string attributes, string message) =>
        Rules.Expect(Rules.Schedule(attributes), "DECAY116 info: The warmup takes " + message);

    [Theory]
    [InlineData("[Horizon(90000), LinearWarmup([|1000|], Overlap = true), MultiStepDecay(0.02, 0.1, 500, 60000)]", "step 1,000, after the first drop at step 500: it rises towards 0.02, and the learning rate goes on at 0.002")]
    [InlineData("[LinearWarmup([|10|], Overlap = true), StepDecay(0.1, 0.1, 5, Steps = 90)]", "step 10, after the first drop at step 5: it rises towards 0.1, and the learning rate goes on at 0.001")]
    [InlineData("[Horizon(90, Unit = StepUnit.Epoch), Constant(0.2, Steps = 10), LinearWarmup([|10|], Overlap = true), PiecewiseConstant(new[] { 0.1, 0.01 }, new long[] { 9 })]", "epoch 20, after the first drop at epoch 19: it rises towards 0.1, and the learning rate goes on at 0.01")]
    [InlineData("[Horizon(50), LinearWarmup([|10|], Overlap = true), ExponentialDecay(0.1, 0.5, DecaySteps = 8, Staircase = true)]", "step 10, after the first drop at step 8: it rises towards 0.1, and the learning rate goes on at 0.05")]
    public Task A_drop_before_the_warmup_is_over(string attributes, string message) =>
        Rules.Says(Rules.Schedule(attributes), "DECAY117", "The warmup ends at " + message);

    [Theory]
    [InlineData("[Horizon(90), LinearWarmup(10, Overlap = [|true|]), ExponentialDecay(0.1, 0.95)]", "0.0599, which is 60% of the 0.1")]
    [InlineData("[LinearWarmup(10, Overlap = [|true|]), LinearDecay(0.1, 0, 30)]", "0.0667, which is 67% of the 0.1")]
    public Task A_phase_that_has_decayed_meanwhile(string attributes, string message) => Rules.Says(
        Rules.Schedule(attributes),
        "DECAY118",
        $"After the warmup the learning rate is {message} that it aims at: the next phase decays meanwhile. Without Overlap it begins where the warmup ends.");

    [Theory]
    [InlineData("[Horizon(100), LinearWarmup(50), LinearDecay(0.1, 0, 50)]")]
    [InlineData("[Horizon(90), LinearWarmup(5, Overlap = true), StepDecay(0.1, 0.1, 30)]")]
    [InlineData("[Horizon(90), LinearWarmup(5, Overlap = true), MultiStepDecay(0.1, 0.1, 6, 60)]")]
    [InlineData("[Horizon(350), LinearWarmup(5, Overlap = true), ExponentialDecay(0.256, 0.97, DecaySteps = 2.4, Staircase = true)]")]
    [InlineData("[Horizon(90), LinearWarmup(5, Overlap = true), CosineDecay(0.1, 0, 90)]")]
    [InlineData("[Horizon(100000), Noam(512, 4000)]")]
    [InlineData("[Horizon(2), Noam(512, 1)]")]
    public Task What_is_usual_is_no_finding(string attributes) => Rules.Silent(Rules.Schedule(attributes));

    [Fact]
    public Task The_horizon_is_named() => Rules.AlsoAt("[Horizon([|40|]), LinearWarmup(1000), Constant(0.1)] partial class Rate;", "DECAY115");

    [Fact]
    public Task The_drop_is_named() => Rules.AlsoAt("[LinearWarmup(1000, Overlap = true), MultiStepDecay(0.02, 0.1, [|500|], 60000)] partial class Rate;", "DECAY117");
}

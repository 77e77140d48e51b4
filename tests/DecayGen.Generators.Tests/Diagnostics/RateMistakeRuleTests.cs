using Xunit;

namespace DecayGen.Generators.Tests.Diagnostics;

/// <summary>DECAY105, 106, 119 and 127: arguments that are in their range, and still mistaken for others.</summary>
public class RateMistakeRuleTests
{
    [Theory]
    [InlineData("[Horizon(20), ExponentialDecay(0.01, [|0.05|])]", "DECAY105 warning: A rate of 0.05 keeps 5% of the learning rate at each step and removes 95%: if 5% is what is to be removed, the rate is 0.95")]
    [InlineData("[Horizon(12, Unit = StepUnit.Epoch), LinearWarmup(2), ExponentialDecay(rate: [|0.001|], initial: 0.01)]", "DECAY105 warning: A rate of 0.001 keeps 0.1% of the learning rate at each epoch and removes 99.9%: if 0.1% is what is to be removed, the rate is 0.999")]
    [InlineData("[Horizon(5), ExponentialDecay(0.49, [|0.1|])]", "DECAY105 warning: A rate of 0.1 keeps 10% of the learning rate at each step and removes 90%: if 10% is what is to be removed, the rate is 0.9")]
    [InlineData("[Horizon(5), ExponentialDecay(0.5, [|0.2|])]", "DECAY106 warning: A learning rate that begins at 0.5 and keeps 20% of it at each step looks swapped: the initial value comes first, then the rate")]
    [InlineData("[Horizon(9), ExponentialDecay(0.97, [|0.01|])]", "DECAY106 warning: A learning rate that begins at 0.97 and keeps 1% of it at each step looks swapped: the initial value comes first, then the rate")]
    [InlineData("[Horizon(90), ExponentialDecay(0.1, 0.95, Floor = [|0.1|])]", "DECAY119 warning: The floor 0.1 is the initial value: nothing decays")]
    [InlineData("[Horizon(90), CosineDecay(0.001, [|1e-3|], 90)]", "DECAY119 warning: The final value 0.001 is the initial value: nothing decays")]
    [InlineData("[LinearWarmup(5), LinearDecay(0.1, final: [|0.1|], 90)]", "DECAY119 warning: The final value 0.1 is the initial value: nothing decays")]
    [InlineData("[Horizon(90), StepDecay([|300|], 0.1, 30)]", "DECAY127 warning: A learning rate of 300 is more than 100, which no published schedule reaches")]
    [InlineData("[Horizon(90), OneCycle([|1000|], 90)]", "DECAY127 warning: A learning rate of 1000 is more than 100, which no published schedule reaches")]
    [InlineData("[Horizon(90), Cyclic(0.1, [|101|], 30)]", "DECAY127 warning: A learning rate of 101 is more than 100, which no published schedule reaches")]
    [InlineData("[Horizon(90), PiecewiseConstant(new[] { 1.0, [|200.0|], 1 }, new long[] { 30, 60 })]", "DECAY127 warning: A learning rate of 200 is more than 100, which no published schedule reaches")]
    public Task It_points_to_the_argument_with_the_numbers(string attributes, string finding) => Rules.Expect(Rules.Schedule(attributes), finding);

    [Theory]
    [InlineData("[Horizon(5), ExponentialDecay(0.01, 0.5)]")]
    [InlineData("[Horizon(90), ExponentialDecay(0.01, 0.1, DecaySteps = 30)]")]
    [InlineData("[Horizon(5), ExponentialDecay(0.01, 0.3, Floor = 0.001)]")]
    [InlineData("[Horizon(90), ExponentialDecay(1, 0.97)]")]
    [InlineData("[Horizon(90), CosineDecay(0.1, 0.099, 90)]", "DECAY109")]
    [InlineData("[Horizon(90), MultiStepDecay(100, 0.1, 30, 60)]")]
    [InlineData("[Horizon(90), StepDecay(30, 0.1, 30)]")]
    public async Task What_is_usual_is_no_finding(string attributes, params string[] other) =>
        Assert.Equal(other, await Rules.Ids(Rules.Schedule(attributes)));

    [Fact]
    public Task What_is_no_learning_rate_may_be_large() =>
        Rules.Silent("partial class C { [Horizon(90), LinearDecay(300, 30, 90)] public static partial double Temperature(long step); }");

    [Fact]
    public Task Both_arguments_of_a_swap_are_named() =>
        Rules.AlsoAt("[Horizon(9), ExponentialDecay([|0.97|], 0.01)] partial class Rate;", "DECAY106");
}

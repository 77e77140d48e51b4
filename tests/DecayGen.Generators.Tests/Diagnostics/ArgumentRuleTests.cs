using Xunit;

namespace DecayGen.Generators.Tests.Diagnostics;

public class ArgumentRuleTests
{
    [Theory]
    [InlineData("ExponentialDecay([|0|], 0.9)", "0", "finite and more than 0")]
    [InlineData("ExponentialDecay([|-0.0|], 0.9)", "-0", "finite and more than 0")]
    [InlineData("ExponentialDecay([|-0.01|], 0.9)", "-0.01", "finite and more than 0")]
    [InlineData("ExponentialDecay(rate: 0.9, initial: [|double.NaN|])", "NaN", "finite and more than 0")]
    [InlineData("Constant([|double.PositiveInfinity|])", "∞", "finite and more than 0")]
    [InlineData("Constant([|-1e308 * 10|])", "-∞", "finite and more than 0")]
    [InlineData("ExponentialDecay(0.1, 0.9, Floor = [|-1e-9|])", "-1e-09", "finite and 0 or more")]
    [InlineData("ExponentialDecay(0.1, 0.9, Floor = [|double.PositiveInfinity|])", "∞", "finite and 0 or more")]
    [InlineData("ExponentialDecay([|-0.1|], 0.9, Floor = 0.5)", "-0.1", "finite and more than 0")]
    [InlineData("Constant([|1 / 1000|])", "0", "finite and more than 0. 1 / 1000 divides integers, which gives 0: write 1.0 / 1000")]
    public Task Values_are_finite_and_positive(string attribute, string value, string range) => Rules.Expect(
        Rules.Schedule($"[{attribute}]"),
        $"DECAY010 error: A schedule cannot have the value {value}: it must be {range}");

    [Fact]
    public Task A_warmups_start_may_be_0_and_not_less() => Rules.Expect(
        Rules.Schedule("[LinearWarmup(5, From = [|-1|])] [Constant(0.1)]"),
        "DECAY010 error: A schedule cannot have the value -1: it must be finite and 0 or more");

    [Theory]
    [InlineData("[Horizon([|0|]), Constant(0.1)]", "0")]
    [InlineData("[Constant(0.1), Horizon(steps: [|-90|])]", "-90")]
    [InlineData("[Constant(0.1, Steps = [|0|])]", "0")]
    [InlineData("[ExponentialDecay(0.1, 0.9, Steps = [|long.MinValue|])]", "-9,223,372,036,854,775,808")]
    [InlineData("[LinearWarmup([|0|])] [Constant(0.1)]", "0")]
    [InlineData("[LinearWarmup(5, Steps = [|-5|])] [Constant(0.1)]", "-5")]
    public Task Lengths_are_positive(string attributes, string length) => Rules.Expect(
        Rules.Schedule(attributes),
        $"DECAY013 error: A number of steps must be more than 0, not {length}");

    [Theory]
    [InlineData("Floor = [|0.2|]", "0.2")]
    [InlineData("Floor = [|0.10000000000000002|]", "0.10000000000000002")]
    [InlineData("DecaySteps = 10, Staircase = true, Floor = [|1|]", "1")]
    public Task A_floor_lies_below_the_initial_value(string properties, string floor) => Rules.Expect(
        Rules.Schedule($"[ExponentialDecay(0.1, 0.9, {properties})]"),
        $"DECAY015 error: The floor {floor} lies above the initial value 0.1, so that nothing decays; set AllowGrowth if the value is meant to rise");

    [Theory]
    [InlineData("[|0|]", "0")]
    [InlineData("[|-1|]", "-1")]
    [InlineData("[|double.NaN|]", "NaN")]
    [InlineData("[|double.PositiveInfinity|]", "∞")]
    public Task DecaySteps_is_finite_and_positive(string decaySteps, string value) => Rules.Expect(
        Rules.Schedule($"[ExponentialDecay(0.1, 0.9, DecaySteps = {decaySteps})]"),
        $"DECAY017 error: DecaySteps is {value}: it must be finite and more than 0");

    [Fact]
    public Task Every_wrong_argument_is_named_where_it_stands() => Rules.Expect(
        Rules.Schedule("[Horizon([|0|])] [LinearWarmup([|0|], From = [|-1|])] [ExponentialDecay([|0|], [|95|], DecaySteps = [|0|], Steps = [|0|])]"),
        "DECAY013", "DECAY013", "DECAY010", "DECAY010", "DECAY012", "DECAY017", "DECAY013");

    [Theory]
    [InlineData("[Constant(5e-324)]")]
    [InlineData("[Horizon(1), Constant(100)]")]
    [InlineData("[Horizon(90), ExponentialDecay(0.1, 0.95, Floor = 0)]")]
    [InlineData("[Horizon(90), ExponentialDecay(0.1, 0.95, Floor = 0.04)]")]
    [InlineData("[ExponentialDecay(0.1, 0.95, Floor = 0.2, AllowGrowth = true, Steps = 90)]")]
    [InlineData("[ExponentialDecay(0.1, 0.95, DecaySteps = 1e308, Steps = 1)]")]
    [InlineData("[Horizon(90), LinearWarmup(1, From = 0), Constant(0.1f)]")]
    [InlineData("[Horizon(90), ExponentialDecay(1, 0.95f)]")]
    [InlineData("[Horizon('a'), ExponentialDecay('a', 0.95, Steps = 'a')]")]
    public Task Values_in_their_ranges_are_no_finding(string attributes) => Rules.Silent(Rules.Schedule(attributes));
}

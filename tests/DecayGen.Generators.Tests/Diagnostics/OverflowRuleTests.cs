using Xunit;

namespace DecayGen.Generators.Tests.Diagnostics;

public class OverflowRuleTests
{
    [Theory]
    [InlineData("[Horizon(10000), ExponentialDecay(0.01, [|1.9|])]", "1,114 of 10,000", "1.9")]
    [InlineData("[Horizon(10000), ExponentialDecay(rate: [|1.9|], initial: 0.01, AllowGrowth = true)]", "1,114 of 10,000", "1.9")]
    [InlineData("[Horizon(2000), ExponentialDecay(0.5, [|1.5|], DecaySteps = 1, Steps = 1800)]", "1,753 of 2,000", "1.5")]
    [InlineData("[Horizon(6000), ExponentialDecay(1, [|1.5|], DecaySteps = 3, Staircase = true)]", "5,253 of 6,000", "1.5")]
    [InlineData("[Horizon(3000), LinearWarmup(5), ExponentialDecay(0.01, 0.5, Steps = 5), StepDecay(1, [|1.5|], 1, AllowGrowth = true)]", "1,761 of 3,000", "1.5")]
    [InlineData("[Horizon(3), MultiStepDecay(1.7e308, [|1.5|], 2)]", "2 of 3", "1.5")]
    [InlineData("[Horizon(100000), CosineRestarts(0.1, 0, 10, PeakDecay = [|1.9|], AllowGrowth = true)]", "11,100 of 100,000", "1.9")]
    [InlineData("[Horizon(long.MaxValue), Cyclic(0, 1, 2, Mode = CyclicMode.ExpRange, Gamma = [|1.5|])]", "1,753 of 9,223,372,036,854,775,807", "1.5")]
    [InlineData("[Horizon(long.MaxValue), ExponentialDecay(1, [|1.0000000000000002|])]", "3,196,577,161,300,664,270 of 9,223,372,036,854,775,807", "1.0000000000000002")]
    public Task Growth_overflows_within_the_run(string attributes, string step, string rate) => Rules.Expect(
        Rules.Schedule(attributes),
        $"DECAY016 error: The value is ∞ at step {step}: a rate of {rate} takes it beyond the largest double, 1.8e+308. End its phase before with Steps, or write a lower rate.");

    [Theory]
    [InlineData("[Horizon(1114), ExponentialDecay(0.01, 1.9, AllowGrowth = true)]")]
    [InlineData("[Horizon(10000), ExponentialDecay(0.01, 1.9, AllowGrowth = true, Steps = 1113)]")]
    [InlineData("[ExponentialDecay(0.01, 1.9, AllowGrowth = true)]")]
    [InlineData("[Horizon(3), MultiStepDecay(1, 1.99, 2, AllowGrowth = true)]")]
    [InlineData("[Horizon(5), OneCycle(100, 5, DivFactor = 1)]")]
    [InlineData("[Horizon(100000), Cyclic(0, 1, 2, Gamma = 1.5, AllowGrowth = true)]")]
    [InlineData("[Horizon(10000), Custom(nameof(F), Steps = 5), ExponentialDecay(0.01, 1.9, AllowGrowth = true)]")]
    public Task Finite_values_are_no_finding(string attributes) =>
        Rules.Silent($"{attributes} public partial class Rate {{ static double F(long step) => double.PositiveInfinity; }}");

    [Fact]
    public Task Methods_are_reviewed_whatever_their_name() => Rules.Expect(
        "partial class Rates { [Horizon(10000), ExponentialDecay(0.01, [|1.9|])] public static partial double Momentum(long step); }",
        "DECAY016");
}

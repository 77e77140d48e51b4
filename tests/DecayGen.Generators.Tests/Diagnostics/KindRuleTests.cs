using Xunit;

namespace DecayGen.Generators.Tests.Diagnostics;

/// <summary>The arguments of every kind: what is wrong, and where exactly it stands.</summary>
public class KindRuleTests
{
    private const string Positive = "finite and more than 0";
    private const string ZeroOrMore = "finite and 0 or more";

    [Theory]
    [InlineData("TimeConstantDecay([|0|], 20)", "0", Positive)]
    [InlineData("HalfLifeDecay(0.1, 20, Floor = [|-0.1|])", "-0.1", ZeroOrMore)]
    [InlineData("StepDecay([|double.NaN|], 0.1, 30)", "NaN", Positive)]
    [InlineData("StepDecay(0.1, 0.1, 30, Floor = [|double.PositiveInfinity|])", "∞", ZeroOrMore)]
    [InlineData("MultiStepDecay([|-1|], 0.1, 30)", "-1", Positive)]
    [InlineData("LinearDecay([|0|], 0, 30)", "0", Positive)]
    [InlineData("LinearDecay(0.1, [|-1|], 30)", "-1", ZeroOrMore)]
    [InlineData("PolynomialDecay(0.1, [|double.NaN|], 30, 2)", "NaN", ZeroOrMore)]
    [InlineData("CosineDecay(final: 0, initial: [|0|], steps: 30)", "0", Positive)]
    [InlineData("SqrtDecay(0.1, [|-0.1|], 30)", "-0.1", ZeroOrMore)]
    [InlineData("CosineRestarts([|-0.1|], 0, 30)", "-0.1", Positive)]
    [InlineData("InverseTimeDecay([|0|], 1)", "0", Positive)]
    [InlineData("InverseTimeDecay(0.1, 1, Floor = [|-1|])", "-1", ZeroOrMore)]
    [InlineData("InverseSqrtDecay([|0|], 4000)", "0", Positive)]
    [InlineData("OneCycle([|0|], 90)", "0", Positive)]
    [InlineData("Cyclic([|-0.1|], 0.1, 30)", "-0.1", ZeroOrMore)]
    [InlineData("Cyclic(0, [|0|], 30)", "0", Positive)]
    [InlineData("PiecewiseConstant(new[] { 0.1, [|-0.1|], -0.2 }, new long[] { 3, 5 })", "-0.1", ZeroOrMore)]
    [InlineData("PiecewiseLinear(new double[2] { 0.1, [|double.NaN|] }, new long[] { 3, 5 })", "NaN", ZeroOrMore)]
    [InlineData("PiecewiseLinear(boundaries: new long[] { 3, 5 }, values: new double[] { [|-1|], 0 })", "-1", ZeroOrMore)]
    [InlineData("LinearDecay([|1 / 10|], 0, 30)", "0", Positive + ". 1 / 10 divides integers, which gives 0: write 1.0 / 10")]
    public Task Values(string attribute, string value, string range) => Rules.Expect(
        Rules.Schedule($"[{attribute}]"),
        $"DECAY010 error: A schedule cannot have the value {value}: it must be {range}");

    [Theory]
    [InlineData("TimeConstantDecay(0.1, [|0|])", "time constant of 0", "more than 0 and finite")]
    [InlineData("TimeConstantDecay(0.1, [|double.PositiveInfinity|])", "time constant of ∞", "more than 0 and finite")]
    [InlineData("HalfLifeDecay(0.1, [|-20|])", "half-life of -20", "more than 0 and finite")]
    [InlineData("HalfLifeDecay(0.1, [|1 / 2|])", "half-life of 0", "more than 0 and finite. 1 / 2 divides integers, which gives 0: write 1.0 / 2")]
    [InlineData("InverseTimeDecay(0.1, [|0|])", "rate of 0", "more than 0 and finite")]
    [InlineData("StepDecay(0.1, [|0|], 30)", "rate of 0", "more than 0 and less than 1, such as 0.95 to keep 95% each time")]
    [InlineData("MultiStepDecay(0.1, [|-0.1|], 30)", "rate of -0.1", "more than 0 and less than 1, such as 0.95 to keep 95% each time")]
    [InlineData("CosineRestarts(0.1, 0, 30, PeakDecay = [|0|])", "rate of 0", "more than 0 and less than 1, such as 0.95 to keep 95% each time")]
    [InlineData("Cyclic(0.1, 0.2, 30, Gamma = [|double.NaN|])", "rate of NaN", "more than 0 and less than 1, such as 0.95 to keep 95% each time")]
    public Task Paces(string attribute, string what, string range) => Rules.Expect(
        Rules.Schedule($"[{attribute}]"),
        $"DECAY011 error: A {what} is no decay: it must be {range}");

    [Theory]
    [InlineData("StepDecay(0.1, [|10|], 30)")]
    [InlineData("MultiStepDecay(0.1, [|2|], 30)")]
    [InlineData("CosineRestarts(0.1, 0, 30, PeakDecay = [|50|])")]
    [InlineData("Cyclic(0.1, 0.2, 30, Gamma = [|99|])")]
    public Task Percentages(string attribute) => Rules.Expect(Rules.Schedule($"[{attribute}]"), "DECAY012");

    [Theory]
    [InlineData("StepDecay(0.1, 0.1, [|0|])", "0")]
    [InlineData("MultiStepDecay(0.1, 0.1, [|0|], 30)", "0")]
    [InlineData("MultiStepDecay(0.1, 0.1, new long[] { [|-1|], 30 })", "-1")]
    [InlineData("MultiStepDecay(0.1, 0.1, milestones: [|-1|])", "-1")]
    [InlineData("LinearDecay(0.1, 0, [|0|])", "0")]
    [InlineData("PolynomialDecay(0.1, 0, [|-5|], 1)", "-5")]
    [InlineData("CosineDecay(0.1, 0, [|0|])", "0")]
    [InlineData("SqrtDecay(0.1, 0, [|0|])", "0")]
    [InlineData("CosineRestarts(0.1, 0, [|0|])", "0")]
    [InlineData("Noam(512, [|0|])", "0")]
    [InlineData("OneCycle(0.1, [|0|])", "0")]
    [InlineData("Cyclic(0.1, 0.2, [|0|])", "0")]
    [InlineData("Cyclic(0.1, 0.2, 30, StepDown = [|-3|])", "-3")]
    [InlineData("PiecewiseConstant(new[] { 0.1, 0.2 }, new long[1] { [|0|] })", "0")]
    [InlineData("PiecewiseLinear(new[] { 0.1, 0.2 }, new[] { [|-1L|], 3 })", "-1")]
    public Task Lengths(string attribute, string length) => Rules.Expect(
        Rules.Schedule($"[{attribute}]"),
        $"DECAY013 error: A number of steps must be more than 0, not {length}");

    [Theory]
    [InlineData("MultiStepDecay(0.1, 0.1, 30, 60, [|9|], 5)", "9 comes after 60: milestones must increase from one to the next")]
    [InlineData("MultiStepDecay(0.1, 0.1, new long[] { 30, [|30|] })", "30 stands here twice: milestones must increase from one to the next")]
    [InlineData("MultiStepDecay(0.1, 0.1, milestones: new[] { 3000L, [|60|] }, Steps = 5)", "60 comes after 3,000: milestones must increase from one to the next")]
    [InlineData("PiecewiseConstant(new[] { 0.1, 0.2, 0.3 }, new long[2] { 60, [|30|] })", "30 comes after 60: boundaries must increase from one to the next")]
    [InlineData("PiecewiseLinear(new[] { 0.1, 0.2 }, new long[] { 0, [|0|] })", "0 stands here twice: boundaries must increase from one to the next")]
    [InlineData("PiecewiseConstant([|new[] { 0.1, 0.2 }|], new long[] { 30, 60 })", "2 boundaries have 3 values between and around them, not 2")]
    [InlineData("PiecewiseConstant([|new double[0]|], new long[0])", "0 boundaries have 1 values between and around them, not 0")]
    [InlineData("PiecewiseLinear([|new[] { 0.1, 0.2, 0.3 }|], new long[] { 30, 60 })", "2 boundaries have as many values, not 3")]
    [InlineData("PiecewiseLinear([|new double[] { }|], new long[] { })", "There must be one value at least, and its boundary")]
    [InlineData("MultiStepDecay(0.1, 0.1, [|null|])", "milestones is null: it must be an array")]
    [InlineData("MultiStepDecay(0.1, 0.1, milestones: [|default|])", "milestones is null: it must be an array")]
    [InlineData("PiecewiseConstant([|null|], new long[] { 1, 2 })", "values is null: it must be an array")]
    [InlineData("PiecewiseLinear(new[] { 0.1, 0.2 }, [|null|])", "boundaries is null: it must be an array")]
    public Task Boundaries(string attribute, string message) => Rules.Expect(Rules.Schedule($"[{attribute}]"), $"DECAY014 error: {message}");

    [Theory]
    [InlineData("LinearDecay(0.1, [|0.2|], 30)", "final value 0.2")]
    [InlineData("PolynomialDecay(0.1, [|1|], 30, 2)", "final value 1")]
    [InlineData("CosineDecay(0.1, [|0.2|], 30)", "final value 0.2")]
    [InlineData("SqrtDecay(0.1, [|0.2|], 30)", "final value 0.2")]
    [InlineData("CosineRestarts(0.1, [|0.2|], 30)", "final value 0.2")]
    [InlineData("TimeConstantDecay(0.1, 20, Floor = [|0.2|])", "floor 0.2")]
    [InlineData("HalfLifeDecay(0.1, 20, Floor = [|0.2|])", "floor 0.2")]
    [InlineData("StepDecay(0.1, 0.1, 20, Floor = [|0.2|])", "floor 0.2")]
    [InlineData("InverseTimeDecay(0.1, 20, Floor = [|0.2|])", "floor 0.2")]
    public Task Ends_above_the_beginning(string attribute, string end) => Rules.Expect(
        Rules.Schedule($"[{attribute}]"),
        $"DECAY015 error: The {end} lies above the initial value 0.1, so that nothing decays; set AllowGrowth if the value is meant to rise");

    [Theory]
    [InlineData("PolynomialDecay(0.1, 0, 30, [|0|])", "power is 0: it must be finite and more than 0")]
    [InlineData("CosineDecay(0.1, 0, 30, Exponent = [|-1|])", "Exponent is -1: it must be finite and more than 0")]
    [InlineData("InverseTimeDecay(0.1, 1, DecaySteps = [|0|])", "DecaySteps is 0: it must be finite and more than 0")]
    [InlineData("InverseTimeDecay(0.1, 1, Power = [|double.NaN|])", "Power is NaN: it must be finite and more than 0")]
    [InlineData("InverseSqrtDecay(0.1, [|0|])", "timescale is 0: it must be finite and more than 0")]
    [InlineData("Noam([|0|], 4000)", "modelSize is 0: it must be more than 0")]
    [InlineData("Noam(512, 4000, Scale = [|0|])", "Scale is 0: it must be finite and more than 0")]
    [InlineData("CosineRestarts(0.1, 0, 30, CycleGrowth = [|0|])", "CycleGrowth is 0: it must be 1 or more")]
    [InlineData("OneCycle(0.1, [|2|])", "totalSteps is 2: it must be more than 2")]
    [InlineData("OneCycle(0.1, 90, DivFactor = [|0|])", "DivFactor is 0: it must be finite and more than 0")]
    [InlineData("OneCycle(0.1, 90, FinalDivFactor = [|-1|])", "FinalDivFactor is -1: it must be finite and more than 0")]
    [InlineData("OneCycle(1e9, 90, DivFactor = [|1e-300|])", "DivFactor is 1e-300: it must be so large that the value at step 0 is finite")]
    [InlineData("OneCycle(1e12, 90, FinalDivFactor = [|1e-300|])", "FinalDivFactor is 1e-300: it must be so large that the last value is finite")]
    [InlineData("CosineRestarts(0.1, 0.2, 30, PeakDecay = [|1.5|], AllowGrowth = true)", "PeakDecay is 1.5: it must be at most 1 where the cycles rise, which would begin ever lower, and below 0 at last")]
    [InlineData("OneCycle(0.1, 90, PercentStart = [|0|])", "PercentStart is 0: it must be more than 0 and less than 1")]
    [InlineData("OneCycle(0.1, 90, PercentStart = [|30|])", "PercentStart is 30: it must be more than 0 and less than 1")]
    [InlineData("OneCycle(0.1, 90, PercentStart = [|0.01|])", "PercentStart is 0.01: it must be more than 1 / 90, so that the way up takes more than a step")]
    [InlineData("OneCycle(0.1, 90, PercentStart = [|0.51|], ThreePhase = true)", "PercentStart is 0.51: it must be so small that the way up, and as long a way down, leave steps for a third phase")]
    [InlineData("OneCycle(0.1, 90, Anneal = [|(OneCycleAnneal)2|])", "Anneal is 2: it must be Cosine or Linear")]
    [InlineData("Cyclic(0.1, 0.2, 30, Mode = [|(CyclicMode)(-1)|])", "Mode is -1: it must be Triangular or Triangular2 or ExpRange")]
    [InlineData("Cyclic(0.1, [|0.05|], 30)", "high is 0.05: it must be at least the low value, 0.1")]
    public Task Other_ranges(string attribute, string message) => Rules.Expect(Rules.Schedule($"[{attribute}]"), $"DECAY017 error: {message}");

    [Theory]
    [InlineData("OneCycle(0.1, [|2|], PercentStart = 0.3)", "DECAY017")]
    [InlineData("Cyclic([|-2|], [|-3|], 30)", "DECAY010", "DECAY010")]
    [InlineData("Cyclic([|double.PositiveInfinity|], 0.1, 30)", "DECAY010")]
    [InlineData("Cyclic(0, [|-1|], 30)", "DECAY010")]
    [InlineData("MultiStepDecay(0.1, [|95|], 5, [|-3|])", "DECAY012", "DECAY013", "DECAY014")]
    [InlineData("LinearDecay([|-2|], 0.1, 30)", "DECAY010")]
    [InlineData("OneCycle([|double.NaN|], 90, DivFactor = 1e-310)", "DECAY010")]
    [InlineData("CosineRestarts(0.1, [|0.2|], 30, PeakDecay = 1.5)", "DECAY015")]
    public async Task One_mistake_is_one_finding(string attribute, params string[] ids)
    {
        string source = MarkedSource.Parse(Rules.Schedule($"[{attribute}]")).Text;
        Assert.Equal(ids, await Rules.Ids(source));
    }

    [Theory]
    [InlineData("LinearDecay(0.1, 0.2, 30, AllowGrowth = true)")]
    [InlineData("CosineDecay(0.1, 0.05, 30)")]
    [InlineData("LinearDecay(0.1, 0, 30)")]
    [InlineData("PolynomialDecay(0.1, 0, 30, 0.9)")]
    [InlineData("PiecewiseConstant(new[] { 0.1, 0, 0.1 }, new long[] { 1, 2 })")]
    [InlineData("PiecewiseConstant(new[] { 0.1 }, new long[0])")]
    [InlineData("PiecewiseLinear(new[] { 0, 0.1 }, new long[] { 0, 2 })")]
    [InlineData("MultiStepDecay(0.1, 0.1)")]
    [InlineData("Cyclic(0, 0.1, 30)")]
    [InlineData("Cyclic(0.1, 0.1, 30, Gamma = 1)")]
    [InlineData("CosineRestarts(0.1, 0, 30, PeakDecay = 1)")]
    [InlineData("CosineRestarts(0.1, 0, 30, PeakDecay = 1.5, AllowGrowth = true)")]
    [InlineData("CosineRestarts(0.1, 0.2, 30, PeakDecay = 0.5, AllowGrowth = true)")]
    [InlineData("OneCycle(0.1, 3, PercentStart = 0.5)")]
    [InlineData("OneCycle(0.1, 90, DivFactor = 1e-300, FinalDivFactor = 1)")]
    [InlineData("OneCycle(0.1, 90, PercentStart = 0.3, ThreePhase = true)")]
    [InlineData("InverseTimeDecay(0.1, 90)")]
    [InlineData("Noam(1, 1)")]
    public Task What_may_be_is_no_finding(string attribute) => Rules.Silent(Rules.Schedule($"[{attribute}]"));

    [Theory]
    [InlineData("PiecewiseConstant(new[] { 0.1, }, new long[] { \"1\" })")]
    [InlineData("PiecewiseConstant(new[] { 0.1, ")]
    [InlineData("MultiStepDecay(0.1, 0.1, 3, )")]
    [InlineData("PiecewiseLinear(new[] { 1, 2 }, new[] { 1.5 })")]
    [InlineData("OneCycle(0.1, 90, Anneal = OneCycleAnneal.)")]
    [InlineData("OneCycle(0.1, 90, Anneal = \"cos\")")]
    public async Task Half_typed_arguments_are_no_finding(string attribute) =>
        Assert.Empty(await Rules.Ids(new UserProject($"using DecayGen;\n[{attribute}] partial class Rate {{ }}") { MayBeWrong = true }));

    [Theory]
    [InlineData("StepDecay(0.1, [|1.1|], 30)", "DECAY101 warning: A rate of 1.1 lets the value grow: 0.1 at step 0, 1380 at step 3,000. A decay has a rate below 1; set AllowGrowth if the value is meant to rise.")]
    [InlineData("MultiStepDecay(0.1, [|1.1|], 30, 60)", "DECAY101 warning: A rate of 1.1 lets the value grow: 0.1 at step 0, 0.121 at step 60. A decay has a rate below 1; set AllowGrowth if the value is meant to rise.")]
    [InlineData("CosineRestarts(0.1, 0, 30, PeakDecay = [|1.1|])", "DECAY101")]
    [InlineData("Cyclic(0.1, 0.2, 30, Mode = CyclicMode.ExpRange, Gamma = [|1.01|])", "DECAY101")]
    [InlineData("StepDecay(0.1, [|1|], 30)", "DECAY102")]
    [InlineData("MultiStepDecay(0.1, [|1|], 30)", "DECAY102")]
    [InlineData("StepDecay(0.1, [|0.1|], 30)", "DECAY132")]
    [InlineData("StepDecay(0.1, [|0.5|], 1)", "DECAY130")]
    public Task Rates_that_are_at_risk(string attribute, string finding) => Rules.Expect(Rules.Schedule($"[{attribute}]"), finding);
}

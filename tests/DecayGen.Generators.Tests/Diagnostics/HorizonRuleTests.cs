using Xunit;

namespace DecayGen.Generators.Tests.Diagnostics;

public class HorizonRuleTests
{
    [Theory]
    [InlineData("[assembly: Horizon([|0|])] [Constant(1)] partial class A; [Constant(1)] partial class B;")]
    [InlineData("[Horizon([|0|])] partial class A { [Constant(1)] public static partial double F(long step); [Constant(1)] public static partial double G(long step); }")]
    [InlineData("partial class A { [Horizon([|0|]), Constant(1)] public static partial double F(long step); }")]
    [InlineData("[Horizon([|0|])] class Unused;")]
    public Task A_run_has_steps_and_that_is_said_once(string source) =>
        Rules.Expect(source, "DECAY013 error: A number of steps must be more than 0, not 0");

    [Theory]
    [InlineData("[assembly: Horizon(9, StepsPerEpoch = [|-5|])] [Constant(1)] partial class A; [Constant(1)] partial class B;")]
    [InlineData("[Horizon(9, Unit = StepUnit.Epoch, StepsPerEpoch = [|-5|]), Constant(1)] partial class A;")]
    public Task So_has_an_epoch(string source) =>
        Rules.Expect(source, "DECAY017 error: StepsPerEpoch is -5: it must be more than 0");

    [Fact]
    public Task A_unit_is_one_of_those_there_are() => Rules.Expect(
        "[Horizon(9, Unit = [|(StepUnit)7|], StepsPerEpoch = 3), Constant(1)] partial class A; class User { double Value => A.AtEpoch(3) + A.AtStep(9); }",
        "DECAY017 error: Unit is 7: it must be Unspecified or Step or Epoch");

    [Theory]
    [InlineData("[assembly: Horizon(30)] [ExponentialDecay(0.1, [|0.5|])] partial class A;")]
    [InlineData("[assembly: Horizon(9000)] [Horizon(30)] partial class A { [ExponentialDecay(0.1, [|0.5|])] public static partial double F(long step); }")]
    [InlineData("[Horizon(9000)] partial class A { [Horizon(30), ExponentialDecay(0.1, [|0.5|])] public static partial double F(long step); }")]
    public Task The_nearest_horizon_counts(string source) => Rules.Expect(source, "DECAY103");

    [Theory]
    [InlineData("[Horizon(90, Unit = StepUnit.Epoch)]", "double [|AtEpoch|](long x) => 1;", "AtEpoch")]
    [InlineData("[Horizon(90, Unit = StepUnit.Epoch, StepsPerEpoch = 3)]", "int [|AtStep|] => 1;", "AtStep")]
    public Task A_member_must_not_have_their_names(string horizon, string member, string name) => Rules.Expect(
        $"{horizon} [Constant(1)] partial class Rate {{ {member} }}",
        $"DECAY003 error: '{name}' is the name of a member that DecayGen generates into 'Rate': rename this one");

    [Theory]
    [InlineData("[Horizon(90)] [Constant(1)] partial class Rate { double AtStep(long step) => 1; double AtEpoch => 1; }")]
    [InlineData("[Horizon(90, Unit = StepUnit.Step)] [Constant(1)] partial class Rate { double AtStep(int step) => 1; double AtEpoch => 1; }")]
    [InlineData("[assembly: Horizon(90, Unit = StepUnit.Epoch, StepsPerEpoch = 3)] [Constant(1)] partial class Rate;")]
    public Task What_is_not_generated_may_be_there(string source) => Rules.Silent(source);
}

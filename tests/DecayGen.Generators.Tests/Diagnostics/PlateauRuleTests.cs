using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace DecayGen.Generators.Tests.Diagnostics;

/// <summary>What is said about a plateau, whose value depends on a metric, before there is one.</summary>
public class PlateauRuleTests
{
    private const string NoFraction = "more than 0 and less than 1, such as 0.95 to keep 95% each time";

    [Theory]
    [InlineData("ReduceOnPlateau([|0|])", "DECAY010 error: A schedule cannot have the value 0: it must be finite and more than 0")]
    [InlineData("ReduceOnPlateau(initial: [|double.NaN|])", "DECAY010 error: A schedule cannot have the value NaN: it must be finite and more than 0")]
    [InlineData("ReduceOnPlateau(0.1, Floor = [|-1|])", "DECAY010 error: A schedule cannot have the value -1: it must be finite and 0 or more")]
    [InlineData("ReduceOnPlateau(0.1, Floor = [|double.PositiveInfinity|])", "DECAY010 error: A schedule cannot have the value ∞: it must be finite and 0 or more")]
    [InlineData("ReduceOnPlateau(0.1, Factor = [|0|])", "DECAY011 error: A rate of 0 is no decay: it must be " + NoFraction)]
    [InlineData("ReduceOnPlateau(0.1, Factor = [|1 / 10|])", "DECAY011 error: A rate of 0 is no decay: it must be " + NoFraction + ". 1 / 10 divides integers, which gives 0: write 1.0 / 10")]
    [InlineData("ReduceOnPlateau(0.1, Factor = [|-0.1|])", "DECAY011 error: A rate of -0.1 is no decay: it must be " + NoFraction)]
    [InlineData("ReduceOnPlateau(0.1, Factor = [|double.NaN|])", "DECAY011 error: A rate of NaN is no decay: it must be " + NoFraction)]
    [InlineData("ReduceOnPlateau(0.1, Factor = [|double.PositiveInfinity|])", "DECAY011 error: A rate of ∞ is no decay: it must be " + NoFraction)]
    [InlineData("ReduceOnPlateau(0.1, Factor = [|2|])", "DECAY012 error: A rate of 2 multiplies the value by 2 each time: a rate is a fraction, so that 95% is 0.95")]
    [InlineData("ReduceOnPlateau(0.1, AllowGrowth = true, Factor = [|10|])", "DECAY012 error: A rate of 10 multiplies the value by 10 each time: a rate is a fraction, so that 95% is 0.95")]
    [InlineData("ReduceOnPlateau(0.1, Steps = [|0|])", "DECAY013 error: A number of steps must be more than 0, not 0")]
    [InlineData("ReduceOnPlateau(0.001, Floor = [|0.01|])", "DECAY015 error: The floor 0.01 lies above the initial value 0.001, so that nothing decays; set AllowGrowth if the value is meant to rise")]
    [InlineData("ReduceOnPlateau(0.1, Patience = [|-1|])", "DECAY017 error: Patience is -1: it must be 0 or more")]
    [InlineData("ReduceOnPlateau(0.1, Cooldown = [|-1|])", "DECAY017 error: Cooldown is -1: it must be 0 or more")]
    [InlineData("ReduceOnPlateau(0.1, Threshold = [|-0.1|])", "DECAY017 error: Threshold is -0.1: it must be finite and 0 or more")]
    [InlineData("ReduceOnPlateau(0.1, Threshold = [|double.NaN|], Mode = PlateauMode.Max)", "DECAY017 error: Threshold is NaN: it must be finite and 0 or more")]
    [InlineData("ReduceOnPlateau(0.1, Threshold = [|1|])", "DECAY017 error: Threshold is 1: it must be less than 1, being a part of the lowest metric that the next has to lie below it")]
    [InlineData("ReduceOnPlateau(0.1, MinimumChange = [|-1e-8|])", "DECAY017 error: MinimumChange is -1e-08: it must be finite and 0 or more")]
    [InlineData("ReduceOnPlateau(0.1, MinimumChange = [|double.PositiveInfinity|])", "DECAY017 error: MinimumChange is ∞: it must be finite and 0 or more")]
    [InlineData("ReduceOnPlateau(0.1, Mode = [|(PlateauMode)2|])", "DECAY017 error: Mode is 2: it must be Min or Max")]
    [InlineData("ReduceOnPlateau(0.1, ThresholdMode = [|(ThresholdMode)(-1)|])", "DECAY017 error: ThresholdMode is -1: it must be Relative or Absolute")]
    public Task An_argument_out_of_its_range(string attribute, string finding) =>
        Rules.Expect(Rules.Schedule($"[Horizon(90), {attribute}]"), finding);

    [Theory]
    [InlineData("ReduceOnPlateau(0.1, Factor = [|1.5|])", "DECAY101 warning: A rate of 1.5 lets the value grow: 0.1 at first, 5.77 after 10 reductions. A decay has a rate below 1; set AllowGrowth if the value is meant to rise.")]
    [InlineData("ReduceOnPlateau(90, Factor = [|1.0000000003|], MinimumChange = 2.69e-8)", "DECAY101 warning: A rate of 1.0000000003 lets the value grow: 90 at first, 90.0000003 after 10 reductions. A decay has a rate below 1; set AllowGrowth if the value is meant to rise.")]
    [InlineData("ReduceOnPlateau(0.1, Factor = [|1|])", "DECAY102 warning: A rate of 1 keeps everything: the value stays 0.1. A decay has a rate below 1; a value that stays is [Constant(0.1)].")]
    [InlineData("ReduceOnPlateau(0.1, Factor = [|1|], AllowGrowth = true)", "DECAY102")]
    [InlineData("ReduceOnPlateau(0.1, Floor = [|0.1|])", "DECAY119 warning: The floor 0.1 is the initial value: nothing decays")]
    [InlineData("ReduceOnPlateau([|1000|])", "DECAY127 warning: A learning rate of 1000 is more than 100, which no published schedule reaches")]
    public Task Arguments_that_cannot_be_meant(string attribute, string finding) =>
        Rules.Expect(Rules.Schedule($"[{attribute}]"), finding);

    /// <summary>A reduction by no more than MinimumChange is not made, whatever is written of the run.</summary>
    [Theory]
    [InlineData("[[|ReduceOnPlateau(1e-9)|]]", "learning rate never changes: the first reduction would change it by 9e-10, and MinimumChange, 1e-08, asks for more")]
    [InlineData("[Horizon(90), ReduceOnPlateau(0.01, MinimumChange = [|0.01|])]", "learning rate never changes: the first reduction would change it by 0.009, and MinimumChange, 0.01, asks for more")]
    [InlineData("[Horizon(90), ReduceOnPlateau(0.01, Floor = 0.00999, MinimumChange = [|1e-5|])]", "learning rate never changes: the first reduction would change it by 0.00001, and MinimumChange, 0.00001, asks for more")]
    [InlineData("[LinearWarmup(5)] [[|ReduceOnPlateau(1e-9)|]]", "learning rate of the plateau never changes: the first reduction would change it by 9e-10, and MinimumChange, 1e-08, asks for more")]
    [InlineData("[ReduceOnPlateau(0.1, Factor = 1.5, MinimumChange = [|0.06|])]", "learning rate never changes: the first reduction would change it by 0.05, and MinimumChange, 0.06, asks for more")]
    [InlineData("[[|ReduceOnPlateau(1e-8, Factor = 0.5, Patience = 200)|]]", "learning rate never changes: the first reduction would change it by 5e-09, and MinimumChange, 1e-08, asks for more")]
    public Task A_reduction_that_is_never_made(string attributes, string message) =>
        Rules.Expect(Rules.Schedule(attributes), $"DECAY108 warning: The {message}");

    [Fact]
    public async Task Nor_is_one_beyond_the_largest_double() => Assert.Equal(
        ["DECAY127 A learning rate of 1e+308 is more than 100, which no published schedule reaches", "DECAY108 The learning rate never changes: the first reduction would take it beyond the largest double"],
        await Rules.Messages(Rules.Schedule("[ReduceOnPlateau(1e308, MinimumChange = 0, Factor = 1.9)]")));

    [Fact]
    public Task The_initial_value_has_a_part_in_it() => Rules.AlsoAt("[ReduceOnPlateau([|1e-9|])] partial class Rate;", "DECAY108");

    [Theory]
    [InlineData("[Horizon(10), [|ReduceOnPlateau(0.1)|]]", "10, the default, the first reduction takes effect at step 11, at the earliest, and the run ends at step 10. A Patience of 7 or less can reduce it.")]
    [InlineData("[Horizon(11, Unit = StepUnit.Epoch), ReduceOnPlateau(0.1, Patience = [|10|])]", "10 the first reduction takes effect at epoch 11, at the earliest, and the run ends at epoch 11. A Patience of 8 or less can reduce it.")]
    [InlineData("[Horizon(90), LinearWarmup(5), ReduceOnPlateau(0.1, Patience = [|84|])]", "84 the first reduction takes effect at step 90, at the earliest, and the run ends at step 90. A Patience of 82 or less can reduce it.")]
    [InlineData("[Horizon(90), LinearWarmup(5, Overlap = true), ReduceOnPlateau(0.1, Patience = [|84|])]", "84 the first reduction takes effect at step 90, at the earliest, and the run ends at step 90. A Patience of 82 or less can reduce it.")]
    [InlineData("[Horizon(3), ReduceOnPlateau(0.1, Patience = [|2|])]", "2 the first reduction takes effect at step 3, at the earliest, and the run ends at step 3. A Patience of 0 can reduce it.")]
    [InlineData("[Horizon(1), ReduceOnPlateau(0.1, Patience = [|1|])]", "1 the first reduction takes effect at step 2, at the earliest, and the run ends at step 1. No Patience is short enough.")]
    [InlineData("[Horizon(90), ReduceOnPlateau(0.1, Patience = [|long.MaxValue|])]", "9,223,372,036,854,775,807 the first reduction takes effect at step 9.22e+18, at the earliest, and the run ends at step 90. A Patience of 87 or less can reduce it.")]
    [InlineData("[ReduceOnPlateau(0.1, Steps = 10, Patience = [|10|])]", "10 the first reduction takes effect at step 11, at the earliest, and the plateau ends at step 10. A Patience of 8 or less can reduce it.")]
    [InlineData("[Horizon(90), LinearWarmup(5), ReduceOnPlateau(0.1, Steps = 10, Patience = [|10|])]", "10 the first reduction takes effect at step 16, at the earliest, and the plateau ends at step 15. A Patience of 8 or less can reduce it.")]
    public Task A_patience_that_outlasts_the_run(string attributes, string message) =>
        Rules.Expect(Rules.Schedule(attributes), $"DECAY125 warning: The learning rate is never reduced: with a Patience of {message}");

    /// <summary>The least run in which a patience of 10 can reduce has 12 steps: 11 that are no improvement, where not even the first metric is a number, and one to train with.</summary>
    [Theory]
    [InlineData("[Horizon(12), ReduceOnPlateau(0.1)]")]
    [InlineData("[Horizon(90), LinearWarmup(5), ReduceOnPlateau(0.1, Patience = 83)]")]
    [InlineData("[ReduceOnPlateau(0.1, Patience = 1000)]")]
    [InlineData("[ReduceOnPlateau(0.1, Steps = 11)]")]
    [InlineData("[Horizon(12), ReduceOnPlateau(0.1, Steps = 11)]")]
    public Task A_patience_that_may_come_to_an_end(string attributes) => Rules.Silent(Rules.Schedule(attributes));

    [Theory]
    [InlineData("[Horizon([|10|]), ReduceOnPlateau(0.1)]")]
    [InlineData("[Horizon(90), ReduceOnPlateau(0.1, Steps = [|10|])]")]
    [InlineData("[ReduceOnPlateau(0.1, Steps = [|10|])]")]
    public Task What_is_too_short_has_a_part_in_it(string attributes) => Rules.AlsoAt(Rules.Schedule(attributes), "DECAY125");

    [Theory]
    [InlineData("[ReduceOnPlateau(0.1, Patience = [|0|])]", "step without an improvement reduces the learning rate: a metric that scatters reduces it again and again")]
    [InlineData("[Horizon(90, Unit = StepUnit.Epoch), ReduceOnPlateau(0.1, Patience = [|0|], Cooldown = 2)]", "epoch without an improvement reduces the learning rate: nothing but the Cooldown, 2 epochs, lets a metric scatter")]
    public Task No_patience(string attributes, string message) =>
        Rules.Expect(Rules.Schedule(attributes), $"DECAY126 hidden: With a Patience of 0 the first {message}");

    /// <summary>What comes before a plateau is judged as before any other phase.</summary>
    [Theory]
    [InlineData("[Horizon(90), LinearWarmup(5), ReduceOnPlateau(0.1)]", "")]
    [InlineData("[Horizon(90), LinearWarmup(5, Overlap = true), ReduceOnPlateau(0.1)]", "")]
    [InlineData("[Horizon(90), LinearWarmup(60), ReduceOnPlateau(0.1)]", "DECAY116")]
    [InlineData("[Horizon(90), LinearWarmup(60, Overlap = true), ReduceOnPlateau(0.1)]", "DECAY116")]
    [InlineData("[Horizon(90), LinearWarmup(89), ReduceOnPlateau(0.1)]", "DECAY116 DECAY125")]
    [InlineData("[Horizon(90), LinearWarmup(90), ReduceOnPlateau(0.1)]", "DECAY115")]
    [InlineData("[Horizon(90), LinearWarmup(90, Overlap = true), ReduceOnPlateau(0.1)]", "DECAY115")]
    [InlineData("[Horizon(90), LinearWarmup(100), ReduceOnPlateau(0.1)]", "DECAY115 DECAY123")]
    [InlineData("[Horizon(90), LinearWarmup(900), ReduceOnPlateau(0.1)]", "DECAY115 DECAY122")]
    [InlineData("[Horizon(90), LinearDecay(0.1, 0.01, 10), ReduceOnPlateau(0.01)]", "")]
    [InlineData("[Horizon(90), LinearDecay(0.1, 0.01, 100), ReduceOnPlateau(0.01)]", "DECAY123")]
    [InlineData("[Horizon(90), LinearDecay(0.1, 0.01, 10), ReduceOnPlateau(0.1)]", "DECAY120")]
    [InlineData("[Horizon(90), Constant(0.1, Steps = 30), ReduceOnPlateau(0.1)]", "")]
    [InlineData("[Horizon(90), Constant(0.1, Steps = 95), ReduceOnPlateau(0.1)]", "DECAY123")]
    [InlineData("[Horizon(90), StepDecay(0.1, 0.1, 100, Steps = 200), ReduceOnPlateau(0.1)]", "DECAY108 DECAY122")]
    [InlineData("[Horizon(90), MultiStepDecay(0.1, 0.5, 10, 30, Steps = 20), ReduceOnPlateau(0.05)]", "")]
    [InlineData("[Horizon(90), LinearDecay(0.1, 0.0001, 10), ReduceOnPlateau(0.0001)]", "DECAY103")]
    [InlineData("[Horizon(100), ReduceOnPlateau(0.1, Steps = 200)]", "DECAY122")]
    [InlineData("[LinearWarmup(5), ReduceOnPlateau(0.1, Factor = 0.999)]", "")]
    [InlineData("[ReduceOnPlateau(0.1, Factor = 0.5)]", "")]
    [InlineData("[Horizon(90), ReduceOnPlateau(0.1, Factor = 0.01)]", "")]
    [InlineData("[Horizon(90), ReduceOnPlateau(0.1, Factor = 1.5, AllowGrowth = true, Floor = 0)]", "")]
    [InlineData("[Horizon(90), ReduceOnPlateau(1e-45)]", "DECAY107 DECAY108")]
    [InlineData("[Horizon(5), ReduceOnPlateau(0.1, Factor = 1)]", "DECAY102")]
    [InlineData("[Horizon(5), ReduceOnPlateau(0.1, Floor = 0.1)]", "DECAY119")]
    [InlineData("[Horizon(5), ReduceOnPlateau(1e-9)]", "DECAY108")]
    public async Task Around_a_plateau(string attributes, string ids) =>
        Assert.Equal(ids, string.Join(" ", (await Rules.Ids(Rules.Schedule(attributes))).Order(StringComparer.Ordinal)));

    [Fact]
    public Task What_is_known_only_at_run_time_is_no_finding() => Rules.Silent(
        "[Horizon(90), Custom(nameof(Own), Steps = 5), ReduceOnPlateau(0.1)] partial class A { static double Own(long t) => t; } [Horizon(5), LinearWarmup(2), Custom(nameof(Own), Steps = 5), ReduceOnPlateau(0.1)] partial class B { static double Own(long t) => t; }");

    [Theory]
    [InlineData("static partial class [|Rate|] { }", "a schedule that a metric drives has a state, and a static class has no instance to keep it; remove the 'static' modifier")]
    [InlineData("readonly partial struct [|Rate|] { }", "a schedule that a metric drives changes its state at every step, and a readonly struct cannot; remove the 'readonly' modifier")]
    [InlineData("readonly partial record struct [|Rate|];", "a schedule that a metric drives changes its state at every step, and a readonly struct cannot; remove the 'readonly' modifier")]
    [InlineData("[StructLayout(LayoutKind.Explicit)] partial struct [|Rate|] { }", "its fields have a layout, in which the state of a schedule has no place; remove the attribute 'StructLayout'")]
    [InlineData("[StructLayout(LayoutKind.Explicit)] partial class [|Rate|] { }", "its fields have a layout, in which the state of a schedule has no place; remove the attribute 'StructLayout'")]
    [InlineData("[StructLayout(LayoutKind.Sequential)] partial struct [|Rate|] { public int Order; }", "its fields have a layout, in which the state of a schedule has no place; remove the attribute 'StructLayout'")]
    [InlineData("[System.Runtime.CompilerServices.InlineArray(4)] partial struct [|Rate|] { int _element; }", "an inline array has no room for the state of a schedule")]
    [InlineData("[ComImport, Guid(\"00000000-0000-0000-0000-000000000001\")] partial class [|Rate|] { }", "a class of COM has no code; remove the attribute 'ComImport'")]
    public Task A_type_that_can_keep_no_state(string type, string problem) => Rules.Expect(
        $"using System.Runtime.InteropServices;\n[LinearWarmup(5), ReduceOnPlateau(0.1)] {type}",
        $"DECAY002 error: No schedule can be generated for 'Rate': {problem}");

    [Theory]
    [InlineData("partial record struct [|Rate|](int Order);")]
    [InlineData("partial struct [|Rate|] { public Rate(int order) { } }")]
    public Task A_struct_that_has_to_assign_its_state(string type) => Rules.Expect(
        new UserProject { Language = LanguageVersion.CSharp10 },
        $"[ReduceOnPlateau(0.1)] {type}",
        "DECAY002 error: No schedule can be generated for 'Rate': before C# 11 every constructor of a struct has to assign all its fields, that of the state included; add ': this()' to it, use C# 11, or a class");

    [Theory]
    [InlineData("partial struct Rate { public Rate(int order) : this() { } }", LanguageVersion.CSharp10)]
    [InlineData("partial record struct Rate(int Order);", LanguageVersion.CSharp11)]
    [InlineData("[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Sequential)] partial struct Rate { }", LanguageVersion.CSharp11)]
    public Task Structs_that_keep_one(string type, LanguageVersion language) => Rules.Expect(new UserProject { Language = language }, $"[ReduceOnPlateau(0.1)] {type}");

    [Theory]
    [InlineData("partial class Rate { double [|Step|](double metric) => metric; }", "Step", "Rate")]
    [InlineData("partial class Rate { double [|Step|] => 1; }", "Step", "Rate")]
    [InlineData("partial class Rate { double [|Value|]() => 1; }", "Value", "Rate")]
    [InlineData("partial struct Rate { int [|State|]; }", "State", "Rate")]
    [InlineData("partial class Rate { double [|get_Value|]() => 1; }", "get_Value", "Rate")]
    [InlineData("partial class Rate { void [|set_State|](PlateauState state) { } }", "set_State", "Rate")]
    [InlineData("partial class Rate { const double [|Initial|] = 1; }", "Initial", "Rate")]
    [InlineData("partial class Rate { static double [|Peak|] => 1; }", "Peak", "Rate")]
    [InlineData("partial record Rate(double [|Value|]);", "Value", "Rate")]
    [InlineData("partial record struct Rate(int [|State|]);", "State", "Rate")]
    [InlineData("partial class [|Step|] { }", "Step", "Step")]
    [InlineData("partial class Rate<[|Value|]> { }", "Value", "Rate")]
    public Task A_member_with_a_generated_ones_name(string type, string name, string target) => Rules.Expect(
        $"#pragma warning disable CS0169, CS8618\n[ReduceOnPlateau(0.1)] {type}",
        $"DECAY003 error: '{name}' is the name of a member that DecayGen generates into '{target}': rename this one");

    [Theory]
    [InlineData("double At(long step) => 1; void Fill(long first, System.Span<double> values) { } double AtStep(long step) => 1; double AtEpoch(long epoch) => 1;")]
    [InlineData("double Step(int metric) => 1; double Step(double metric, int epoch) => 1; double Step() => 1;")]
    public Task Names_that_a_plateau_does_not_have(string members) =>
        Rules.Silent($"[Horizon(90, Unit = StepUnit.Epoch, StepsPerEpoch = 9), ReduceOnPlateau(0.1)] partial class Rate {{ {members} }}");

    [Fact]
    public Task A_plateau_is_the_last_phase() => Rules.Expect(
        Rules.Schedule("[[|ReduceOnPlateau(0.1)|]] [Constant(0.01)]") + " [[|ReduceOnPlateau(0.1, Steps = 9)|]] [ReduceOnPlateau(0.01)] partial class Two;",
        "DECAY004 error: ReduceOnPlateau goes on for as long as there are metrics, and nothing can follow it: make it the last phase",
        "DECAY004 error: ReduceOnPlateau goes on for as long as there are metrics, and nothing can follow it: make it the last phase");

    [Fact]
    public Task Phases_on_several_declarations_have_no_order() => Rules.Expect(
        "[LinearWarmup(5)] partial class Rate { } [[|ReduceOnPlateau(0.1)|]] partial class Rate { }",
        "DECAY004 error: The phases of 'Rate' are spread over several partial declarations, where they have no order: put all of them on one");

    [Fact]
    public async Task A_method_cannot_be_one()
    {
        const string Source = "using DecayGen; static partial class C { [ReduceOnPlateau(0.1)] static partial double Lr(long step); [Constant(0.1), ReduceOnPlateau(-1)] static partial double Other(long step); static void F() { [ReduceOnPlateau(0.1)] double G(long step) => 1; G(0); } }";
        Assert.Empty(await Rules.Ids(new UserProject(Source) { MayBeWrong = true }));
    }
}

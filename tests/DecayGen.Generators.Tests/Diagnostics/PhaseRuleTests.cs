using Xunit;

namespace DecayGen.Generators.Tests.Diagnostics;

public class PhaseRuleTests
{
    [Fact]
    public Task A_phase_before_the_last_needs_an_end() => Rules.Expect(
        Rules.Schedule("[[|Constant(0.1)|]] [[|ExponentialDecay(0.1, 0.9)|]] [Constant(0.01)]"),
        "DECAY004 error: Constant never ends, so that the phase after it never begins: set Steps",
        "DECAY004 error: ExponentialDecay never ends, so that the phase after it never begins: set Steps");

    [Fact]
    public Task A_warmup_needs_a_phase_after_it() => Rules.Expect(
        Rules.Schedule("[Horizon(90), [|LinearWarmup(5)|]]"),
        "DECAY004 error: LinearWarmup leads into the phase after it, and there is none: add one below it");

    [Fact]
    public Task A_warmup_cannot_overlap_another() => Rules.Expect(
        Rules.Schedule("[LinearWarmup(5, Overlap = [|true|])] [LinearWarmup(5)] [Constant(0.1)]"),
        "DECAY004 error: A warmup cannot overlap another warmup: drop Overlap here");

    [Theory]
    [InlineData("[LinearWarmup([|11|], Overlap = true), Constant(0.1, Steps = 10), Constant(0.01)]")]
    [InlineData("[LinearWarmup(steps: [|11|], Overlap = true), Constant(0.1, Steps = 10)]")]
    public Task A_warmup_cannot_outlast_what_it_overlaps(string attributes) => Rules.Expect(
        Rules.Schedule(attributes),
        "DECAY004 error: The warmup lasts longer than the phase that it overlaps: shorten it, or drop Overlap");

    [Fact]
    public Task Phases_on_several_declarations_have_no_order() => Rules.Expect(
        "[Constant(0.1, Steps = 5)] partial class Rate { } [[|ExponentialDecay(0.1, 0.95)|]] partial class Rate { }",
        "DECAY004 error: The phases of 'Rate' are spread over several partial declarations, where they have no order: put all of them on one");

    [Theory]
    [InlineData("[Constant(0.1, Steps = 5)] [Constant(0.01)]")]
    [InlineData("[LinearWarmup(5)] [LinearWarmup(5)] [Constant(0.1)]")]
    [InlineData("[LinearWarmup(10, Overlap = true)] [Constant(0.1, Steps = 10)]")]
    [InlineData("[LinearWarmup(20, Overlap = true, Steps = 10)] [Constant(0.1, Steps = 10)]")]
    [InlineData("[LinearWarmup(5), ExponentialDecay(0.1, 0.9, Steps = 9)] [Constant(0.01)]")]
    [InlineData("[ExponentialDecay(0.1, 0.9, Steps = 1), Constant(0.01, Steps = 1), Constant(0.001, Steps = 1)]")]
    public Task Phases_that_follow_one_another_are_no_finding(string attributes) => Rules.Silent(Rules.Schedule(attributes));

    [Fact]
    public Task A_horizon_on_another_declaration_than_the_phases_counts() => Rules.Silent(
        "[ExponentialDecay(0.1, 0.95)] partial class Rate { } [Horizon(90)] partial class Rate { }");

    [Fact]
    public Task Wrong_arguments_are_said_before_the_order_of_phases() => Rules.Expect(
        Rules.Schedule("[Constant(0.1)] [Constant([|-1|])]"),
        "DECAY010");

    /// <summary>A misspelt property, or a name that means nothing yet, is the compiler's to speak about.</summary>
    [Theory]
    [InlineData("[TimeConstantDecay(0.1, 5, Stps = 30), SqrtDecay(0.1, 0, 60)] partial class Rate { }")]
    [InlineData("[Constant(0.1, Steps = 5)] partial class Rate { } [Constant(Missing)] partial class Rate { }")]
    public async Task A_phase_that_the_compiler_rejects_is_no_finding(string source) =>
        Assert.DoesNotContain("DECAY004", await Rules.Ids(new UserProject("using DecayGen;\n" + source) { MayBeWrong = true }));
}

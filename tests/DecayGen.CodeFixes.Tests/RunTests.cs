using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace DecayGen.CodeFixes.Tests;

/// <summary>Schedules that do not fit into the run, and those of which nothing says how long it is.</summary>
public sealed class RunTests
{
    [Theory]
    [InlineData("Horizon(90), MultiStepDecay(0.1, 0.1, 30, 60, 120)", "Horizon(90), MultiStepDecay(0.1, 0.1, 30, 60)", "milestones from 120")]
    [InlineData("Horizon(90), MultiStepDecay(0.1, 0.1, 30, 90, 120, Steps = 200)", "Horizon(90), MultiStepDecay(0.1, 0.1, 30, Steps = 200)", "milestones from 90")]
    [InlineData("Horizon(90), MultiStepDecay(0.1, 0.1, new[] { 30L, Shared.Late })", "Horizon(90), MultiStepDecay(0.1, 0.1, new[] { 30L })", "milestones from 3,000")]
    [InlineData("Horizon(90), LinearWarmup(10), MultiStepDecay(0.1, 0.1, 70, 85)", "Horizon(90), LinearWarmup(10), MultiStepDecay(0.1, 0.1, 70)", "milestones from 85")]
    [InlineData("Horizon(90), PiecewiseConstant(new[] { 0.1, 0.01, 0.001 }, new long[] { 30, 120 })", "Horizon(90), PiecewiseConstant(new[] { 0.1, 0.01 }, new long[] { 30 })", "boundaries from 120")]
    [InlineData("Horizon(90), PiecewiseConstant(boundaries: [30, 120], values: [0.1, 0.01, 0.001])", "Horizon(90), PiecewiseConstant(boundaries: [30], values: [0.1, 0.01])", "boundaries from 120")]
    public Task MilestonesBeyondTheRunAreDropped(string before, string after, string which) =>
        Fixing<DropMilestonesFix>.Gives(Code(before), Code(after), $"Drop what is beyond the run: the {which} on");

    [Theory]
    [InlineData("Horizon(90), MultiStepDecay(0.1, 0.1, 30, 60, /* late */ 120)")]
    [InlineData("Horizon(90), MultiStepDecay(0.1, 0.1, new long[2] { 30, 120 })")]
    public Task MilestonesThatCannotGo(string attributes) => Fixing<DropMilestonesFix>.IsNotOffered(Code(attributes));

    [Theory]
    [InlineData("Horizon(100), MultiStepDecay(0.1, 0.2, 60, 120, 160)", "Horizon(100), MultiStepDecay(0.1, 0.2, 30, 60, 80)", "milestones to the run: 30, 60, 80")]
    [InlineData("Horizon(200), MultiStepDecay(0.1, 0.1, milestones: new long[] { 150 /* first */, 225 })", "Horizon(200), MultiStepDecay(0.1, 0.1, milestones: new long[] { 100 /* first */, 150 })", "milestones to the run: 100, 150")]
    [InlineData("Horizon(64_000), LinearWarmup(4_000), MultiStepDecay(0.1, 0.1, 50_000, 75_000)", "Horizon(64_000), LinearWarmup(4_000), MultiStepDecay(0.1, 0.1, 30_000, 45_000)", "milestones to the run: 30_000, 45_000")]
    [InlineData("Horizon(90), PiecewiseConstant([0.1, 0.01, 0.001], [40, 100])", "Horizon(90), PiecewiseConstant([0.1, 0.01, 0.001], [23, 56])", "boundaries to the run: 23, 56")]
    public Task MilestonesAreScaled(string before, string after, string title) =>
        Fixing<ScaleMilestonesFix>.Gives(Code(before), Code(after), $"Scale the {title}");

    [Theory]
    [InlineData("Horizon(100), MultiStepDecay(0.1, 0.1, 60, Shared.Late)")]
    [InlineData("Horizon(4), MultiStepDecay(0.1, 0.1, 1, 2, 100000)")]
    public Task MilestonesThatCannotBeScaled(string attributes) => Fixing<ScaleMilestonesFix>.IsNotOffered(Code(attributes));

    [Theory]
    [InlineData("Horizon(100), CosineDecay(0.1, 0, 300)", "Horizon(100), CosineDecay(0.1, 0, 100)", "steps to 100")]
    [InlineData("Horizon(100), CosineDecay(0.1, steps: 110 /* planned */, final: 0)", "Horizon(100), CosineDecay(0.1, steps: 100 /* planned */, final: 0)", "steps to 100")]
    [InlineData("Horizon(100), OneCycle(0.1, 120)", "Horizon(100), OneCycle(0.1, 100)", "totalSteps to 100")]
    [InlineData("Horizon(100), LinearWarmup(10), CosineDecay(0.1, 0, 100)", "Horizon(100), LinearWarmup(10), CosineDecay(0.1, 0, 90)", "steps to 90")]
    [InlineData("Horizon(100), LinearWarmup(10, Overlap = true), CosineDecay(0.1, 0, 120)", "Horizon(100), LinearWarmup(10, Overlap = true), CosineDecay(0.1, 0, 100)", "steps to 100")]
    [InlineData("Horizon(100), LinearWarmup(10), Constant(0.1, Steps = 200), LinearDecay(0.1, 0, 50)", "Horizon(100), LinearWarmup(10), Constant(0.1, Steps = 40), LinearDecay(0.1, 0, 50)", "Steps to 40")]
    [InlineData("Horizon(100_000), LinearDecay(0.1, 0, 150_000)", "Horizon(100_000), LinearDecay(0.1, 0, 100_000)", "steps to 100,000")]
    public Task ThePlanIsThatOfTheRun(string before, string after, string title) =>
        Fixing<PlanFix>.Gives(Code(before), Code(after), $"Set {title}, so that the plan ends with the run");

    [Theory]
    [InlineData("Horizon(100), CosineDecay(0.1, 0, Shared.Late)")]
    [InlineData("Horizon(100), Constant(0.1, Steps = 130), LinearDecay(0.1, 0, 100)")]
    [InlineData("Horizon(100), PiecewiseLinear([0.1, 0], [0, 300])")]
    [InlineData("Horizon(100), LinearDecay(0.1, 0.01, 150), Constant(0.01)")]
    public Task NoPlanToChange(string attributes) => Fixing<PlanFix>.IsNotOffered(Code(attributes));

    [Theory]
    [InlineData("[ExponentialDecay(0.01, 0.95)]", "[Horizon(90)]\n[ExponentialDecay(0.01, 0.95)]", "90")]
    [InlineData("[ExponentialDecay(0.01, 0.9)]", "[Horizon(44)]\n[ExponentialDecay(0.01, 0.9)]", "44")]
    [InlineData("[ExponentialDecay(0.01, 0.999)]", "[Horizon(4603)]\n[ExponentialDecay(0.01, 0.999)]", "4,603")]
    [InlineData("[StepDecay(0.1, 0.1, 1_000)]", "[Horizon(3_000)]\n[StepDecay(0.1, 0.1, 1_000)]", "3,000")]
    [InlineData("/// <summary>Mine.</summary>\n[System.Obsolete]\n[LinearWarmup(5)]\n[ExponentialDecay(0.01, 0.95)]", "/// <summary>Mine.</summary>\n[System.Obsolete]\n[Horizon(95)]\n[LinearWarmup(5)]\n[ExponentialDecay(0.01, 0.95)]", "95")]
    [InlineData("[System.Obsolete, ExponentialDecay(0.01, 0.95)]", "[Horizon(90)]\n[System.Obsolete, ExponentialDecay(0.01, 0.95)]", "90")]
    [InlineData("[ExponentialDecay(0.01, 0.95)] // mine", "[Horizon(90)]\n[ExponentialDecay(0.01, 0.95)] // mine", "90")]
    public Task AHorizonToStartFrom(string before, string after, string steps) =>
        Fixing<HorizonFix>.Gives(Rate(before), Rate(after), $"Add [Horizon({steps})], the longest run with no less than 1% of the peak");

    [Fact]
    public Task AHorizonThatEndsAtTheFloor() =>
        Fixing<HorizonFix>.Gives(Rate("[ExponentialDecay(1, 0.995, Floor = 0.05)]"), Rate("[Horizon(599)]\n[ExponentialDecay(1, 0.995, Floor = 0.05)]"), "Add [Horizon(599)], the run that ends at the floor");

    [Theory]
    [InlineData("partial class A { [DecayGen.ExponentialDecay(0.01, 0.95)] partial class B { } }", "partial class A { [DecayGen.Horizon(90)] [DecayGen.ExponentialDecay(0.01, 0.95)] partial class B { } }")]
    [InlineData("[global::DecayGen.ExponentialDecay(0.01, 0.95)] partial class A { }", "[global::DecayGen.Horizon(90)]\n[global::DecayGen.ExponentialDecay(0.01, 0.95)] partial class A { }")]
    [InlineData("using Decay = DecayGen.ExponentialDecayAttribute;\r\n\r\n[Decay(0.01, 0.95)]\r\npartial class A { }", "using Decay = DecayGen.ExponentialDecayAttribute;\r\n\r\n[global::DecayGen.Horizon(90)]\r\n[Decay(0.01, 0.95)]\r\npartial class A { }")]
    [InlineData("using DecayGen;\n\nstatic partial class A\n{\n    [ExponentialDecay(0.01, 0.95)]\n    public static partial double Rate(long step);\n}", "using DecayGen;\n\nstatic partial class A\n{\n    [Horizon(90)]\n    [ExponentialDecay(0.01, 0.95)]\n    public static partial double Rate(long step);\n}")]
    public Task AHorizonInTheStyleOfTheFile(string before, string after) =>
        Fixing<HorizonFix>.Gives(before, after, "Add [Horizon(90)], the longest run with no less than 1% of the peak");

    /// <summary>The method has a horizon of its own, and the type's would count for any other.</summary>
    [Fact]
    public Task NoHorizonAroundOtherSchedules() =>
        Fixing<HorizonFix>.IsNotOffered("using DecayGen;\n[ExponentialDecay(0.01, 0.95)]\npartial class A { [Horizon(9), ExponentialDecay(0.01, 0.9)] public static partial double Momentum(long step); }");

    [Fact]
    public async Task AllInASolution()
    {
        await Gives<DropMilestonesFix>("[Horizon(90), MultiStepDecay(0.1, 0.1, 30, 60, 120, 150)]", "[Horizon(90), MultiStepDecay(0.1, 0.1, 30, 60)]");
        await Gives<ScaleMilestonesFix>("[Horizon(100), MultiStepDecay(0.1, 0.2, 60, 120, 160)]", "[Horizon(100), MultiStepDecay(0.1, 0.2, 30, 60, 80)]");
        await Gives<PlanFix>("[Horizon(100), CosineDecay(0.1, 0, 300)]", "[Horizon(100), CosineDecay(0.1, 0, 100)]");
        await Gives<HorizonFix>("[ExponentialDecay(0.01, 0.95)]", "[Horizon(90)]\n[ExponentialDecay(0.01, 0.95)]");

        static Task Gives<TFix>(string before, string after)
            where TFix : ScheduleCodeFix, new() => Fixing<TFix>.GivesForAll(
                FixAllScope.Solution,
                [Rate(before) + Rate(before, "Second"), Rate(before, "Other")],
                [Rate(after) + Rate(after, "Second"), Rate(after, "Other")]);
    }

    private static string Code(string attributes) => Rate($"[{attributes}]") + "static file class Shared { public const long Late = 3000; }\n";

    private static string Rate(string attributes, string name = "Rate") =>
        (name == "Second" ? "" : "using DecayGen;\n") + $"{attributes}\npublic partial class {name};\n";
}

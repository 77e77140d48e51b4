using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace DecayGen.CodeFixes.Tests;

public sealed class PhaseOrderTests
{
    [Theory]
    [InlineData("[Horizon(100), LinearWarmup(10), Constant(0.1), LinearDecay(0.1, 0, 20)]", "Constant(0.1)", "Constant(0.1, Steps = 70)", "70")]
    [InlineData("[Horizon(100), LinearWarmup(10, Overlap = true), Constant(value: 0.1), SqrtDecay(0.1, 0, 20)]", "Constant(value: 0.1)", "Constant(value: 0.1, Steps = 80)", "80")]
    [InlineData("[Horizon(100), ExponentialDecay(0.1, 0.99), CosineDecay(0.04, 0, 20)]", "0.99)", "0.99, Steps = 80)", "80")]
    [InlineData("[Horizon(100_000), Constant(0.1), LinearDecay(0.1, 0, 20_000)]", "Constant(0.1)", "Constant(0.1, Steps = 80_000)", "80,000")]
    [InlineData("[Horizon(100000), Constant(0.1 /* stable */), LinearDecay(0.1, 0, 20000)]", "0.1 /* stable */", "0.1 /* stable */, Steps = 80000", "80,000")]
    public Task WhatTheOtherPhasesLeaveOfTheHorizon(string attributes, string before, string after, string steps) =>
        Fixing<StepsFix>.Gives(Code(attributes), Code(attributes.Replace(before, after)), $"Set Steps to {steps}, what the other phases leave of the horizon");

    [Theory]
    [InlineData("[ExponentialDecay(0.1, 0.95), Constant(0.001)]", "0.95)", "0.95, Steps = 90)", "90")]
    [InlineData("[LinearWarmup(5), ExponentialDecay(0.1, 0.95), Constant(0.001)]", "0.95)", "0.95, Steps = 90)", "90")]
    [InlineData("[MultiStepDecay(0.1, 0.1, 30, 60), LinearDecay(0.001, 0, 30)]", "60)", "60, Steps = 60)", "60")]
    [InlineData("[MultiStepDecay(0.1, factor: 0.1, milestones: new long[] { 30, 60 }), Constant(0.01)]", "60 })", "60 }, Steps = 30)", "30")]
    [InlineData("[HalfLifeDecay(1, 10), LinearDecay(0.5, 0, 30)]", "10)", "10, Steps = 10)", "10")]
    [InlineData("[Horizon(100), ExponentialDecay(0.1, 0.95), Constant(0.005)]", "0.95)", "0.95, Steps = 59)", "59")]
    public Task WhereItIsDownToWhatTheNextPhaseBeginsWith(string attributes, string before, string after, string steps) =>
        Fixing<StepsFix>.Gives(Code(attributes), Code(attributes.Replace(before, after)), $"Set Steps to {steps}, where it is down to what the next phase begins with");

    [Theory]
    [InlineData("[Constant(0.1), ExponentialDecay(0.1, 0.95)]")]
    [InlineData("[Horizon(90), Constant(0.1), ExponentialDecay(0.1, 0.95)]")]
    [InlineData("[Horizon(90), Constant(0.1), LinearDecay(0.1, 0, 90)]")]
    [InlineData("[ExponentialDecay(0.1, 0.95), Constant(0.2)]")]
    [InlineData("[ExponentialDecay(0.1, 0.95, Floor = 0.01), Constant(0.005)]")]
    [InlineData("[CosineDecay(0.1, 0, 30), LinearWarmup(5)]")]
    public Task NothingTells(string attributes) => Fixing<StepsFix>.IsNotOffered(Code(attributes));

    [Fact]
    public Task AllEndsInASolution() =>
        Fixing<StepsFix>.GivesForAll(
            FixAllScope.Solution,
            [Code("[MultiStepDecay(0.1, 0.1, 30, 60)]\n[ExponentialDecay(0.001, 0.95)]\n[Constant(0.0001)]"), "[DecayGen.Horizon(9), DecayGen.Constant(1), DecayGen.LinearDecay(1, 0, 4)] partial class Other { }"],
            [Code("[MultiStepDecay(0.1, 0.1, 30, 60, Steps = 60)]\n[ExponentialDecay(0.001, 0.95, Steps = 45)]\n[Constant(0.0001)]"), "[DecayGen.Horizon(9), DecayGen.Constant(1, Steps = 5), DecayGen.LinearDecay(1, 0, 4)] partial class Other { }"]);

    [Theory]
    [InlineData("LinearWarmup(5, Overlap = true), LinearWarmup(5), CosineDecay(0.1, 0, 30)", "LinearWarmup(5), LinearWarmup(5), CosineDecay(0.1, 0, 30)")]
    [InlineData("LinearWarmup(40, Overlap = true), CosineDecay(0.1, 0, 30)", "LinearWarmup(40), CosineDecay(0.1, 0, 30)")]
    [InlineData("LinearWarmup(40, Overlap = true, From = 0.01), CosineDecay(0.1, 0, 30)", "LinearWarmup(40, From = 0.01), CosineDecay(0.1, 0, 30)")]
    [InlineData("LinearWarmup(steps: 40, From = 0.01, Overlap = true /* at once */), CosineDecay(0.1, 0, 30)", "LinearWarmup(steps: 40, From = 0.01 /* at once */), CosineDecay(0.1, 0, 30)")]
    [InlineData("LinearWarmup(\n    40, // steps\n    Overlap = true\n), CosineDecay(0.1, 0, 30)", "LinearWarmup(\n    40 // steps\n), CosineDecay(0.1, 0, 30)")]
    [InlineData("LinearWarmup(\n    40,\n    Overlap = true, // at once\n    From = 0.01), CosineDecay(0.1, 0, 30)", "LinearWarmup(\n    40, // at once\n    From = 0.01), CosineDecay(0.1, 0, 30)")]
    [InlineData("LinearWarmup(20, Overlap = true), ExponentialDecay(0.1, 0.97)", "LinearWarmup(20), ExponentialDecay(0.1, 0.97)")]
    [InlineData("Horizon(60), LinearWarmup(20, Overlap = true), CosineDecay(0.1, 0, 40)", "Horizon(60), LinearWarmup(20), CosineDecay(0.1, 0, 40)")]
    public Task AnOverlapIsDropped(string before, string after) =>
        Fixing<OverlapFix>.Gives(Code($"[{before}]"), Code($"[{after}]"), "Drop Overlap, so that the next phase begins after the warmup");

    /// <summary>The plan would be too long for the run.</summary>
    [Theory]
    [InlineData("Horizon(40), LinearWarmup(20, Overlap = true), CosineDecay(0.1, 0, 40)")]
    [InlineData("ExponentialDecay(0.1, 0.95), CosineDecay(0.1, 0, 40)")]
    public Task AnOverlapIsNotDropped(string attributes) => Fixing<OverlapFix>.IsNotOffered(Code($"[{attributes}]"));

    [Fact]
    public Task AllOverlapsInAProject() =>
        Fixing<OverlapFix>.GivesForAll(
            FixAllScope.Project,
            [Code("[LinearWarmup(40, Overlap = true), CosineDecay(0.1, 0, 30)]"), "[DecayGen.LinearWarmup(20, Overlap = true)]\n[DecayGen.ExponentialDecay(0.1, 0.97)]\npartial class Other { }"],
            [Code("[LinearWarmup(40), CosineDecay(0.1, 0, 30)]"), "[DecayGen.LinearWarmup(20)]\n[DecayGen.ExponentialDecay(0.1, 0.97)]\npartial class Other { }"]);

    private static string Code(string attributes) => $"using DecayGen;\n\n{attributes}\npublic partial class Rate;\n";
}

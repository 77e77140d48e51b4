using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace DecayGen.CodeFixes.Tests;

/// <summary>Errors in arguments: integers that are divided, milestones out of order, ends above their beginning.</summary>
public sealed class WrittenWrongTests
{
    [Theory]
    [InlineData("0.01, 9 / 10", "0.01, 9.0 / 10", "9.0 / 10")]
    [InlineData("0.01, rate: 9 / 10 /* kept */", "0.01, rate: 9.0 / 10 /* kept */", "9.0 / 10")]
    [InlineData("0.01, (9 / 10)", "0.01, (9.0 / 10)", "9.0 / 10")]
    [InlineData("0.01, Constants.Nine / Constants.Ten", "0.01, (double)Constants.Nine / Constants.Ten", "(double)Constants.Nine / Constants.Ten")]
    [InlineData("0.01, 9 / 10 * 1.0", "0.01, 9.0 / 10 * 1.0", "9.0 / 10")]
    [InlineData("0.01, 3 * 3 / 10", "0.01, (double)3 * 3 / 10", "(double)3 * 3 / 10")]
    [InlineData("1 / 100, 0.95", "1.0 / 100, 0.95", "1.0 / 100")]
    public Task IntegersAreDividedAsDoubles(string before, string after, string fraction) =>
        Fixing<IntegerDivisionFix>.Gives(Exponential(before), Exponential(after), $"Divide as doubles: {fraction}");

    [Theory]
    [InlineData("0.01, 0")]
    [InlineData("0.01, 0 / 10")]
    [InlineData("0.01, -9 / 10")]
    [InlineData("0.01, 9 / 10 / 10 - 9")]
    [InlineData("0.01, 0 * (9 / 10)")]
    public Task NoOtherZeroIsDivided(string arguments) => Fixing<IntegerDivisionFix>.IsNotOffered(Exponential(arguments));

    /// <summary>The error kept silent about it; it is no reason to leave the error.</summary>
    [Fact]
    public Task ARiskInWhatWasMeantIsNoObstacle() =>
        Fixing<IntegerDivisionFix>.Reveals("DECAY103", "[DecayGen.Horizon(300), DecayGen.ExponentialDecay(0.01, 9 / 10)] partial class Rate { }", "[DecayGen.Horizon(300), DecayGen.ExponentialDecay(0.01, 9.0 / 10)] partial class Rate { }");

    [Fact]
    public Task AllDivisionsInASolution() =>
        Fixing<IntegerDivisionFix>.GivesForAll(
            FixAllScope.Solution,
            [Exponential("0.01, 9 / 10"), "[DecayGen.StepDecay(1 / 10, 1 / 2, 30)] partial class Other { }"],
            [Exponential("0.01, 9.0 / 10"), "[DecayGen.StepDecay(1.0 / 10, 1.0 / 2, 30)] partial class Other { }"]);

    [Theory]
    [InlineData("MultiStepDecay(0.1, 0.1, 60, 30)", "MultiStepDecay(0.1, 0.1, 30, 60)", "milestones in order: 30, 60")]
    [InlineData("MultiStepDecay(0.1, 0.1, 30, 60, 60, 45)", "MultiStepDecay(0.1, 0.1, 30, 45, 60)", "milestones in order, each once: 30, 45, 60")]
    [InlineData("MultiStepDecay(0.1, 0.1, 30, 30, Steps = 90)", "MultiStepDecay(0.1, 0.1, 30, Steps = 90)", "milestones in order, each once: 30")]
    [InlineData("MultiStepDecay(0.1, 0.1, 3_000, Constants.Ten)", "MultiStepDecay(0.1, 0.1, Constants.Ten, 3_000)", "milestones in order: Constants.Ten, 3_000")]
    [InlineData("MultiStepDecay(0.1, 0.1, new long[] { 60, 30 })", "MultiStepDecay(0.1, 0.1, new long[] { 30, 60 })", "milestones in order: 30, 60")]
    [InlineData("MultiStepDecay(0.1, 0.1, new long[2] { 60, 30 })", "MultiStepDecay(0.1, 0.1, new long[2] { 30, 60 })", "milestones in order: 30, 60")]
    [InlineData("MultiStepDecay(0.1, 0.1, new[] { 60L, 30, 30 })", "MultiStepDecay(0.1, 0.1, new[] { 30, 60L })", "milestones in order, each once: 30, 60L")]
    [InlineData("MultiStepDecay(0.1, 0.1, [60, 30, 30])", "MultiStepDecay(0.1, 0.1, [30, 60])", "milestones in order, each once: 30, 60")]
    [InlineData("MultiStepDecay(milestones: new long[] { 60, 30 }, factor: 0.1, initial: 0.1)", "MultiStepDecay(milestones: new long[] { 30, 60 }, factor: 0.1, initial: 0.1)", "milestones in order: 30, 60")]
    [InlineData("MultiStepDecay(0.1, 0.1,\n    60,\n    30 * 1)", "MultiStepDecay(0.1, 0.1,\n    30 * 1,\n    60)", "milestones in order: 30 * 1, 60")]
    [InlineData("PiecewiseConstant(new[] { 0.1, 0.01, 0.001 }, new long[] { 60, 30 })", "PiecewiseConstant(new[] { 0.1, 0.01, 0.001 }, new long[] { 30, 60 })", "boundaries in order: 30, 60")]
    [InlineData("PiecewiseLinear([0.1, 0.01, 0.001], [0, 60, 30])", "PiecewiseLinear([0.1, 0.01, 0.001], [0, 30, 60])", "boundaries in order: 0, 30, 60")]
    public Task MilestonesAreSorted(string before, string after, string order) =>
        Fixing<MilestoneOrderFix>.Gives(Code(before), Code(after), $"Write the {order}");

    [Theory]
    [InlineData("MultiStepDecay(0.1, 0.1, 60, /* first */ 30)")]
    [InlineData("MultiStepDecay(0.1, 0.1,\n    60, // second\n    30)")]
    [InlineData("MultiStepDecay(0.1, 0.1,\n    60,\n    30 // first\n)")]
    [InlineData("MultiStepDecay(0.1, 0.1, new long[2] { 30, 30 })")]
    [InlineData("MultiStepDecay(0.1, 0.1, null)")]
    [InlineData("PiecewiseConstant(new[] { 0.1, 0.01, 0.001 }, new long[] { 30, 30 })")]
    [InlineData("PiecewiseConstant(new[] { 0.1, 0.01 }, new long[] { 30, 60 })")]
    public Task WhatIsNotJustOutOfOrderIsNotSorted(string attribute) => Fixing<MilestoneOrderFix>.IsNotOffered(Code(attribute));

    [Fact]
    public Task AllMilestonesInAFile() =>
        Fixing<MilestoneOrderFix>.GivesForAll(
            FixAllScope.Document,
            [Code("MultiStepDecay(0.1, 0.1, 60, 30, Steps = 90), MultiStepDecay(0.1, 0.1, 60, 60)"), Code("MultiStepDecay(0.1, 0.1, 2, 1)", "Other")],
            [Code("MultiStepDecay(0.1, 0.1, 30, 60, Steps = 90), MultiStepDecay(0.1, 0.1, 60)"), Code("MultiStepDecay(0.1, 0.1, 2, 1)", "Other")]);

    [Theory]
    [InlineData("ExponentialDecay(0.001, 0.95, Floor = 0.01)", "ExponentialDecay(0.01, 0.95, Floor = 0.001)")]
    [InlineData("LinearDecay(0.001, 0.01, 90)", "LinearDecay(0.01, 0.001, 90)")]
    [InlineData("CosineDecay(final: 0.01 /* last */, steps: 90, initial: 1e-3)", "CosineDecay(final: 1e-3 /* last */, steps: 90, initial: 0.01)")]
    [InlineData("SqrtDecay(Constants.Low, 0.01, 90)", "SqrtDecay(0.01, Constants.Low, 90)")]
    public Task EndsAreSwapped(string before, string after) =>
        Fixing<SwapEndsFix>.Gives(Code(before), Code(after), "Swap them: begin at 0.01, end at 0.001");

    [Theory]
    [InlineData("ExponentialDecay(0.01, 0.95, Floor = 0.1)", "ExponentialDecay(0.01, 0.95, Floor = 0.1 * 0.01)", "10%", "0.1 * 0.01")]
    [InlineData("LinearDecay(Constants.Low, 0.01, 90)", "LinearDecay(Constants.Low, 0.01 * Constants.Low, 90)", "1%", "0.01 * Constants.Low")]
    [InlineData("CosineDecay(final: Constants.Least, steps: 90, initial: 1e-2 + 1e-3)", "CosineDecay(final: Constants.Least * (1e-2 + 1e-3), steps: 90, initial: 1e-2 + 1e-3)", "5%", "Constants.Least * (1e-2 + 1e-3)")]
    public Task AnEndIsWrittenAsAFraction(string before, string after, string share, string product) =>
        Fixing<FractionOfInitialFix>.Gives(Code(before), Code(after), $"Write {share} of the initial value: {product}");

    [Theory]
    [InlineData("ExponentialDecay(0.01, 0.95, Floor = 1)")]
    [InlineData("LinearDecay(0.01, 10, 90)")]
    public Task NoFraction(string attribute) => Fixing<FractionOfInitialFix>.IsNotOffered(Code(attribute));

    [Fact]
    public Task NoSwapThatBringsAWarning() => Fixing<SwapEndsFix>.IsNotOffered(Code("LinearDecay(0.01, 1000, 90)"));

    [Fact]
    public Task AllEndsInAProject() =>
        Fixing<FractionOfInitialFix>.GivesForAll(
            FixAllScope.Project,
            [Code("LinearDecay(0.01, 0.1, 90), LinearDecay(0.001, 0.1, 90)"), Code("HalfLifeDecay(0.01, 10, Floor = 0.1)", "Other")],
            [Code("LinearDecay(0.01, 0.1 * 0.01, 90), LinearDecay(0.001, 0.1 * 0.001, 90)"), Code("HalfLifeDecay(0.01, 10, Floor = 0.1 * 0.01)", "Other")]);

    [Fact]
    public Task AllSwapsInAProject() =>
        Fixing<SwapEndsFix>.GivesForAll(
            FixAllScope.Project,
            [Code("LinearDecay(0.01, 0.1, 90), LinearDecay(0.001, 0.01, 90)"), Code("HalfLifeDecay(0.01, 10, Floor = 0.1)", "Other")],
            [Code("LinearDecay(0.1, 0.01, 90), LinearDecay(0.01, 0.001, 90)"), Code("HalfLifeDecay(0.1, 10, Floor = 0.01)", "Other")]);

    private static string Exponential(string arguments) => Code($"ExponentialDecay({arguments})");

    private static string Code(string attribute, string name = "Rate") =>
        $$"""
        using DecayGen;
        [{{attribute}}]
        public partial class {{name}};
        static file class Constants { public const int Nine = 9, Ten = 10; public const double Low = 0.001, Least = 0.05; }
        """;
}

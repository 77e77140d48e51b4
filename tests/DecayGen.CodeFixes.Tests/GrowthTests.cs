using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace DecayGen.CodeFixes.Tests;

public sealed class GrowthTests
{
    [Theory]
    [InlineData("1.05", "1 / 1.05")]
    [InlineData("1.05f", "1 / 1.05f")]
    [InlineData("(1.05)", "1 / (1.05)")]
    [InlineData("1 + 0.05", "1 / (1 + 0.05)")]
    [InlineData("3 / 2.0", "1 / (3 / 2.0)")]
    [InlineData("Constants.Growth", "1 / Constants.Growth")]
    public Task AGrowthBecomesTheDecayThatUndoesIt(string rate, string inverse) =>
        Fixing<InverseRateFix>.Gives(Code($"0.01, {rate}"), Code($"0.01, {inverse}"), $"Decay by {inverse} instead");

    [Fact]
    public Task ANamedRateKeepsItsName() =>
        Fixing<InverseRateFix>.Gives(
            Code("rate: 1.05 /* up */, initial: 0.01"),
            Code("rate: 1 / 1.05 /* up */, initial: 0.01"),
            "Decay by 1 / 1.05 instead");

    [Theory]
    [InlineData("0.01, 1.05", "0.01, 1.05, AllowGrowth = true")]
    [InlineData("0.01, 1.05, DecaySteps = 2", "0.01, 1.05, DecaySteps = 2, AllowGrowth = true")]
    [InlineData("rate: 1.05, initial: 0.01", "rate: 1.05, initial: 0.01, AllowGrowth = true")]
    [InlineData("0.01, 1.05, AllowGrowth = false", "0.01, 1.05, AllowGrowth = true")]
    [InlineData("0.01, 1.05, AllowGrowth = Constants.No, Steps = 9", "0.01, 1.05, AllowGrowth = true, Steps = 9")]
    [InlineData("0.01, 1.05 /* up */ ", "0.01, 1.05 /* up */, AllowGrowth = true ")]
    [InlineData("0.01, 1.05 // up\n", "0.01, 1.05, // up\n    AllowGrowth = true\n")]
    [InlineData("\n    0.01,\n    1.05", "\n    0.01,\n    1.05,\n    AllowGrowth = true")]
    [InlineData("\n\t0.01, // initial\n\t1.05  // rate\n", "\n\t0.01, // initial\n\t1.05,  // rate\n\tAllowGrowth = true\n")]
    [InlineData("\r\n    0.01,\r\n    1.05\r\n", "\r\n    0.01,\r\n    1.05,\r\n    AllowGrowth = true\r\n")]
    [InlineData("\n    0.01,\n    1.05\n    // why\n", "\n    0.01,\n    1.05,\n    AllowGrowth = true\n    // why\n")]
    public Task GrowthIsAllowedInTheLayoutOfTheArguments(string before, string after) =>
        Fixing<AllowGrowthFix>.Gives(Code(before), Code(after), "Allow growth");

    [Fact]
    public Task OneOfSeveralAttributesInAList() =>
        Fixing<AllowGrowthFix>.Gives(
            "using DecayGen;\n[ExponentialDecay(0.1, 0.95, Steps = 9), global::DecayGen.ExponentialDecay(0.1, 1.05), System.Obsolete]\npublic partial class Rate;",
            "using DecayGen;\n[ExponentialDecay(0.1, 0.95, Steps = 9), global::DecayGen.ExponentialDecay(0.1, 1.05, AllowGrowth = true), System.Obsolete]\npublic partial class Rate;",
            "Allow growth");

    [Fact]
    public Task AllRatesInAFile() =>
        Fixing<InverseRateFix>.GivesForAll(
            FixAllScope.Document,
            [Code("0.1, 1.5, Steps = 9), ExponentialDecay(0.1, 1.25") + Nested("1.125"), Nested("1.5", "Other")],
            [Code("0.1, 1 / 1.5, Steps = 9), ExponentialDecay(0.1, 1 / 1.25") + Nested("1 / 1.125"), Nested("1.5", "Other")]);

    [Fact]
    public Task AllGrowthInAProject() =>
        Fixing<AllowGrowthFix>.GivesForAll(
            FixAllScope.Project,
            [Code("0.1, 1.5, Steps = 9), ExponentialDecay(0.1, 1.25"), Nested("1.125, AllowGrowth = false")],
            [Code("0.1, 1.5, Steps = 9, AllowGrowth = true), ExponentialDecay(0.1, 1.25, AllowGrowth = true"), Nested("1.125, AllowGrowth = true")]);

    private static string Code(string arguments) =>
        $$"""
        using DecayGen;
        [ExponentialDecay({{arguments}})]
        public partial class Rate;
        static file class Constants { public const double Growth = 1.05; public const bool No = false; }
        """;

    private static string Nested(string rate, string name = "Outer") =>
        $"\npartial class {name} {{ [DecayGen.ExponentialDecayAttribute(0.1, {rate})] partial struct Inner {{ }} }}";
}

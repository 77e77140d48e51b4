using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace DecayGen.CodeFixes.Tests;

public sealed class PercentageTests
{
    [Theory]
    [InlineData("95", "0.95")]
    [InlineData("95.0", "0.95")]
    [InlineData("60", "0.6")]
    [InlineData("90", "0.9")]
    [InlineData("99.9", "0.999")]
    [InlineData("57.3", "0.573")]
    [InlineData("59.000000000000004", "0.59000000000000004")]
    [InlineData("95d", "0.95")]
    [InlineData("95.1f", "0.951")]
    [InlineData("95L", "0.95")]
    [InlineData("9_5", "0.95")]
    [InlineData("9.5e1", "0.95")]
    [InlineData("0x5F", "0.95")]
    public Task ALiteralBecomesItsHundredth(string rate, string fraction) => Gives(rate, fraction, fraction);

    [Fact]
    public Task ParenthesesStay() => Gives("(95)", "(0.95)", "0.95");

    [Theory]
    [InlineData("2 * 40", "2 * 40 / 100.0")]
    [InlineData("90 + 5", "(90 + 5) / 100.0")]
    [InlineData("true ? 95 : 90", "(true ? 95 : 90) / 100.0")]
    [InlineData("+95", "+95 / 100.0")]
    [InlineData("(90 + 5)", "(90 + 5) / 100.0")]
    [InlineData("Constants.Percent", "Constants.Percent / 100.0")]
    [InlineData("'_'", "'_' / 100.0")]
    public Task AnythingElseIsDivided(string rate, string fraction) => Gives(rate, fraction, fraction);

    /// <summary>Nobody can say which fraction is meant by 250; 100 % keeps everything.</summary>
    [Theory]
    [InlineData("150")]
    [InlineData("250.0")]
    [InlineData("100")]
    [InlineData("2 * 50")]
    public Task NoPercentageIsNotDivided(string rate) => Fixing<PercentageFix>.IsNotOffered(Code($"0.01, {rate}"));

    [Fact]
    public Task ANamedArgumentKeepsItsName() =>
        Fixing<PercentageFix>.Gives(
            Code("rate :  95 /* percent */, initial: 0.01"),
            Code("rate :  0.95 /* percent */, initial: 0.01"),
            "Use the fraction 0.95");

    [Fact]
    public Task AnAttributeUnderAnotherName() =>
        Fixing<PercentageFix>.Gives(
            "using Decay = DecayGen.ExponentialDecayAttribute;\n[Decay(0.01, 95)] partial class Rate { }",
            "using Decay = DecayGen.ExponentialDecayAttribute;\n[Decay(0.01, 0.95)] partial class Rate { }",
            "Use the fraction 0.95");

    [Fact]
    public Task AllInAFile() =>
        Fixing<PercentageFix>.GivesForAll(
            FixAllScope.Document,
            [
                """
                using DecayGen;

                [ExponentialDecay(0.1, 95, Steps = 10), global::DecayGen.ExponentialDecay(
                    0.01, // initial
                    99.5  // rate
                )]
                partial class A { }

                [ExponentialDecay(0.1, 200)]
                partial class B { }
                """,
                Code("0.01, 95", "Other"),
            ],
            [
                """
                using DecayGen;

                [ExponentialDecay(0.1, 0.95, Steps = 10), global::DecayGen.ExponentialDecay(
                    0.01, // initial
                    0.995  // rate
                )]
                partial class A { }

                [ExponentialDecay(0.1, 200)]
                partial class B { }
                """,
                Code("0.01, 95", "Other"),
            ]);

    [Fact]
    public Task AllInAProject() =>
        Fixing<PercentageFix>.GivesForAll(
            FixAllScope.Project,
            [Code("0.01, 95"), Code("0.01, 3 * 30", "Other")],
            [Code("0.01, 0.95"), Code("0.01, 3 * 30 / 100.0", "Other")]);

    [Fact]
    public async Task NumbersAreTheSameUnderAnyCulture()
    {
        using Culture _ = new("fi-FI");
        await Gives("95.1", "0.951", "0.951");
    }

    private static Task Gives(string rate, string fixedRate, string fraction) =>
        Fixing<PercentageFix>.Gives(Code($"0.01, {rate}"), Code($"0.01, {fixedRate}"), $"Use the fraction {fraction}");

    private static string Code(string arguments, string name = "Rate") =>
        $$"""
        using DecayGen;
        [ExponentialDecay({{arguments}})]
        public partial class {{name}};
        static file class Constants { public const int Percent = 95; }
        """;
}

using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace DecayGen.CodeFixes.Tests;

public sealed class OverDecayTests
{
    private const string At1Percent = "Use a rate of 0.98472, which ends at 1%";

    [Theory]
    [InlineData("0.01, 0.95", "0.01, 0.98472")]
    [InlineData("0.01, (0.9 + 0.05)", "0.01, 0.98472")]
    [InlineData("rate:  0.95 /* kept */, initial: 0.01", "rate:  0.98472 /* kept */, initial: 0.01")]
    [InlineData("\n    0.01,\n    0.95 // kept\n", "\n    0.01,\n    0.98472 // kept\n")]
    public Task TheRateOfTheMessage(string before, string after) =>
        Fixing<LastingRateFix>.Gives(Code(before, 300), Code(after, 300), At1Percent);

    /// <summary>The constant may be meant for other schedules, too.</summary>
    [Theory]
    [InlineData("0.01, Constants.Kept")]
    [InlineData("0.01, Constants.Kept * 0.99")]
    public Task TheNameOfAConstantIsLeftAlone(string arguments) => Fixing<LastingRateFix>.IsNotOffered(Code(arguments, 300));

    [Fact]
    public Task AFloorThatIsAConstantIsLeftAlone() => Fixing<FloorFix>.IsNotOffered(Code("0.01, 0.95, Floor = Constants.Least", 300));

    [Theory]
    [InlineData("0.01, 0.5, DecaySteps = 10", "0.01, 0.85726, DecaySteps = 10", 300, "0.85726")]
    [InlineData("0.01, 0.95, Staircase = true", "0.01, 0.98472, Staircase = true", 300, "0.98472")]
    [InlineData("0.01, 0.9999", "0.01, 0.999954", 100_000, "0.999954")]
    public Task TheRateOfOtherLengths(string before, string after, long horizon, string rate) =>
        Fixing<LastingRateFix>.Gives(Code(before, horizon), Code(after, horizon), $"Use a rate of {rate}, which ends at 1%");

    [Theory]
    [InlineData("TimeConstantDecay(0.01, 20)", "TimeConstantDecay(0.01, 64.927)", "time constant of 64.927")]
    [InlineData("HalfLifeDecay(0.01, halfLife: 10)", "HalfLifeDecay(0.01, halfLife: 45.004)", "half-life of 45.004")]
    public Task TheTimeThatDecaysTake(string before, string after, string title) =>
        Fixing<LastingRateFix>.Gives(
            $"using DecayGen;\n[Horizon(300)]\n[{before}]\npartial class Rate {{ }}",
            $"using DecayGen;\n[Horizon(300)]\n[{after}]\npartial class Rate {{ }}",
            $"Use a {title}, which ends at 1%");

    /// <summary>Under 0.1 % for more than a quarter of the run: mended where it is 0.1 % at the end, not 1 %.</summary>
    [Fact]
    public async Task TheFractionThatVanishes()
    {
        const string Options = "[*.cs]\nDECAY103.earliest_fraction = 0.4\n";
        string before = Code("0.01, 0.95", 200);
        await Fixing<LastingRateFix>.Gives(before, Code("0.01, 0.96588", 200), "Use a rate of 0.96588, which ends at 0.1%", Options);
        await Fixing<FloorFix>.Gives(before, Code("0.01, 0.95, Floor = 0.00001", 200), "Add a floor of 0.00001", Options);
    }

    [Fact]
    public Task TheRateOfAPhaseAfterAnother() =>
        Fixing<LastingRateFix>.Gives(
            Code("0.95, 0.95", 300).Replace("[Exp", "[LinearWarmup(50)]\n[Exp").Replace("Horizon(300)", "Horizon(350)"),
            Code("0.95, 0.98472", 300).Replace("[Exp", "[LinearWarmup(50)]\n[Exp").Replace("Horizon(300)", "Horizon(350)"),
            At1Percent);

    [Fact]
    public Task TheHorizonOfAnotherPart() =>
        Fixing<LastingRateFix>.Gives(
            "[DecayGen.Horizon(300)] partial class Rate { }\n[DecayGen.ExponentialDecay(0.01, 0.95)] partial class Rate { }",
            "[DecayGen.Horizon(300)] partial class Rate { }\n[DecayGen.ExponentialDecay(0.01, 0.98472)] partial class Rate { }",
            At1Percent);

    /// <summary>With 5 digits it would be 1, and no decay.</summary>
    [Fact]
    public Task ARateOfManyNines() => Fixing<LastingRateFix>.Gives(
        Code("0.01, 0.99999", 2_000_000), Code("0.01, 0.9999977", 2_000_000), "Use a rate of 0.9999977, which ends at 1%");

    /// <summary>A phase that begins too low is not mended by how it goes on, nor by a floor above it.</summary>
    [Theory]
    [InlineData("ExponentialDecay(0.001, 0.95)")]
    [InlineData("Constant(0.001)")]
    public async Task NothingForAPhaseThatBeginsTooLow(string phase)
    {
        string source = $"using DecayGen;\n[Horizon(100), Constant(1, Steps = 20), {phase}]\npartial class Rate {{ }}";
        await Fixing<LastingRateFix>.IsNotOffered(source);
        await Fixing<FloorFix>.IsNotOffered(source);
    }

    [Theory]
    [InlineData("0.01, 0.95", "0.01, 0.95, Floor = 0.0001", "Add a floor of 0.0001")]
    [InlineData("0.012345, 0.95", "0.012345, 0.95, Floor = 0.00012345", "Add a floor of 0.00012345")]
    [InlineData("1 / 3.0, 0.95", "1 / 3.0, 0.95, Floor = 0.00333333333333", "Add a floor of 0.00333333333333")]
    [InlineData("100, 0.95", "100, 0.95, Floor = 1", "Add a floor of 1")]
    [InlineData("1e-5, 0.95", "1e-5, 0.95, Floor = 1e-07", "Add a floor of 1e-07")]
    [InlineData("0.01, 0.95, Floor = 1e-6, Staircase = true", "0.01, 0.95, Floor = 0.0001, Staircase = true", "Raise the floor to 0.0001")]
    [InlineData("\n    0.01,\n    0.95 // kept\n", "\n    0.01,\n    0.95, // kept\n    Floor = 0.0001\n", "Add a floor of 0.0001")]
    public Task AFloorAtTheFractionOfThePeak(string before, string after, string title) =>
        Fixing<FloorFix>.Gives(Code(before, 300), Code(after, 300), title);

    [Fact]
    public Task TheFractionIsThatOfTheFile() =>
        Fixing<FloorFix>.Gives(
            Code("0.01, 0.95", 300),
            Code("0.01, 0.95, Floor = 0.0005", 300),
            "Add a floor of 0.0005",
            "[*.cs]\nDECAY103.negligible_fraction = 0.05\n");

    [Fact]
    public async Task NumbersAreTheSameUnderAnyCulture()
    {
        using Culture _ = new("fi-FI");
        await Fixing<LastingRateFix>.Gives(Code("0.01, 0.95", 300), Code("0.01, 0.98472", 300), At1Percent);
        await Fixing<FloorFix>.Gives(Code("0.01, 0.95", 300), Code("0.01, 0.95, Floor = 0.0001", 300), "Add a floor of 0.0001");
    }

    [Fact]
    public Task AllFloorsInAFile() =>
        Fixing<FloorFix>.GivesForAll(
            FixAllScope.Document,
            [Code("0.01, 0.95", 300) + Nested("0.1, 0.9", 100), Nested("0.1, 0.9", 100, "Other")],
            [Code("0.01, 0.95, Floor = 0.0001", 300) + Nested("0.1, 0.9, Floor = 0.001", 100), Nested("0.1, 0.9", 100, "Other")]);

    [Fact]
    public Task AllRatesInAProject() =>
        Fixing<LastingRateFix>.GivesForAll(
            FixAllScope.Project,
            [Code("0.01, 0.95", 300), Nested("0.1, 0.9", 100)],
            [Code("0.01, 0.98472", 300), Nested("0.1, 0.95455", 100)]);

    private static string Code(string arguments, long horizon) =>
        $$"""
        using DecayGen;
        [Horizon({{horizon}})]
        [ExponentialDecay({{arguments}})]
        public partial class Rate;
        static file class Constants { public const double Kept = 0.95, Least = 1e-6; }
        """;

    private static string Nested(string arguments, long horizon, string name = "Outer") =>
        $"\npartial class {name} {{ [DecayGen.Horizon({horizon}), DecayGen.ExponentialDecay({arguments})] partial struct Inner {{ }} }}";
}

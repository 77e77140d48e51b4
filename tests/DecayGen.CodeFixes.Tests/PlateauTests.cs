using Xunit;

namespace DecayGen.CodeFixes.Tests;

/// <summary>What is offered for a plateau: what makes sense for any decay, and nothing that asks how long a decay takes.</summary>
public sealed class PlateauTests
{
    [Fact]
    public Task APercentageBecomesAFraction() =>
        Fixing<PercentageFix>.Gives(Code("ReduceOnPlateau(0.1, Factor = 50)"), Code("ReduceOnPlateau(0.1, Factor = 0.5)"), "Use the fraction 0.5");

    [Fact]
    public Task IntegersAreDividedAsDoubles() =>
        Fixing<IntegerDivisionFix>.Gives(Code("ReduceOnPlateau(0.1, Factor = 1 / 10)"), Code("ReduceOnPlateau(0.1, Factor = 1.0 / 10)"), "Divide as doubles: 1.0 / 10");

    [Fact]
    public Task GrowthBecomesADecay() =>
        Fixing<InverseRateFix>.Gives(Code("ReduceOnPlateau(0.1, Factor = 1.5)"), Code("ReduceOnPlateau(0.1, Factor = 1 / 1.5)"), "Decay by 1 / 1.5 instead");

    [Fact]
    public Task GrowthIsAllowed() =>
        Fixing<AllowGrowthFix>.Gives(Code("ReduceOnPlateau(0.1, Factor = 1.5)"), Code("ReduceOnPlateau(0.1, Factor = 1.5, AllowGrowth = true)"), "Allow growth");

    [Fact]
    public Task EndsAreSwapped() =>
        Fixing<SwapEndsFix>.Gives(Code("ReduceOnPlateau(0.001, Floor = 0.01)"), Code("ReduceOnPlateau(0.01, Floor = 0.001)"), "Swap them: begin at 0.01, end at 0.001");

    [Fact]
    public Task AFloorIsWrittenAsAFraction() =>
        Fixing<FractionOfInitialFix>.Gives(Code("ReduceOnPlateau(0.01, Floor = 0.1)"), Code("ReduceOnPlateau(0.01, Floor = 0.1 * 0.01)"), "Write 10% of the initial value: 0.1 * 0.01");

    [Fact]
    public Task APlanEndsWithTheRun() =>
        Fixing<PlanFix>.Gives(Code("Horizon(90), ReduceOnPlateau(0.1, Steps = 200)"), Code("Horizon(90), ReduceOnPlateau(0.1, Steps = 90)"), "Set Steps to 90, so that the plan ends with the run");

    [Fact]
    public async Task NothingEndsAPlateauThatIsNotLast()
    {
        await Fixing<StepsFix>.IsNotOffered(Code("ReduceOnPlateau(0.1), Constant(0.01)"));
        await Fixing<StepsFix>.IsNotOffered(Code("Horizon(90), LinearWarmup(5), ReduceOnPlateau(0.1), ReduceOnPlateau(0.01)"));
        await Fixing<OverlapFix>.IsNotOffered(Code("LinearWarmup(5, Overlap = true), ReduceOnPlateau(0.1), Constant(0.01)"));
    }

    /// <summary>What comes before a plateau may end where that begins.</summary>
    [Fact]
    public Task WhatComesBeforeEndsThere() =>
        Fixing<StepsFix>.Gives(
            Code("ExponentialDecay(0.1, 0.5), ReduceOnPlateau(0.05)"),
            Code("ExponentialDecay(0.1, 0.5, Steps = 1), ReduceOnPlateau(0.05)"),
            "Set Steps to 1, where it is down to what the next phase begins with");

    /// <summary>A factor says how far a value falls, and nothing when.</summary>
    [Fact]
    public async Task NoRateThatEndsWithTheRun()
    {
        const string Low = "Horizon(100), LinearDecay(0.1, 0.05, 10), ReduceOnPlateau(0.0005, Factor = 0.5)";
        await Fixing<LastingRateFix>.IsNotOffered(Code(Low));
        await Fixing<FloorFix>.IsNotOffered(Code(Low));
    }

    private static string Code(string attributes) => $"using DecayGen;\n[{attributes}]\npublic partial class Rate;";
}

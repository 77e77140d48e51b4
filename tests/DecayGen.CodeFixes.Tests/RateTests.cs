using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace DecayGen.CodeFixes.Tests;

/// <summary>Rates that say something else than was meant, or are too fast or too slow for the run.</summary>
public sealed class RateTests
{
    private const string Epochs = "Horizon(46900, Unit = StepUnit.Step, StepsPerEpoch = 469)";

    [Theory]
    [InlineData("ExponentialDecay(0.01, 0.95)", "ExponentialDecay(0.01, 0.95, DecaySteps = 469)", "DecaySteps to 469")]
    [InlineData("ExponentialDecay(0.01, 0.95, DecaySteps = 1.0)", "ExponentialDecay(0.01, 0.95, DecaySteps = 469)", "DecaySteps to 469")]
    [InlineData("ExponentialDecay(0.01, 0.9, DecaySteps = 2 /* epochs */)", "ExponentialDecay(0.01, 0.9, DecaySteps = 2 * 469 /* epochs */)", "DecaySteps to 2 * 469")]
    [InlineData("ExponentialDecay(0.01, 0.9, DecaySteps = Constants.Two)", "ExponentialDecay(0.01, 0.9, DecaySteps = Constants.Two * 469)", "DecaySteps to Constants.Two * 469")]
    [InlineData("ExponentialDecay(0.01, 0.9, DecaySteps = 1 + 1)", "ExponentialDecay(0.01, 0.9, DecaySteps = (1 + 1) * 469)", "DecaySteps to (1 + 1) * 469")]
    [InlineData("StepDecay(0.1, 0.1, 30)", "StepDecay(0.1, 0.1, 30 * 469)", "every to 30 * 469")]
    [InlineData("StepDecay(every: 30, initial: 0.1, factor: 0.1)", "StepDecay(every: 30 * 469, initial: 0.1, factor: 0.1)", "every to 30 * 469")]
    public Task StepsOfAnEpoch(string before, string after, string title) =>
        Fixing<EpochPaceFix>.Gives(Code($"{Epochs}, {before}"), Code($"{Epochs}, {after}"), $"Decay by epochs: set {title}");

    [Theory]
    [InlineData("Horizon(46_900, StepsPerEpoch = 469)", "469")]
    [InlineData("Horizon(46900, StepsPerEpoch = Constants.PerEpoch)", "Constants.PerEpoch")]
    [InlineData("Horizon(46900, StepsPerEpoch = Constants.PerEpoch + 1)", "Constants.PerEpoch + 1")]
    [InlineData("Horizon(46_900_000, StepsPerEpoch = 2 * 234_500)", "469_000")]
    public Task StepsOfAnEpochAsTheHorizonSaysThem(string horizon, string steps) =>
        Fixing<EpochPaceFix>.Gives(
            Code($"{horizon}, ExponentialDecay(0.01, 0.95)"),
            Code($"{horizon}, ExponentialDecay(0.01, 0.95, DecaySteps = {steps})"),
            $"Decay by epochs: set DecaySteps to {steps}");

    [Fact]
    public Task AProductWithAConstant() =>
        Fixing<EpochPaceFix>.Gives(
            Code("Horizon(46900, StepsPerEpoch = Constants.PerEpoch + 1), StepDecay(0.1, 0.1, 30)"),
            Code("Horizon(46900, StepsPerEpoch = Constants.PerEpoch + 1), StepDecay(0.1, 0.1, 30 * (Constants.PerEpoch + 1))"),
            "Decay by epochs: set every to 30 * (Constants.PerEpoch + 1)");

    [Theory]
    [InlineData("Horizon(46900)")]
    [InlineData("Horizon(46900, Unit = StepUnit.Epoch, StepsPerEpoch = 469)")]
    [InlineData("Horizon(46900, Unit = StepUnit.Step, StepsPerEpoch = 2)")]
    public Task EpochsThatAreNotKnownOrDoNotHelp(string horizon) =>
        Fixing<EpochPaceFix>.IsNotOffered(Code($"{horizon}, ExponentialDecay(0.01, 0.95)"));

    [Theory]
    [InlineData("0.01, 0.05", "0.01, 0.95", "0.95")]
    [InlineData("0.01, 5e-2", "0.01, 0.95", "0.95")]
    [InlineData("rate: (0.05) /* removed */, initial: 0.01", "rate: (0.95) /* removed */, initial: 0.01", "0.95")]
    [InlineData("0.01, Constants.Removed", "0.01, 1 - Constants.Removed", "1 - Constants.Removed")]
    [InlineData("0.01, 0.1 / 2", "0.01, 1 - (0.1 / 2)", "1 - (0.1 / 2)")]
    public Task WhatIsKeptForWhatIsRemoved(string before, string after, string kept) =>
        Fixing<RateKeptFix>.Gives(Code($"ExponentialDecay({before})"), Code($"ExponentialDecay({after})"), $"Keep {kept} each time");

    [Theory]
    [InlineData("Horizon(300), ExponentialDecay(0.01, 0.05)")]
    public Task NothingKeptThatWouldNotDo(string attributes) => Fixing<RateKeptFix>.IsNotOffered(Code(attributes));

    [Theory]
    [InlineData("0.95, 0.01", "0.01, 0.95")]
    [InlineData("rate: 0.01, initial: 0.95 /* kept */", "rate: 0.95, initial: 0.01 /* kept */")]
    [InlineData("Constants.Kept, 0.01", "0.01, Constants.Kept")]
    public Task RateAndInitialValueAreSwapped(string before, string after) =>
        Fixing<SwapRateFix>.Gives(Code($"ExponentialDecay({before})"), Code($"ExponentialDecay({after})"), "Swap them: begin at 0.01, keep 0.95 of it each time");

    [Theory]
    [InlineData("ExponentialDecay(2, 0.01)")]
    [InlineData("ExponentialDecay(1, 0.1)")]
    public Task NoSwapThatDecaysNothing(string attribute) => Fixing<SwapRateFix>.IsNotOffered(Code(attribute));

    [Theory]
    [InlineData("Horizon(5000), ExponentialDecay(0.01, 0.95)", "Horizon(5000), ExponentialDecay(0.01, 0.95, Floor = 0.00001)", "Add a floor of 0.00001")]
    [InlineData("Horizon(5000), HalfLifeDecay(0.1, 30, Floor = 1e-40)", "Horizon(5000), HalfLifeDecay(0.1, 30, Floor = 0.0001)", "Raise the floor to 0.0001")]
    public Task AFloorForFloats(string before, string after, string title) =>
        Fixing<UnderflowFloorFix>.Gives(Code(before), Code(after), $"{title}, 0.1% of the initial value");

    [Fact]
    public Task NoFloorForConstants() => Fixing<UnderflowFloorFix>.IsNotOffered(Code("Horizon(5000), HalfLifeDecay(0.1, 30, Floor = Constants.Least)"));

    [Theory]
    [InlineData("ExponentialDecay(0.01, 0.999)", "ExponentialDecay(0.01, 0.97724)", "rate of 0.97724", "ExponentialDecay(0.01, 0.95499)", "rate of 0.95499")]
    [InlineData("StepDecay(0.1, factor: 0.99, every: 30)", "StepDecay(0.1, factor: 0.46416, every: 30)", "rate of 0.46416", "StepDecay(0.1, factor: 0.21544, every: 30)", "rate of 0.21544")]
    [InlineData("TimeConstantDecay(0.1, 1000 /* steps */)", "TimeConstantDecay(0.1, 43.429 /* steps */)", "time constant of 43.429", "TimeConstantDecay(0.1, 21.715 /* steps */)", "time constant of 21.715")]
    [InlineData("HalfLifeDecay(0.1, 1000)", "HalfLifeDecay(0.1, 30.103)", "half-life of 30.103", "HalfLifeDecay(0.1, 15.051)", "half-life of 15.051")]
    public async Task ADecayThatEndsLow(string before, string ten, string tenTitle, string one, string oneTitle)
    {
        await Fixing<TenPercentFix>.Gives(Code($"Horizon(101), {before}"), Code($"Horizon(101), {ten}"), $"Use a {tenTitle}, which ends at 10%");
        await Fixing<OnePercentFix>.Gives(Code($"Horizon(101), {before}"), Code($"Horizon(101), {one}"), $"Use a {oneTitle}, which ends at 1%");
    }

    [Theory]
    [InlineData("Horizon(101), ExponentialDecay(0.01, Constants.Slow)")]
    [InlineData("Horizon(101), ExponentialDecay(0.01, 0.999, Floor = 0.005)")]
    [InlineData("Horizon(101), LinearDecay(0.1, 0.099, 100)")]
    [InlineData("Horizon(101), MultiStepDecay(0.1, 0.99, 50)")]
    public Task NoRateToComputeOrToReplace(string attributes) => Fixing<TenPercentFix>.IsNotOffered(Code(attributes));

    [Fact]
    public async Task AllInASolution()
    {
        await Gives<EpochPaceFix>($"{Epochs}, ExponentialDecay(0.01, 0.95)", $"{Epochs}, ExponentialDecay(0.01, 0.95, DecaySteps = 469)");
        await Gives<RateKeptFix>("ExponentialDecay(0.01, 0.05)", "ExponentialDecay(0.01, 0.95)");
        await Gives<SwapRateFix>("ExponentialDecay(0.95, 0.01)", "ExponentialDecay(0.01, 0.95)");
        await Gives<UnderflowFloorFix>("Horizon(5000), HalfLifeDecay(0.1, 30)", "Horizon(5000), HalfLifeDecay(0.1, 30, Floor = 0.0001)");
        await Gives<TenPercentFix>("Horizon(101), HalfLifeDecay(0.1, 1000)", "Horizon(101), HalfLifeDecay(0.1, 30.103)");

        static Task Gives<TFix>(string before, string after)
            where TFix : ScheduleCodeFix, new() => Fixing<TFix>.GivesForAll(
                FixAllScope.Solution,
                [Code(before) + Nested(before), Code(before, "Other")],
                [Code(after) + Nested(after), Code(after, "Other")]);

        static string Nested(string attributes) => $"\npartial class Outer {{ [{attributes}] partial struct Inner {{ }} }}";
    }

    [Fact]
    public async Task NumbersAreTheSameUnderAnyCulture()
    {
        using Culture _ = new("fi-FI");
        await Fixing<RateKeptFix>.Gives(Code("ExponentialDecay(0.01, 0.05)"), Code("ExponentialDecay(0.01, 0.95)"), "Keep 0.95 each time");
        await Fixing<TenPercentFix>.Gives(Code("Horizon(101), HalfLifeDecay(0.1, 1000)"), Code("Horizon(101), HalfLifeDecay(0.1, 30.103)"), "Use a half-life of 30.103, which ends at 10%");
    }

    private static string Code(string attributes, string name = "Rate") =>
        $$"""
        using DecayGen;
        [{{attributes}}]
        public partial class {{name}};
        static file class Constants { public const double Removed = 0.05, Kept = 0.95, Slow = 0.999, Two = 2, Least = 1e-40; public const long PerEpoch = 469; }
        """;
}

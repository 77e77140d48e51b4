using DecayGen.Generators.Parsing;
using DecayGen.Tool.Loading;
using DecayGen.Tool.Schedules;

namespace DecayGen.Tool.Tests;

/// <summary>Attributes as one would write them: what is read from them again is the same.</summary>
public sealed class AttributeTextTests
{
    [Theory]
    [InlineData("[Constant(0.1, Steps = 20)]")]
    [InlineData("[ExponentialDecay(0.01, 0.95, DecaySteps = 2.5, Staircase = true, Floor = 1e-06)]")]
    [InlineData("[MultiStepDecay(0.1, 0.1, 30, 60, 80)]")]
    [InlineData("[MultiStepDecay(0.1, 0.1)]")]
    [InlineData("[PiecewiseConstant(new[] { 0.1, 0.01, 0.0 }, new long[] { 30, 60_000 })]")]
    [InlineData("[CosineRestarts(0.1, 0, 10, CycleGrowth = 2, PeakDecay = 0.5)]")]
    [InlineData("[OneCycle(0.1, 100, Anneal = OneCycleAnneal.Linear, ThreePhase = true)]")]
    [InlineData("[Cyclic(0.01, 0.1, 2000, Mode = CyclicMode.ExpRange, Gamma = 0.999)]")]
    [InlineData("[ReduceOnPlateau(0.1, Mode = PlateauMode.Max, ThresholdMode = ThresholdMode.Absolute)]")]
    [InlineData("[Cyclic(0.01, 0.1, 20, Mode = (CyclicMode)9)]")]
    public void IsWhatWasWritten(string attribute)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        Code code = AttributeCode.Of(attribute, "Rate", horizon: null, cancellation);
        AttributeModel model = AttributeParser.Parse(Assert.Single(AttributeParser.Schedules(code.Compilation.GetTypeByMetadataName("Rate")!)));
        Assert.Equal(attribute, AttributeText.Of(model));
    }

    [Fact]
    public void HasItsHorizon() => Assert.Equal(
        "[Horizon(450_360, Unit = StepUnit.Epoch, StepsPerEpoch = 5004)]",
        AttributeText.Of(new HorizonModel(450_360, HorizonUnit.Epoch, 5004)));
}

using Microsoft.CodeAnalysis;
using Xunit;

namespace DecayGen.Generators.Tests.Shapes;

/// <summary>What is no learning rate may be 0: no kind of schedule stumbles over a value of 0.</summary>
public class ZeroTests
{
    [Theory]
    [InlineData("Constant(0)")]
    [InlineData("ExponentialDecay(0, 0.9)")]
    [InlineData("ExponentialDecay(0, 0.9, Staircase = true)")]
    [InlineData("TimeConstantDecay(0, 9)")]
    [InlineData("HalfLifeDecay(0, 9)")]
    [InlineData("StepDecay(0, 0.5, 9)")]
    [InlineData("MultiStepDecay(0, 0.5, 3, 6)")]
    [InlineData("PiecewiseConstant(new[] { 0.0, 0 }, new[] { 5L })")]
    [InlineData("PiecewiseLinear(new[] { 0.0, 0 }, new[] { 0L, 5 })")]
    [InlineData("LinearDecay(0, 0, 9)")]
    [InlineData("PolynomialDecay(0, 0, 9, 2)")]
    [InlineData("PolynomialDecay(0, 0, 9, 0.5, Cycle = true)")]
    [InlineData("CosineDecay(0, 0, 9)")]
    [InlineData("CosineDecay(0, 0, 9, Exponent = 0.7)")]
    [InlineData("SqrtDecay(0, 0, 9)")]
    [InlineData("CosineRestarts(0, 0, 9)")]
    [InlineData("CosineRestarts(0, 0, 9, CycleGrowth = 2, PeakDecay = 0.5)")]
    [InlineData("InverseTimeDecay(0, 0.1)")]
    [InlineData("InverseTimeDecay(0, 0.1, Power = 0.75, Staircase = true)")]
    [InlineData("InverseSqrtDecay(0, 9)")]
    [InlineData("OneCycle(0, 90)")]
    [InlineData("Cyclic(0, 0, 9)")]
    [InlineData("Cyclic(0, 0, 9, Mode = CyclicMode.ExpRange, Gamma = 0.9)")]
    [InlineData("LinearWarmup(9), ExponentialDecay(0, 0.9)")]
    public void IsZeroThroughout(string attributes)
    {
        Generation generation = Generation.Of($"public partial class Rates {{ [{attributes}] public static partial double Momentum(double step); }}").IsClean();
        Func<double, double> at = generation.Load("Rates").GetMethod("Momentum")!.CreateDelegate<Func<double, double>>();
        Assert.All(new[] { 0, 0.5, 1, 3, 4.75, 20, 100, 1e30 }, step => Assert.Equal(0, at(step)));
    }

    /// <summary>A rise from 0, as of a weight that is phased in.</summary>
    [Theory]
    [InlineData("LinearDecay(0, 1, 10)", 0.5)]
    [InlineData("PolynomialDecay(0, 1, 10, 2)", 0.75)]
    [InlineData("CosineDecay(0, 1, 10)", 0.5)]
    public void MayRiseFromZero(string attributes, double middle)
    {
        Generation generation = Generation.Of($"public partial class Rates {{ [{attributes}] public static partial double Weight(int step); }}").IsClean();
        Func<int, double> at = generation.Load("Rates").GetMethod("Weight")!.CreateDelegate<Func<int, double>>();
        Assert.Equal([0.0, middle, 1, 1], new[] { 0, 5, 10, 11 }.Select(at));
    }
}

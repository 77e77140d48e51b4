using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace DecayGen.Generators.Tests.Shapes;

/// <summary>How many bytes of constants a schedule adds to an assembly.</summary>
public class TableSizeTests
{
    private const int KB = 1024;

    /// <summary>What people write: some epochs, or up to a million steps, with a warmup or without.</summary>
    public static TheoryData<string> Usual { get; } =
    [
        "[ExponentialDecay(0.01, 0.95)]", "[ExponentialDecay(0.01, 0.9999)]", "[ExponentialDecay(0.1, 0.96, DecaySteps = 100000)]", "[TimeConstantDecay(0.1, 30000.0)]",
        "[HalfLifeDecay(0.1, 5000.0)]", "[StepDecay(0.1, 0.1, 30)]", "[MultiStepDecay(0.1, 0.1, 30, 60, 80)]", "[LinearWarmup(500)] [LinearDecay(5e-5, 0.0, 9500)]",
        "[PolynomialDecay(0.01, 0.0, 160000, 0.9)]", "[PolynomialDecay(0.1, 0.0001, 10000, 2.0, Cycle = true)]", "[CosineDecay(0.1, 0.0, 90)]", "[CosineDecay(0.1, 0.0, 10000)]",
        "[LinearWarmup(2000)] [CosineDecay(6e-4, 6e-5, 10000)]", "[CosineRestarts(0.1, 0.0, 10)]",
        "[LinearWarmup(1000)] [Constant(0.003, Steps = 80000)] [SqrtDecay(0.003, 0.0, 20000)]", "[InverseTimeDecay(0.1, 1e-4)]", "[InverseTimeDecay(0.1, 1e-4, Power = 0.75)]",
        "[LinearWarmup(4000)] [InverseSqrtDecay(7e-4, 4000)]", "[Noam(512, 4000)]", "[OneCycle(0.1, 3000)]", "[Cyclic(0.001, 0.006, 2000)]", "[Cyclic(0.001, 0.006, 2000, Mode = CyclicMode.ExpRange, Gamma = 0.99994)]",
    ];

    /// <summary>What else there may be: long ones, many cycles, several phases with tables of their own.</summary>
    public static TheoryData<string> Unusual { get; } =
    [
        .. new[] { 20_000, 65_536, 100_000, 1_000_003, 1L << 31, 1L << 40 }.SelectMany(steps => new[]
        {
            $"[CosineDecay(0.1, 0.0, {steps})]", $"[CosineDecay(0.1, 1e-3, {steps}, Exponent = 0.7)]", $"[LinearDecay(0.1, 0.0, {steps})]", $"[PolynomialDecay(0.1, 0.0, {steps}, 0.9)]",
            $"[SqrtDecay(0.1, 0.0, {steps})]", $"[OneCycle(0.1, {steps})]", $"[OneCycle(0.1, {steps}, PercentStart = 0.37, ThreePhase = true)]", $"[HalfLifeDecay(0.1, {steps}.0)]",
            $"[ExponentialDecay(0.1, 0.5, DecaySteps = {steps}, Floor = 1e-9)]", $"[CosineRestarts(0.1, 0.0, {steps})]", $"[CosineRestarts(0.1, 1e-5, {steps}, CycleGrowth = 2)]",
            $"[CosineRestarts(0.1, 0.0, {steps}, PeakDecay = 0.99)]", $"[CosineRestarts(0.1, 1e-5, {steps}, CycleGrowth = 3, PeakDecay = 0.9)]",
            $"[Cyclic(0.0, 0.1, {steps}, Mode = CyclicMode.ExpRange, Gamma = 0.9999999)]", $"[Noam(512, {steps})]", $"[StepDecay(0.1, 0.9, {steps})]",
            $"[LinearWarmup({steps})] [CosineDecay(0.1, 0.0, {steps})]", $"[CosineDecay(0.1, 0.05, {steps})] [CosineDecay(0.05, 0.01, {steps / 2})]",
            $"[CosineDecay(0.1, 0.05, {steps})] [CosineDecay(0.05, 0.01, {steps / 2})] [ExponentialDecay(0.01, 0.99999)]",
        }),
        "[LinearWarmup(2000)] [CosineDecay(6e-4, 6e-5, 15000)]", "[CosineRestarts(0.05, 1e-5, 10, CycleGrowth = 2)]", "[CosineRestarts(0.1, 0.0, 1, CycleGrowth = 2)]", "[CosineRestarts(0.1, 0.0, 3, CycleGrowth = 2, PeakDecay = 0.97)]", "[CosineRestarts(0.1, 0.0, 300, PeakDecay = 0.999)]",
        "[CosineRestarts(0.1, 0.0, 200, CycleGrowth = 2, Steps = 60000)] [CosineDecay(0.1, 0.0, 60000)]", "[TimeConstantDecay(0.1, 1e12)]", "[ExponentialDecay(1e300, 0.999)]",
        "[ExponentialDecay(1e-3, 1.0001, AllowGrowth = true)]", "[InverseTimeDecay(0.1, 0.5, Staircase = true, DecaySteps = 7.7)]",
    ];

    [Theory, MemberData(nameof(Usual))]
    public void UsualSchedulesHaveUpTo8KB(string attributes) => Assert.InRange(Bytes(attributes), 0, 8 * KB);

    [Theory, MemberData(nameof(Unusual))]
    public void SchedulesHaveUpTo16KB(string attributes) => Assert.InRange(Bytes(attributes), 0, 16 * KB);

    /// <summary>Slow decays have 8 KB each, and none gives way to others.</summary>
    [Theory, InlineData(65_536), InlineData(1L << 31)]
    public void SlowDecaysInARowHave8KBEach(long steps) =>
        Assert.InRange(Bytes($"[ExponentialDecay(0.1, 0.99999, Steps = {steps})] [ExponentialDecay(0.1, 0.999999, Steps = {steps})] [ExponentialDecay(0.1, 0.9999999)]"), 0, 24 * KB);

    [Fact]
    public void NumbersAreCounted() => Assert.Equal(8 * 90, Bytes("[LinearDecay(0.1, 0.0, 90)]"));

    private static int Bytes(string attributes) => 8 * Generation.Of($"{attributes} public partial class Rate;").Output.SyntaxTrees.Last().GetRoot()
        .DescendantNodes().OfType<InitializerExpressionSyntax>().Where(initializer => initializer.IsKind(SyntaxKind.ArrayInitializerExpression)).Sum(initializer => initializer.Expressions.Count);
}

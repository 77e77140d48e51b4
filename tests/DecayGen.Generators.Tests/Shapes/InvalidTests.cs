using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace DecayGen.Generators.Tests.Shapes;

/// <summary>A schedule that means nothing has all its members, so that its users compile, and none of them gives a value.</summary>
public class InvalidTests
{
    private const string Uses = """

        public static class User
        {
            public static double Use(System.Span<double> wide, System.Span<float> narrow)
            {
                Rate.Fill(0, wide);
                Rate.Fill(0, narrow);
                return Rate.At(3) + Rate.At(3.5) + Rate.Initial + Rate.Peak;
            }
        }
        """;

    [Theory]
    [InlineData("[ExponentialDecay(-1, 0.95)]")]
    [InlineData("[ExponentialDecay(double.NaN, 0.95)]")]
    [InlineData("[ExponentialDecay(0.01, 0.95, DecaySteps = 0)]")]
    [InlineData("[ExponentialDecay(0.01, 95)]")]
    [InlineData("[ExponentialDecay(0.01, 0.95, Steps = -3)]")]
    [InlineData("[LinearWarmup(5)]")]
    [InlineData("[LinearWarmup(5), LinearWarmup(5)]")]
    [InlineData("[Constant(1), Constant(2)]")]
    [InlineData("[Constant(1, Steps = 5)] public partial class Rate { } [Constant(2)]")]
    [InlineData("[LinearWarmup(5)] public partial class Rate { } [Constant(2)]")]
    public void InvalidSchedulesThrow(string attributes)
    {
        Generation generation = Generation.Of($"{attributes} public partial class Rate {{ }}{Uses}").IsClean();
        Members members = new(generation.Load("Rate"));
        Assert.Throws<InvalidOperationException>(() => members.At(0));
        Assert.Throws<InvalidOperationException>(() => members.At(0.5));
        Assert.Equal(double.NaN, members.Initial);
        Assert.Equal(double.NaN, members.Peak);
    }

    /// <summary>Phases in two declarations have no order, in two files least of all.</summary>
    [Fact]
    public void PhasesInTwoFilesThrow()
    {
        Generation generation = Generation.Of(["[Constant(1, Steps = 5)] public partial class Rate { }", "[Constant(2)] public partial class Rate { }"]).IsClean();
        Assert.Throws<InvalidOperationException>(() => new Members(generation.Load("Rate")).At(0));
    }

    /// <summary>The compiler complains about the attribute alone.</summary>
    [Theory]
    [InlineData("[ExponentialDecay(\"a\", true)]")]
    [InlineData("[ExponentialDecay]")]
    [InlineData("[ExponentialDecay()]")]
    [InlineData("[ExponentialDecay(0.01)]")]
    [InlineData("[ExponentialDecay(0.01, 0.95, 3)]")]
    [InlineData("[ExponentialDecay(0.01, unknown)]")]
    [InlineData("[ExponentialDecay(Unknown.Value, 0.95)]")]
    [InlineData("[ExponentialDecay(0.01, null)]")]
    [InlineData("[ExponentialDecay(default, null!)]")]
    [InlineData("[ExponentialDecay(0.01, nameof())]")]
    [InlineData("[ExponentialDecay(0.01, 0.95, Steps = \"x\")]")]
    [InlineData("[ExponentialDecay(0.01, 0.95, Steps = null)]")]
    [InlineData("[ExponentialDecay(0.01, 0.95, Steps = default, Steps = 5)]")]
    [InlineData("[ExponentialDecay(0.01, 0.95, Staircase = 3)]")]
    [InlineData("[ExponentialDecay(Floor = 3)]")]
    [InlineData("[ExponentialDecay(rate: 0.95)]")]
    [InlineData("[ExponentialDecay(rate: 0.95, rate: 0.95)]")]
    [InlineData("[ExponentialDecay(initial: 0.95, 0.01, rate: 3)]")]
    [InlineData("[ExponentialDecay(typeof(int), new[] { 1 })]")]
    [InlineData("[LinearWarmup(2.5), Constant(1)]")]
    [InlineData("[LinearWarmup(99999999999999999999), Constant(1)]")]
    [InlineData("[LinearWarmup(1 / 0), Constant(1)]")]
    [InlineData("[Constant(1e999)]")]
    public void WrongArgumentsAreTheOnlyErrors(string attributes)
    {
        Generation generation = Generation.Of($"{attributes} public partial class Rate {{ }}{Uses}");
        Assert.Contains("InvalidOperationException", generation.Text, StringComparison.Ordinal);
        Assert.NotEmpty(generation.Diagnostics);
        Assert.All(generation.Diagnostics, diagnostic => Assert.NotNull(
            diagnostic.Location.SourceTree!.GetRoot(TestContext.Current.CancellationToken).FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>()));
    }
}

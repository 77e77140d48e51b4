using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace DecayGen.Generators.Tests.Shapes;

/// <summary>An annotated method whose schedule means nothing is implemented all the same, and throws.</summary>
public class InvalidMethodTests
{
    [Theory]
    [InlineData("[ExponentialDecay(-1, 0.95)]")]
    [InlineData("[ExponentialDecay(1, 95)]")]
    [InlineData("[LinearWarmup(5)]")]
    [InlineData("[Constant(1), Constant(2)]")]
    [InlineData("[Custom(\"Nowhere\")]")]
    [InlineData("[Custom(nameof(Momentum))]")]
    public void Throws(string attributes)
    {
        Generation generation = Generation.Of($"public partial class Rates {{ {attributes} public static partial double Momentum(long step); }}").IsClean();
        Func<long, double> at = generation.Load("Rates").GetMethod("Momentum")!.CreateDelegate<Func<long, double>>();
        Assert.Throws<InvalidOperationException>(() => at(0));
    }

    /// <summary>The compiler complains about the attribute alone, and not about a method without a body (CS8795).</summary>
    [Theory]
    [InlineData("[Constant]")]
    [InlineData("[Constant(1, Steps = )]")]
    [InlineData("[Custom(nameof(Unknown))]")]
    [InlineData("[ExponentialDecay(0.1, \"x\")]")]
    public void WrongArgumentsAreTheOnlyErrors(string attributes)
    {
        Generation generation = Generation.Of($"public partial class Rates {{ {attributes} public static partial double Momentum(long step); }}");
        Assert.NotEmpty(generation.Diagnostics);
        Assert.All(generation.Diagnostics, diagnostic => Assert.NotNull(
            diagnostic.Location.SourceTree!.GetRoot(TestContext.Current.CancellationToken).FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>()));
    }

    [Theory]
    [InlineData("[Constant(1)] public static partial double F(long step) => 1;")]
    [InlineData("[Constant(1)] static partial double F(long step);")]
    [InlineData("[Constant(1)] public static double F(long step) => 1;")]
    [InlineData("[Constant(1)] public static async partial double F(long step);")]
    [InlineData("[Constant(1)] public static virtual partial double F(decimal step);")]
    [InlineData("[Constant(1)] static partial void F(long step);")]
    [InlineData("[Constant(1)] public static partial double F(Unknown step);")]
    [InlineData("public static partial double F(long step); [Constant(1)] public static partial double F(long step) => 1;")]
    public void WhatCannotBeImplementedGetsNothing(string method) =>
        Assert.Empty(Generation.Of($"public partial class Rates {{ {method} }}").Names);

    /// <summary>The build gets as far as the rule that says what is wrong, which CS8795 would keep it from.</summary>
    [Theory]
    [InlineData("public partial double F(long step);")]
    [InlineData("public static partial decimal F(long step);")]
    [InlineData("public static partial double F(string step = \"3\");")]
    [InlineData("public static partial double F();")]
    [InlineData("internal static partial ref readonly int F(in long step, out int @class, params long?[] rest);")]
    [InlineData("public static partial System.Collections.Generic.List<T> F<T, TNew>(T[] step) where T : class, System.IDisposable where TNew : struct;")]
    [InlineData("public static partial void F(long step); [Constant(1)] public static partial void F(double step);")]
    public void WhatCannotBeAScheduleHasABody(string method) =>
        Generation.Of($"public partial class Rates {{ [Constant(1)] {method} }}").IsClean();

    [Fact]
    public void SoHasAnExtensionMethod() =>
        Generation.Of("public static partial class Rates { [Constant(1)] public static partial double F(this long step); }").IsClean();
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace DecayGen.Generators.Tests.Typing;

/// <summary>Declarations of which no other part can be written, or whose part would mean something else: nothing is generated.</summary>
public class UnwritableTests
{
    [Theory]
    [InlineData("[Constant(1)] partial class { }")]
    [InlineData("[Constant(1)] partial class Rate<> { }")]
    [InlineData("[Constant(1)] partial class Rate<in T> { }")]
    [InlineData("namespace { [Constant(1)] partial class Rate { } }")]
    [InlineData("partial class Outer { [Constant(1)] public static partial double Lr(long); }")]
    [InlineData("partial class Outer { [Constant(1)] public static partial double Lr(scoped long step); }")]
    [InlineData("[Constant(1)] public static partial double Lr(long step);")]
    public void WhatHasNoNameYet(string source) => Assert.Empty(Generation.Of(source).Names);

    [Theory]
    [InlineData("namespace System { struct Span<T> { } }")]
    [InlineData("namespace System.Runtime.CompilerServices { class MethodImplAttribute { } }")]
    [InlineData("namespace DecayGen { interface ISchedule { } }")]
    [InlineData("namespace DecayGen.Evaluation { class StepRange { } }")]
    public void WhereATypeHasTheNameOfOneThatIsNeeded(string replacement) =>
        Assert.Empty(Generation.Of(["[Constant(1)] partial class Rate { }", replacement]).Names);

    /// <summary>An attribute of this name that some project declares itself takes what it likes.</summary>
    [Theory]
    [InlineData("[Constant(\"a\")] partial class Rate { }")]
    [InlineData("partial class Outer { [Constant(\"a\")] public static partial double Lr(long step); }")]
    public void ForATwinOfAnAttribute(string source) =>
        Assert.Empty(Generation.Of([source, "namespace DecayGen { class ConstantAttribute : System.Attribute { public ConstantAttribute(string value) { } } }"]).Names);

    [Fact]
    public void IntoAScript()
    {
        CSharpParseOptions options = new(LanguageVersion.CSharp12, kind: SourceCodeKind.Script);
        CSharpCompilation script = CSharpCompilation.CreateScriptCompilation(
            "Script",
            CSharpSyntaxTree.ParseText("using DecayGen; [Constant(1)] partial class Rate { }", options, cancellationToken: TestContext.Current.CancellationToken),
            Generation.Compile([]).References);
        GeneratorRunResult result = CSharpGeneratorDriver.Create([new ScheduleGenerator().AsSourceGenerator()], parseOptions: options)
            .RunGenerators(script, TestContext.Current.CancellationToken).GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        Assert.Empty(result.GeneratedSources);
    }

    /// <summary>A body for one of two methods that take the same would be one for both.</summary>
    [Theory]
    [InlineData("[Constant(1)] public static partial double Lr(long step); [Constant(1)] public static partial int Lr(long step);", "Outer.Lr-long.g.cs")]
    [InlineData("[Constant(1)] public static partial int Lr(string step); [Constant(1)] public static partial long Lr(string step);", null)]
    [InlineData("[Constant(1)] public static partial double Lr(long step); public static extern partial ref double Lr(long step);", null)]
    [InlineData("[Constant(1)] public static partial double* Lr(long step);", null)]
    public void ForAMethodThatHasATwinOrIsUnsafe(string methods, string? file) =>
        Assert.Equal(file is null ? [] : [file], Generation.Of($"partial class Outer {{ {methods} }}").Names);
}

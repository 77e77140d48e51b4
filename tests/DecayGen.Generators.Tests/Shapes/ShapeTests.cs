using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace DecayGen.Generators.Tests.Shapes;

/// <summary>Whatever a type looks like, its generated part compiles without a warning and gives the right values.</summary>
public class ShapeTests
{
    public static TheoryData<string> Names => [.. Shape.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void CompilesWithoutWarnings(string name)
    {
        Shape shape = Shape.All[name];
        foreach (LanguageVersion language in Shape.Languages.Where(language => language >= shape.Oldest))
        {
            foreach (bool isStrict in new[] { true, false })
                Generation.Of(shape.Source, language, isStrict).IsClean();
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void HasEveryMember(string name)
    {
        Shape shape = Shape.All[name];
        Type type = Generation.Of(shape.Source).Load(shape.Type);
        if (type.ContainsGenericParameters)
            type = type.MakeGenericType([.. type.GetGenericArguments().Select(_ => typeof(string))]);

        Members members = new(type);
        Assert.Equal(0.01, members.Initial);
        Assert.Equal(0.01, members.Peak);
        Assert.Equal(0.0095, members.At(1));
        Assert.Equal(0.0095, members.At(1.0));
        Assert.InRange(members.At(0.5), 0.0095, 0.01);
        Assert.Equal([0.0095, 0.009025], members.Fill(1, 2));
        Assert.Equal([0.0095f, 0.009025f], members.FillFloat(1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => members.At(-1));
        Assert.Equal(shape.Implements, typeof(ISchedule).IsAssignableFrom(type));
    }

    /// <summary>The interface has static members, which C# 11 brought.</summary>
    [Theory]
    [InlineData(LanguageVersion.CSharp9, false)]
    [InlineData(LanguageVersion.CSharp10, false)]
    [InlineData(LanguageVersion.CSharp11, true)]
    [InlineData(LanguageVersion.CSharp12, true)]
    public void ImplementsTheInterfaceFromCSharp11On(LanguageVersion language, bool implements)
    {
        Generation generation = Generation.Of("[ExponentialDecay(0.01, 0.95)] public partial class Rate { }", language).IsClean();
        Assert.Equal(implements, generation.Text.Contains(" : global::DecayGen.ISchedule", StringComparison.Ordinal));
    }

    [Fact]
    public void SaysNothingBelowCSharp9() =>
        Assert.Empty(Generation.Of("[ExponentialDecay(0.01, 0.95)] public partial class Rate { }", LanguageVersion.CSharp8).Names);
}

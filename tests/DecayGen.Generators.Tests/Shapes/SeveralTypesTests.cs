using Xunit;

namespace DecayGen.Generators.Tests.Shapes;

/// <summary>One type never costs another its code: an exception, such as for two files of one name, would cost all.</summary>
public class SeveralTypesTests
{
    private const string Decay = "[ExponentialDecay(0.01, 0.95, Steps = 300)]";

    [Fact]
    public void NamesFilesAfterTypes()
    {
        Generation generation = Generation.Of($$"""
            {{Decay}} public partial class Rate { }
            {{Decay}} public partial class Rate<T> { }
            namespace Some.Where
            {
                {{Decay}} public partial class Rate { {{Decay}} public partial class Rate2 { } }
                public partial struct Outer<T, U> { {{Decay}} public partial class Rate<V> { } }
            }
            namespace @class { [Constant(1)] public partial class @event { } }
            """).IsClean();
        string[] expected = ["Rate.g.cs", "Rate-1.g.cs", "Some.Where.Rate.g.cs", "Some.Where.Rate.Rate2.g.cs", "Some.Where.Outer-2.Rate-1.g.cs", "class.event.g.cs"];
        Assert.Equal(expected.Order(StringComparer.Ordinal), generation.Names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void TellsNamesApartThatDifferByCase()
    {
        Generation generation = Generation.Of($$"""
            #pragma warning disable CS8981
            {{Decay}} public partial class foo { }
            {{Decay}} public partial class FOO { }
            [Constant(1)] public partial class Foo { }
            namespace A { {{Decay}} public partial class B { } }
            namespace a { {{Decay}} public partial class b<type> { } {{Decay}} public partial class b { } }
            {{Decay}} public partial class Rate { }
            """).IsClean();
        Assert.Equal(7, generation.Names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Contains("Rate.g.cs", generation.Names);
    }

    /// <summary>Nothing can be generated for these, and nothing is lost for their neighbours.</summary>
    [Theory]
    [InlineData("file partial class Local { }")]
    [InlineData("partial class Whole { }\nfile partial class Whole { }")]
    [InlineData("file partial class Outer { [Constant(1)] partial class Inner { } }")]
    [InlineData("class NotPartial { }")]
    [InlineData("class Outer { [Constant(1)] partial class Inner { } }")]
    [InlineData("partial interface IRate { }")]
    [InlineData("enum Rate { A }")]
    [InlineData("delegate void Rate();")]
    [InlineData("partial class Rate { public double Peak; }")]
    [InlineData("partial class Rate { static double At(long step) => step; }")]
    [InlineData("partial class Peak { }")]
    [InlineData("partial class Rate<At> { }")]
    [InlineData("partial record Rate(double Initial);")]
    [InlineData("partial class { }")]
    [InlineData("partial class Rate<> { }")]
    [InlineData("partial class Rate<T, T> { }")]
    [InlineData("partial class Rate : Rate { }")]
    [InlineData("partial class Rate : Nowhere.Unknown<Rate> { }")]
    [InlineData("partial class Rate { }\n[Constant(2)] partial struct Rate { }")]
    [InlineData("partial class Rate { }\n[Constant(2)] partial class Rate { }")]
    [InlineData("partial class Rate { }\n[Constant(2)] class Rate { }")]
    [InlineData("partial class Rate { }\nnamespace Rate { [Constant(2)] partial class Rate { } }")]
    public void OneTypeNeverCostsAnotherItsCode(string declaration)
    {
        const string Good = "[ExponentialDecay(0.01, 0.95, Steps = 300)] public partial class Good { }\n";
        string expected = Generation.Of(Good).Text;
        Generation generation = Generation.Of($"{Good}[Constant(1)] {declaration}");
        Assert.Equal(expected, generation.Files["Good.g.cs"].ToString());
        generation = Generation.Of([Good, $"[Constant(1)] {declaration}"]);
        Assert.Equal(expected, generation.Files["Good.g.cs"].ToString());
    }

    [Theory]
    [InlineData("file partial class Local { }")]
    [InlineData("partial class Rate { public double Peak; }")]
    [InlineData("class NotPartial { }")]
    public void WhatCannotBeServedGetsNothing(string declaration) =>
        Assert.Empty(Generation.Of($"{Decay} {declaration}").Names);
}

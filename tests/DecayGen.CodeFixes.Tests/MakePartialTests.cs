using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace DecayGen.CodeFixes.Tests;

public sealed class MakePartialTests
{
    private const string Usings = "using DecayGen;\n";
    private const string Decay = "[ExponentialDecay(0.01, 0.95)] ";

    [Theory]
    [InlineData("public class Rate;", "public partial class Rate;")]
    [InlineData("class Rate { }", "partial class Rate { }")]
    [InlineData("public static class Rate { }", "public static partial class Rate { }")]
    [InlineData("internal sealed class Rate<T> where T : class { }", "internal sealed partial class Rate<T> where T : class { }")]
    [InlineData("public struct Rate { }", "public partial struct Rate { }")]
    [InlineData("public readonly struct Rate { }", "public readonly partial struct Rate { }")]
    [InlineData("public ref struct Rate { }", "public ref partial struct Rate { }")]
    [InlineData("public record Rate;", "public partial record Rate;")]
    [InlineData("public record class Rate(int Seed);", "public partial record class Rate(int Seed);")]
    [InlineData("public readonly record struct Rate(int Seed);", "public readonly partial record struct Rate(int Seed);")]
    [InlineData("public /* why */ sealed /* not */ class Rate;", "public /* why */ sealed /* not */ partial class Rate;")]
    public Task PartialIsTheLastModifier(string before, string after) =>
        Fixing<MakePartialFix>.Gives(Usings + Decay + before, Usings + Decay + after, "Make 'Rate' partial");

    [Fact]
    public Task CommentsAndAttributesStayWhereTheyAre() =>
        Fixing<MakePartialFix>.Gives(
            """
            using DecayGen;

            namespace Training
            {
                /// <summary>How fast we learn.</summary>
                [System.Obsolete] // soon
                [ExponentialDecay(0.01, 0.95)]
                #region here
                // A comment of the declaration.
                class   Rate   // odd spaces
                {
                }
                #endregion
            }
            """,
            """
            using DecayGen;

            namespace Training
            {
                /// <summary>How fast we learn.</summary>
                [System.Obsolete] // soon
                [ExponentialDecay(0.01, 0.95)]
                #region here
                // A comment of the declaration.
                partial class   Rate   // odd spaces
                {
                }
                #endregion
            }
            """,
            "Make 'Rate' partial");

    [Fact]
    public Task TheTypeAroundIsNamed() =>
        Fixing<MakePartialFix>.Gives(
            Usings + "interface Outer { " + Decay + "partial class Rate { } }",
            Usings + "partial interface Outer { " + Decay + "partial class Rate { } }",
            "Make 'Outer' partial");

    [Fact]
    public Task AnEscapedNameIsShownAsItIs() =>
        Fixing<MakePartialFix>.Gives(Usings + Decay + "class @event;", Usings + Decay + "partial class @event;", "Make 'event' partial");

    /// <summary>Two schedules in one type both ask for it to be partial.</summary>
    [Fact]
    public Task AllInAFileWithTypesAroundThem() =>
        Fixing<MakePartialFix>.GivesForAll(
            FixAllScope.Document,
            [Usings + "class Outer { struct Middle { " + Decay + "class A; " + Decay + "public static class B { } } } " + Decay + "class C;", Usings + Decay + "class D;"],
            [Usings + "partial class Outer { partial struct Middle { " + Decay + "partial class A; " + Decay + "public static partial class B { } } } " + Decay + "partial class C;", Usings + Decay + "class D;"]);

    [Fact]
    public Task AllInAProject() =>
        Fixing<MakePartialFix>.GivesForAll(
            FixAllScope.Project,
            [Usings + "class Outer { " + Decay + "class A; " + Decay + "class B; }", Usings + Decay + "sealed class C;"],
            [Usings + "partial class Outer { " + Decay + "partial class A; " + Decay + "partial class B; }", Usings + Decay + "sealed partial class C;"]);
}

using DecayGen.Generators.Tests.Diagnostics;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace DecayGen.Generators.Tests.Shapes;

/// <summary>The generated part names type parameters alone: whatever the user asks of them holds for it, too.</summary>
public class ConstraintTests
{
    [Theory]
    [InlineData("partial class Rate<T> where T : unmanaged", LanguageVersion.CSharp9)]
    [InlineData("partial class Rate<T> where T : notnull, new()", LanguageVersion.CSharp9)]
    [InlineData("partial class Rate<T> where T : Rate<T>", LanguageVersion.CSharp9)]
    [InlineData("partial class Rate<A, B, C, D, E, F, G> where A : struct, System.Enum where B : System.Delegate where C : class, A2 where D : B where E : System.IComparable<E>", LanguageVersion.CSharp9)]
    [InlineData("partial struct Rate<T> where T : struct, System.IEquatable<T>", LanguageVersion.CSharp9)]
    [InlineData("ref partial struct Rate<T> where T : allows ref struct", (LanguageVersion)1300)]
    [InlineData("partial class Rate<T, U> where T : U where U : System.IDisposable, allows ref struct", (LanguageVersion)1300)]
    public void ConstraintsAreTheUsers(string type, LanguageVersion oldest)
    {
        foreach (LanguageVersion language in Shape.Languages.Where(language => language >= oldest))
        {
            Generation.Of($$"""
                public interface A2 { }
                public partial class Outer<O> where O : class
                {
                    {{Shape.Decay}} public {{type}} { }
                    public {{type.Replace("Rate<", "Rates<", StringComparison.Ordinal).Replace(": Rates<", ": Rate<", StringComparison.Ordinal)}} { {{Shape.Decay}} public static partial double Momentum(long step); }
                }
                """, language).IsClean();
        }
    }

    /// <summary>Schedules stand beside extension members; in their blocks the compiler wants no partial methods.</summary>
    [Fact]
    public async Task ExtensionBlocksHoldNoSchedules()
    {
        const string Source = $$"""
            public static partial class Rates
            {
                extension(double rate) { public double Half => rate / 2; {0} }
                {{Shape.Decay}} public static partial double Momentum(long step);
            }
            """;
        LanguageVersion newest = Shape.Languages[^1];
        Generation beside = Generation.Of(Source.Replace("{0}", "", StringComparison.Ordinal), newest);
        Generation inside = Generation.Of(Source.Replace("{0}", $"{Shape.Decay} public static partial double Inside(long step);", StringComparison.Ordinal), newest);

        // A Roslyn that does not know the blocks takes them for broken code, over which nothing throws.
        if (newest < (LanguageVersion)1400)
            return;
        Assert.Equal(["Rates.Momentum-long.g.cs"], beside.IsClean().Names);
        Assert.Equal(["Rates.Momentum-long.g.cs"], inside.Names);
        Assert.Contains("DECAY005", await Rules.Ids(new UserProject("using DecayGen;\n" + Source.Replace("{0}", $"{Shape.Decay} public static double Inside(long step) => 1;", StringComparison.Ordinal)) { Language = newest }));
    }
}

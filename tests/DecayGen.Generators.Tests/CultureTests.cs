using System.Globalization;
using DecayGen.Generators.Tests.Frameworks;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace DecayGen.Generators.Tests;

/// <summary>Generated text is the same wherever it is generated.</summary>
public class CultureTests
{
    // Negative exponents and offsets, group separators, fractions, letters whose case depends on the culture; and every kind.
    private static readonly string _source = EveryKind.Source(LanguageVersion.CSharp12, 0) + """
        [ExponentialDecay(0.01, 0.5, Staircase = true, DecaySteps = 1.25)] public partial class iI { }
        [ReduceOnPlateau(1e-3, Threshold = 1e-5)] public partial class Iı { }
        public partial class Ii<T> { [Noam(512, 4000)] public static partial float iI(double İ); [InverseSqrtDecay(1e-3, 12345.5)] public static partial double II(int ı); }
        """;

    /// <param name="name">The culture.</param>
    /// <param name="negative">How it writes −1.5, to see that the culture is there at all.</param>
    [Theory]
    [InlineData("fi-FI", "\u22121,5")]
    [InlineData("fa-IR", "\u200e\u22121\u066b5")]
    [InlineData("tr-TR", "-1,5")]
    [InlineData("ar-SA", "\u061c-1\u066b5")]
    public void GeneratesTheSameTextInEveryCulture(string name, string negative)
    {
        Generation expected = In(CultureInfo.InvariantCulture);
        CultureInfo culture = CultureInfo.GetCultureInfo(name);
        Assert.Equal(negative, (-1.5).ToString(culture));
        Generation actual = In(culture);
        Assert.Equal(expected.Names, actual.Names);
        Assert.Equal(expected.Text, actual.Text);
    }

    /// <summary>Files have the line ends of their editor.</summary>
    [Fact]
    public void LineEndsOfTheUserChangeNothing()
    {
        Generation unix = Generation.Of(_source);
        Generation windows = Generation.Of(_source.ReplaceLineEndings("\r\n"));
        Assert.Equal(unix.Names, windows.Names);
        Assert.Equal(unix.Text, windows.Text);
        Assert.DoesNotContain('\r', windows.Text);
    }

    private static Generation In(CultureInfo culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo beforeInterface = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
        try
        {
            return Generation.Of(_source).IsClean();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
            CultureInfo.CurrentUICulture = beforeInterface;
        }
    }
}

using System.Globalization;
using Xunit;

namespace DecayGen.Generators.Tests;

/// <summary>Generated text is the same wherever it is generated.</summary>
public class CultureTests
{
    // Negative exponents and offsets, group separators, fractions, letters whose case depends on the culture.
    private const string Source = """
        [LinearWarmup(12345, From = 1e-7), ExponentialDecay(0.01, 0.9999, Floor = 1e-5)] public partial class Initial1 { }
        [LinearWarmup(3, Overlap = true), ExponentialDecay(0.01, 0.5, Staircase = true, DecaySteps = 1.25)] public partial class iI { }
        [ExponentialDecay(1e-300, 0.9)] public partial class II { }
        [ExponentialDecay(5, 1.5, AllowGrowth = true), Horizon(4000)] public partial class Ii<T> { }
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

    private static Generation In(CultureInfo culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            return Generation.Of(Source);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}

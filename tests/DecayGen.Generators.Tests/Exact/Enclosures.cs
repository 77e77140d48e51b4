using DecayGen.Generators.Exact;
using Xunit;

namespace DecayGen.Generators.Tests.Exact;

internal static class Enclosures
{
    /// <summary>The vectors have 100 digits: 332 bits. The last precision asks for most of them, the first for less than a double has.</summary>
    public static readonly int[] Precisions = [24, 96, 192, 300];

    public static void EnclosesTightly(Interval interval, string expected, int precision)
    {
        (Fraction low, Fraction high) = Fraction.Parse(expected);
        Assert.True(Fraction.Of(interval.Lower) <= high);
        Assert.True(low <= Fraction.Of(interval.Upper));

        // For negative numbers, too, the width is held against the larger magnitude.
        Fraction width = Fraction.Of((interval.Upper - interval.Lower).Scale(precision - 4));
        Assert.True(width <= high.Abs() || width <= low.Abs());
    }
}

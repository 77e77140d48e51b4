using Microsoft.CodeAnalysis;
using Xunit;

namespace DecayGen.Generators.Tests.Shapes;

/// <summary>Lines through many points are one table, whatever their number; few are comparisons.</summary>
public class ManyPointsTests
{
    [Fact]
    public void FewAreComparisons() => Assert.DoesNotContain("Pieces.", Text(33, 1000), StringComparison.Ordinal);

    [Fact]
    public void ManyAreSearched()
    {
        string text = Text(34, 1000);
        Assert.Contains("Pieces.At(step, ", text, StringComparison.Ordinal);
        Assert.Contains("Pieces.Between(step, ", text, StringComparison.Ordinal);
        Assert.Contains("Pieces.Fill(filler.Up(0, ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Line.At", text, StringComparison.Ordinal);
    }

    /// <summary>No load is quicker than that of a value.</summary>
    [Fact]
    public void WhatIsShortIsATableOfAllValues()
    {
        string text = Text(50, 10);
        Assert.DoesNotContain("Pieces.At", text, StringComparison.Ordinal);
        Assert.Contains("Pieces.Between(step, ", text, StringComparison.Ordinal);
    }

    /// <summary>Values of so few digits need 21 characters a point, with their milestones; nothing else grows.</summary>
    [Fact]
    public void TextGrowsByTheTableOnly()
    {
        int hundred = Text(100, 1000).Length;
        Assert.InRange(Text(20_000, 1000).Length, hundred, hundred + 19_900 * 30);
        Assert.InRange(hundred, 0, 12_000);
    }

    private static string Text(int points, int stepsPerPoint)
    {
        string values = string.Join(", ", Enumerable.Range(0, points).Select(i => $"0.{i * 7919 % 97}"));
        string milestones = string.Join(", ", Enumerable.Range(0, points).Select(i => (long)i * stepsPerPoint));
        return Generation.Of($"[PiecewiseLinear(new double[] {{ {values} }}, new long[] {{ {milestones} }})] public partial class Rate;").Output.SyntaxTrees.Last().ToString();
    }
}

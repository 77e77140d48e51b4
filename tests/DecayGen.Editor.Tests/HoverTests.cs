using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.QuickInfo;

namespace DecayGen.Editor.Tests;

/// <summary>What is shown at the pointer.</summary>
public sealed class HoverTests
{
    [Fact]
    public async Task AtShowsThePreview()
    {
        string hover = await Hover("""
            using DecayGen;
            [Horizon(90), ExponentialDecay(0.01, 0.95)] public partial class Rate;
            class Loop { double M(long t) => Rate.A$$t(t); }
            """);
        Assert.Contains("double Rate.At(long step)", hover, StringComparison.Ordinal);
        Assert.Contains("0.01 · 0.95^step", hover, StringComparison.Ordinal);
        Assert.Contains("█▇▆▄▄▃▂▂▂▁▁▁▁▁▁▁▁▁▁▁ steps 0 to 89", hover, StringComparison.Ordinal);
        Assert.Contains("Falls by half every 13.5 steps, below 10 % of its peak from step 45", hover, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAnnotatedMethodShowsItToo()
    {
        string hover = await Hover("""
            using DecayGen;
            partial class Rates { [Horizon(90), CosineDecay(0.85, 0.95, 90)] public static partial double Momentum(long step); }
            class Loop { double M(long t) => Rates.Mo$$mentum(t); }
            """);
        Assert.Contains("double Rates.Momentum(long step)", hover, StringComparison.Ordinal);
        Assert.Contains("steps 0 to 89", hover, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("double M(Rate rate, double loss) => rate.St$$ep(loss);", "double Rate.Step(double metric)")]
    [InlineData("double M(Rate rate) => rate.Val$$ue;", "double Rate.Value { get; }")]
    public async Task ThatOfAMetricShowsItsStairs(string use, string member)
    {
        string hover = await Hover($$"""
            using DecayGen;
            [Horizon(90), ReduceOnPlateau(0.1, Factor = 0.5, Patience = 3, Floor = 0.03)] public partial class Rate;
            class Loop { {{use}} }
            """);
        Assert.Contains(member, hover, StringComparison.Ordinal);
        Assert.Contains("max(0.03, 0.1 · 0.5^reductions)", hover, StringComparison.Ordinal);
        Assert.Contains("█▅▃ 0.1 → 0.05 → 0.03, 2 reductions", hover, StringComparison.Ordinal);
        Assert.Contains("Reduced when more than 3 steps in a row bring no metric below 0.9999 · best.", hover, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAttributeShowsItsFormula() => Assert.Contains(
        "initial · rate^",
        await Hover("using DecayGen; [Expo$$nentialDecay(0.01, 0.95)] public partial class Rate;"),
        StringComparison.Ordinal);

    private static async Task<string> Hover(string source)
    {
        (Document document, int position) = Editor.OpenAtCaret(source);
        QuickInfoItem? item = await QuickInfoService.GetService(document)!.GetQuickInfoAsync(document, position, TestContext.Current.CancellationToken);
        Assert.NotNull(item);
        return string.Join("\n", item.Sections.Select(section => section.Text));
    }
}

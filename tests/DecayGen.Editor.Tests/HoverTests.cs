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

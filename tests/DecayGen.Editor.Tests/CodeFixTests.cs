using System.Collections.Immutable;
using DecayGen.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.Editor.Tests;

/// <summary>What is offered under a squiggle.</summary>
public sealed class CodeFixTests
{
    [Theory]
    [InlineData(
        "[Horizon(300), ExponentialDecay(0.01, 0.9$$5)] public partial class Rate;",
        "DECAY103: Add a floor of 0.0001", "DECAY103: Use a rate of 0.98472, which ends at 1%")]
    [InlineData(
        "[ExponentialDecay(0.01, 1$$.05)] public partial class Rate;",
        "DECAY101: Allow growth", "DECAY101: Decay by 1 / 1.05 instead")]
    [InlineData("[ExponentialDecay(0.01, 95$$)] public partial class Rate;", "DECAY012: Use the fraction 0.95")]
    [InlineData("[Constant(0.01)] public class Ra$$te;", "DECAY001: Make 'Rate' partial")]
    [InlineData(
        "partial class Rates { [Constant(0.1)] public static double Mo$$mentum(long step) => 0; }",
        "DECAY005: Make 'Momentum' a static partial method from a step to a value")]
    [InlineData("[Horizon(300), ExponentialDecay(0.$$01, 0.95)] public partial class Rate;")]
    public async Task TheFixesAtACaret(string source, params string[] expected)
    {
        (Document document, int position) = Editor.OpenAtCaret($"using DecayGen;\n{source}");
        ImmutableArray<OfferedFix> fixes = await LightBulb.Fixes(document, new TextSpan(position, 0));
        Assert.Equal(expected, fixes.Select(fix => $"{fix.Diagnostics.Single().Id}: {fix.Action.Title}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task AllInASolutionOfTwoProjects()
    {
        Solution solution = Editor.Open(
            null,
            "using DecayGen;\n[Horizon(300), ExponentialDecay(0.01, 0.95)] public partial class Rate;\n[Horizon(100), ExponentialDecay(0.1, 0.9)] public partial class Other;",
            "[DecayGen.Horizon(600), DecayGen.ExponentialDecay(0.01, 0.97)] public partial class Rate;");
        Document first = solution.Projects.First().Documents.Single();
        int rate = (await first.GetTextAsync(TestContext.Current.CancellationToken)).ToString().IndexOf("0.95", StringComparison.Ordinal);
        OfferedFix fix = Assert.Single(await LightBulb.Fixes(first, new TextSpan(rate, 0)), fix => fix.Action.EquivalenceKey == nameof(LastingRateFix));

        Solution mended = await LightBulb.Apply(await fix.ForAll(FixAllScope.Solution));
        Assert.Equal(
            [
                "using DecayGen;\n[Horizon(300), ExponentialDecay(0.01, 0.98472)] public partial class Rate;\n[Horizon(100), ExponentialDecay(0.1, 0.95455)] public partial class Other;",
                "[DecayGen.Horizon(600), DecayGen.ExponentialDecay(0.01, 0.99234)] public partial class Rate;",
            ],
            await Texts(mended));
        foreach (Project project in mended.Projects)
            Assert.Empty(await Editor.Diagnose(project));
    }

    private static async Task<string[]> Texts(Solution solution)
    {
        List<string> texts = [];
        foreach (Project project in solution.Projects)
            texts.Add((await project.Documents.Single().GetTextAsync(TestContext.Current.CancellationToken)).ToString());
        return [.. texts];
    }
}

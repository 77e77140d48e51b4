using Microsoft.CodeAnalysis;
using Xunit;

namespace DecayGen.Generators.Tests.Shapes;

/// <summary>What the editor shows of an annotated method, which is the documentation of the implementation if that has any.</summary>
public class DocumentationTests
{
    [Theory]
    [InlineData("", "█", "steps 0 to 19", "0.01 · 0.95^step")]
    [InlineData("// Not documented.\n", "█", "steps 0 to 19", "0.01 · 0.95^step")]
    [InlineData("/// <summary>Mine.</summary>\n", "Mine.", "Mine.")]
    [InlineData("/** <summary>Mine.</summary> */\n", "Mine.", "Mine.")]
    public void ThePreviewIsShownUnlessTheUserHasWrittenSomethingElse(string documentation, params string[] shown)
    {
        Generation generation = Generation.Of($"public partial class Rates {{\n{documentation}[ExponentialDecay(0.01, 0.95), Horizon(20)]\npublic static partial double Momentum(long step); }}");
        IMethodSymbol method = (IMethodSymbol)generation.Output.GetTypeByMetadataName("Rates")!.GetMembers("Momentum").Single();
        string text = method.GetDocumentationCommentXml(cancellationToken: TestContext.Current.CancellationToken)!;
        Assert.All(shown, part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.Equal(documentation.StartsWith("/// ", StringComparison.Ordinal) || documentation.StartsWith("/**", StringComparison.Ordinal), !text.Contains('█', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1.7976931348623157E+308, Factor = 1.1, AllowGrowth = true", "never reduced, since the change would be too large")]
    [InlineData("1e-8", "never reduced, since the change would be too small")]
    public void APlateauSaysWhyItIsNeverReduced(string arguments, string reason)
    {
        Generation generation = Generation.Of($"[ReduceOnPlateau({arguments})] public partial class Rate;");
        ISymbol value = generation.Output.GetTypeByMetadataName("Rate")!.GetMembers("Value").Single();
        Assert.Contains(reason, value.GetDocumentationCommentXml(cancellationToken: TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}

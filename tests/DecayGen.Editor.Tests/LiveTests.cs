using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.Editor.Tests;

/// <summary>Findings come and go with what is typed and with what .editorconfig says.</summary>
public sealed class LiveTests
{
    private const string TooFast = "using DecayGen;\n[Horizon(300), ExponentialDecay(0.01, 0.95)] public partial class Rate;";

    [Fact]
    public async Task AFindingGoesWhenItsArgumentIsMended()
    {
        Solution solution = Editor.Open(null, TooFast);
        Project project = solution.Projects.Single();
        Diagnostic finding = Assert.Single(await Editor.Diagnose(project));
        Assert.Equal(("DECAY103", "0.95"), (finding.Id, TooFast.Substring(finding.Location.SourceSpan.Start, finding.Location.SourceSpan.Length)));
        Assert.StartsWith(
            "The learning rate falls below 1% of its peak at step 90 of 300;",
            finding.GetMessage(CultureInfo.InvariantCulture),
            StringComparison.Ordinal);

        Document typed = project.Documents.Single().WithText(SourceText.From(TooFast.Replace("0.95", "0.99")));
        Assert.Empty(await Editor.Diagnose(typed.Project));
    }

    [Theory]
    [InlineData("DECAY103.earliest_fraction = 0.3", "")]
    [InlineData("DECAY103.earliest_fraction = 0.31", "DECAY103 Warning")]
    [InlineData("dotnet_diagnostic.DECAY103.severity = none", "")]
    [InlineData("dotnet_diagnostic.DECAY103.severity = error", "DECAY103 Error")]
    [InlineData("dotnet_analyzer_diagnostic.category-DecayGen.Risk.severity = suggestion", "DECAY103 Info")]
    public async Task TheFileOfSettingsIsRead(string setting, string expected)
    {
        string settings = $"[*.cs]\nDECAY103.vanishing_share = 0.9\n{setting}\n";
        IEnumerable<Diagnostic> found = await Editor.Diagnose(Editor.Open(settings, TooFast).Projects.Single());
        Assert.Equal(expected, string.Join(" ", found.Select(finding => $"{finding.Id} {finding.Severity}")));
    }
}

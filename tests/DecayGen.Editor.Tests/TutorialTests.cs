using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace DecayGen.Editor.Tests;

/// <summary>The light bulb offers what docs/tutorial.md says, and what the page goes on with.</summary>
public sealed class TutorialTests
{
    private static readonly string[] _rates =
    [
        .. Regex.Matches(File.ReadAllText(Repository.File("docs/tutorial.md")).ReplaceLineEndings("\n"), @"\*\*Rate\.cs\*\*\n\n```csharp\n(.*?)```", RegexOptions.Singleline)
            .Select(block => block.Groups[1].Value),
    ];

    [Fact]
    public async Task TheFixesOfItsMistake()
    {
        (string mistake, string mended) = (_rates[1], _rates[2]);
        Document document = Editor.Open(null, mistake).Projects.Single().Documents.Single();
        Diagnostic finding = Assert.Single(await Editor.Diagnose(document.Project));
        ImmutableArray<OfferedFix> fixes = await LightBulb.Fixes(document, finding.Location.SourceSpan);
        string page = File.ReadAllText(Repository.File("docs/tutorial.md"));
        Assert.NotEmpty(fixes);
        Assert.All(fixes, fix => Assert.Contains($"\"{fix.Action.Title}\"", page, StringComparison.Ordinal));

        // The page goes on with the one that it names first.
        OfferedFix first = fixes.MinBy(fix => page.IndexOf($"\"{fix.Action.Title}\"", StringComparison.Ordinal))!;
        Document after = (await LightBulb.Apply(first.Action)).GetDocument(document.Id)!;
        Assert.Equal(mended, (await after.GetTextAsync(TestContext.Current.CancellationToken)).ToString());
    }
}

using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.QuickInfo;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.Editor.Tests.Pictures;

/// <summary>The pictures of the README are drawn from what the editor's services say.</summary>
public sealed class PictureTests
{
    private const int Columns = 106;

    [Fact]
    public async Task Hover()
    {
        (Document document, int position) = Editor.OpenAtCaret("""
            using DecayGen;
            [Horizon(90), ExponentialDecay(0.01, 0.95)] public partial class Rate;
            static class Training { static void Run(Sgd optimizer) {
            for (int epoch = 0; epoch < 90; epoch++)
            {
                optimizer.LearningRate = Rate.A$$t(epoch);
            """);
        QuickInfoItem said = (await QuickInfoService.GetService(document)!.GetQuickInfoAsync(document, position, TestContext.Current.CancellationToken))!;
        QuickInfoSection[] sections = [.. said.Sections.Where(section => section.Kind is QuickInfoSectionKinds.Description or QuickInfoSectionKinds.DocumentationComments)];
        Assert.Equal(2, sections.Length);

        Screen screen = new("Hovering over At shows the formula, the curve and the values of the schedule.", Columns, 10.6);
        await Code.Draw(screen, document, firstLine: 3);
        screen.Box(2, 3.2, Columns - 2, 7.3);
        double row = Code.Draw(screen, 3, 3.5, sections[0].TaggedParts);
        row = Code.Draw(screen, 3, row + 0.4, sections[1].TaggedParts);
        Assert.InRange(row, 9.5, 10.5);
        Picture.Verify("hover.svg", screen);

        // Where pictures are not shown, there is the text.
        string[] lines = [.. sections[1].Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        Assert.Contains(string.Join('\n', lines), File.ReadAllText(Repository.File("README.md")).ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task LightBulbs()
    {
        const int First = 1;
        Document document = Editor.Open(null, """
            using DecayGen;
            [Horizon(300)]
            [ExponentialDecay(0.01, 0.95)]
            public partial class Rate;
            """).Projects.Single().Documents.Single();
        Diagnostic finding = Assert.Single(await Editor.Diagnose(document.Project));
        ImmutableArray<OfferedFix> fixes = await LightBulb.Fixes(document, finding.Location.SourceSpan);
        int chosen = fixes.Length - 1;

        Screen screen = new($"{finding.Id} underlines an argument, says what is wrong, and offers fixes.", Columns, 9);
        await Code.Draw(screen, document, First);
        LinePosition place = finding.Location.GetLineSpan().StartLinePosition;
        screen.Squiggle(place.Character, place.Line - First, finding.Location.SourceSpan.Length);

        string[] message = [.. Lines($"{finding.Id}: {finding.GetMessage(CultureInfo.InvariantCulture)}", Columns - 4)];
        screen.Box(2, 3.2, Columns - 2, message.Length + 0.6);
        for (int i = 0; i < message.Length; i++)
            screen.Text(3, 3.5 + i, message[i], "plain");

        double menu = 3.2 + message.Length + 1.2;
        int width = 2 + fixes.Max(fix => fix.Action.Title.Length);
        screen.Bulb(2, menu + 0.3);
        screen.Box(5, menu, width, fixes.Length + 0.6);
        screen.Box(5.3, menu + 0.3 + chosen, width - 0.6, 1, "chosen");
        for (int i = 0; i < fixes.Length; i++)
            screen.Text(6, menu + 0.3 + i, fixes[i].Action.Title, "plain");

        (string before, string after) = await FirstChange(document, fixes[chosen]);
        screen.Box(5 + width + 1, menu, Columns - width - 6, 2.6);
        screen.Text(5 + width + 2, menu + 0.3, $"- {before}", "removed");
        screen.Text(5 + width + 2, menu + 1.3, $"+ {after}", "added");
        Assert.Equal(2, fixes.Length);  // as there is room for
        Picture.Verify("light-bulb.svg", screen);
    }

    /// <summary>The first line that a fix changes, before and after.</summary>
    private static async Task<(string Before, string After)> FirstChange(Document document, OfferedFix fix)
    {
        Solution mended = await LightBulb.Apply(fix.Action);
        string[] before = await Text(document), after = await Text(mended.GetDocument(document.Id)!);
        return before.Zip(after).First(lines => lines.First != lines.Second);
    }

    private static async Task<string[]> Text(Document document) =>
        (await document.GetTextAsync(TestContext.Current.CancellationToken)).ToString().Split('\n');

    private static IEnumerable<string> Lines(string text, int width)
    {
        string line = "";
        foreach (string word in text.Split(' '))
        {
            if (line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = "";
            }

            line += line.Length == 0 ? word : $" {word}";
        }

        yield return line;
    }
}

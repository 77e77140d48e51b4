using System.Text.RegularExpressions;
using DecayGen.Generators.Tests.Diagnostics;
using Xunit;

namespace DecayGen.CodeFixes.Tests.Documents;

/// <summary>What the documents of the repository lead to is there: files, pictures, headings, and paths in the text.</summary>
public sealed partial class LinkTests
{
    private static readonly string _root = TestFiles.InRepository("");

    private static readonly string[] _notOurs = ["bin", "obj", "packages", "artifacts", "BenchmarkDotNet.Artifacts", "node_modules", ".git"];

    public static TheoryData<string> Documents => [.. Files(_root).Select(path => Path.GetRelativePath(_root, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void EverythingThatADocumentNamesExists(string document) =>
        Assert.Equal([], Links(document).Concat(Paths(document)).Distinct());

    [Fact]
    public void TheReadmeLeadsToEveryPage()
    {
        string readme = Read("README.md");
        IEnumerable<string> pages = Directory.EnumerateFiles(TestFiles.InRepository("docs"), "*.md").Select(path => $"docs/{Path.GetFileName(path)}");
        Assert.Equal([], pages.Where(page => !readme.Contains($"]({page}", StringComparison.Ordinal)));
    }

    /// <summary>The links of a document that lead nowhere; addresses of other sites are not tried.</summary>
    private static IEnumerable<string> Links(string document)
    {
        foreach (Match link in Link().Matches(WithoutCode(Read(document))))
        {
            string target = link.Groups["target"].Value;
            if (target.Contains(':', StringComparison.Ordinal))
                continue;
            string[] parts = target.Split('#');
            string path = parts[0] == "" ? document : Path.Combine(Path.GetDirectoryName(document)!, parts[0]);
            if (!Exists(path) || (parts.Length > 1 && !Headings(path).Contains(parts[1])))
                yield return target;
        }
    }

    /// <summary>The paths in the text of a document, of code or not, at which there is nothing.</summary>
    private static IEnumerable<string> Paths(string document) => OwnPath().Matches(Read(document))
        .Select(path => path.Value.TrimEnd('.', '/'))
        .Where(path => !Exists(path));

    /// <summary>The names that GitHub gives to headings.</summary>
    private static IEnumerable<string> Headings(string path) => Heading().Matches(WithoutCode(Read(path)))
        .Select(heading => NoLetter().Replace(heading.Groups[1].Value.ToLowerInvariant(), "").Replace(' ', '-'));

    private static bool Exists(string path) => Path.Exists(TestFiles.InRepository(path));

    private static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(folder, "*.md")
        .Concat(Directory.EnumerateDirectories(folder).Where(inner => !_notOurs.Contains(Path.GetFileName(inner))).SelectMany(Files));

    private static string Read(string path) => File.ReadAllText(TestFiles.InRepository(path)).ReplaceLineEndings("\n");

    private static string WithoutCode(string text) => Fence().Replace(text, "");

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)|^\[[^\]]+\]: (?<target>\S+)$|(?:src|srcset|href)=""(?<target>[^""]+)""", RegexOptions.Multiline)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<![\w./-])(?:src|tests|samples|docs|\.ci)/[\w./-]+")]
    private static partial Regex OwnPath();

    [GeneratedRegex("^#+ (.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NoLetter();

    [GeneratedRegex("^```.*?^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();
}

using System.Text.RegularExpressions;
using Xunit;

namespace DecayGen.Generators.Tests.Diagnostics;

/// <summary>
/// What the tests write of documents: a whole file, its first lines, or a part that is marked.
/// On a mismatch, run the tests once with DECAYGEN_ACCEPT_SNAPSHOTS=1, and read the diff before it is committed.
/// </summary>
internal static class GeneratedText
{
    /// <summary>A whole file, which need not be there yet.</summary>
    public static void VerifyFile(string path, IEnumerable<string> lines) =>
        Verify(path, File.Exists(TestFiles.InRepository(path)) ? Read(path) : "", Text(lines));

    /// <summary>The first lines of a file.</summary>
    public static void VerifyHead(string path, params string[] lines)
    {
        string text = Read(path);
        Verify(path, text, Text(lines.Concat(text.Split('\n').Skip(lines.Length).SkipLast(1))));
    }

    /// <summary>What stands between &lt;!-- name --&gt; and &lt;!-- /name --&gt;.</summary>
    public static void VerifySection(string path, string name, IEnumerable<string> lines) =>
        VerifyBetween(path, $"(?<=^<!-- {name} -->\n).*?(?=^<!-- /{name} -->\n)", lines);

    /// <summary>The first block of code in a language.</summary>
    public static void VerifyBlock(string path, string language, IEnumerable<string> lines) =>
        VerifyBetween(path, $"(?<=\\A.*?^```{language}\n).*?(?=^```\n)", lines);

    private static void VerifyBetween(string path, string pattern, IEnumerable<string> lines)
    {
        string text = Read(path);
        Match match = Regex.Match(text, pattern, RegexOptions.Singleline | RegexOptions.Multiline);
        Assert.True(match.Success, $"{path} has no place for this.");
        Verify(path, text, text[..match.Index] + Text(lines) + text[(match.Index + match.Length)..]);
    }

    private static void Verify(string path, string text, string expected)
    {
        if (!TestFiles.AreAccepted)
            Assert.Equal(expected, text);
        else if (text != expected)
            File.WriteAllText(TestFiles.InRepository(path), expected);
    }

    private static string Read(string path) => File.ReadAllText(TestFiles.InRepository(path)).ReplaceLineEndings("\n");

    private static string Text(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));
}

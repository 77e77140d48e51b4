using System.Text.RegularExpressions;
using Xunit;

namespace DecayGen.Generators.Tests.Diagnostics;

/// <summary>
/// Parts of documents that are written by the tests: a file, or what stands between &lt;!-- name --&gt; and &lt;!-- /name --&gt;.
/// On a mismatch, run the tests once with DECAYGEN_ACCEPT_SNAPSHOTS=1, and read the diff before it is committed.
/// </summary>
internal static class GeneratedText
{
    private static readonly bool _accepts = Environment.GetEnvironmentVariable("DECAYGEN_ACCEPT_SNAPSHOTS") == "1";

    public static void VerifyFile(string path, IEnumerable<string> lines) => Verify(path, Text(lines));

    public static void VerifySection(string path, string name, IEnumerable<string> lines)
    {
        string text = Read(path);
        Match section = Assert.Single(Regex.Matches(text, $"(?<=^<!-- {name} -->\n).*?(?=^<!-- /{name} -->\n)", RegexOptions.Singleline | RegexOptions.Multiline));
        Verify(path, text[..section.Index] + Text(lines) + text[(section.Index + section.Length)..]);
    }

    private static void Verify(string path, string expected)
    {
        if (_accepts && Read(path) != expected)
            File.WriteAllText(TestFiles.InRepository(path), expected);
        Assert.Equal(expected, Read(path));
    }

    private static string Read(string path) => File.Exists(TestFiles.InRepository(path)) ? File.ReadAllText(TestFiles.InRepository(path)).ReplaceLineEndings("\n") : "";

    private static string Text(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));
}

using System.Text.RegularExpressions;

namespace DecayGen.Package.Tests.Documents;

/// <summary>docs/tutorial.md as its reader follows it: files are written, packages are added, and now and then the project is built and run.</summary>
internal static partial class TutorialPage
{
    /// <summary>The project at each place where the page shows what comes of it.</summary>
    public static Stage[] Stages { get; } = [.. Read(Text)];

    public static string Text => File.ReadAllText(Path.Combine(PackedPackage.Repository, "docs", "tutorial.md")).ReplaceLineEndings("\n");

    private static IEnumerable<Stage> Read(string page)
    {
        Dictionary<string, string> files = [];
        Dictionary<string, string?> packages = [];
        int count = 0;
        foreach (Match block in Block().Matches(page))
        {
            string text = block.Groups["text"].Value;
            switch (block.Groups["language"].Value)
            {
                case "csharp":
                    Assert.True(block.Groups["file"].Success, $"No file is named above this snippet, so that nothing would compile it:\n{text}");
                    files[block.Groups["file"].Value] = text;
                    break;
                case "text":
                    yield return new Stage($"Stage{++count}", new(files), new(packages), text);
                    break;
                case "":
                    foreach (Match package in Package().Matches(text))
                        packages[package.Groups["id"].Value] = package.Groups["version"] is { Success: true, Value: var version } ? version : null;
                    break;
                default:
                    Assert.Fail($"Nothing is done with this block:\n{block.Value}");
                    break;
            }
        }
    }

    [GeneratedRegex(@"(?:^\*\*(?<file>\w+\.cs)\*\*\n\n)?^```(?<language>\w*)\n(?<text>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^dotnet add package (?<id>\S+)(?: --version (?<version>\S+))?$", RegexOptions.Multiline)]
    private static partial Regex Package();
}

/// <summary>The project of the page's reader at some place.</summary>
/// <param name="Name">The name of the project.</param>
/// <param name="Files">Its sources by the names of their files.</param>
/// <param name="Packages">Its packages and their versions; null for ours, which is under test.</param>
/// <param name="Shown">What the page shows: warnings of the build, or what the program prints.</param>
internal sealed record Stage(string Name, Dictionary<string, string> Files, Dictionary<string, string?> Packages, string Shown)
{
    public bool TakesTorchSharp => Packages.ContainsKey("DecayGen.TorchSharp");

    public bool ShowsWarnings => Shown.Contains(": warning ", StringComparison.Ordinal);
}

using System.Text.RegularExpressions;
using DecayGen.Tool.Tests.Support;

namespace DecayGen.Tool.Tests;

/// <summary>docs/tool.md: what it says that commands print is what they print.</summary>
public sealed class ToolPageTests
{
    private static readonly string _page = ReadPage();

    public static TheoryData<string, string> Examples =>
        [.. Regex.Matches(_page, "```console\n\\$ decaygen (.*?)\n(.*?)```", RegexOptions.Singleline).Select(example => (example.Groups[1].Value, example.Groups[2].Value))];

    [Fact]
    public void ThereAreExamples() => Assert.True(Examples.Count >= 4);

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task AnExamplePrintsWhatThePageSays(string command, string output)
    {
        using UserFolder folder = new();
        foreach (Match file in Regex.Matches(_page, "```csharp\n// (\\S+)\n(.*?)```", RegexOptions.Singleline))
            folder.With(file.Groups[1].Value, file.Groups[2].Value);
        ToolRun run = await folder.Run(Arguments(command));
        Assert.Equal(output.TrimEnd(), (run.Output + run.Error).TrimEnd());
    }

    /// <summary>The words of a command line, as a shell splits them.</summary>
    private static string[] Arguments(string command) =>
        [.. Regex.Matches(command, "\"([^\"]*)\"|'([^']*)'|(\\S+)").Select(word => word.Groups[1].Value + word.Groups[2].Value + word.Groups[3].Value)];

    private static string ReadPage()
    {
        using StreamReader reader = new(typeof(ToolPageTests).Assembly.GetManifestResourceStream("tool.md")!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}

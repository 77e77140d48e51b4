using System.Text.RegularExpressions;
using DecayGen.Tool.Tests.Support;

namespace DecayGen.Tool.Tests;

/// <summary>docs/import-export.md: every command there prints what stands below it; a file is the block before.</summary>
public sealed partial class ImportExportPageTests
{
    private static readonly string _page = ReadPage();

    public static TheoryData<string> Commands => [.. Blocks().Where(block => block.Language == "console").Select(block => block.Text.Split('\n')[0])];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task ACommandPrintsWhatThePageShows(string command)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory();
        try
        {
            foreach ((string language, string text) in Blocks().Where(block => block.Language != "console"))
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, language == "json" ? "config.json" : "train.py"), text, TestContext.Current.CancellationToken);
            string[] arguments = [.. Argument().Matches(command["$ decaygen ".Length..]).Select(match => match.Value.Trim('"'))];
            ToolRun run = await ToolRun.In(folder.FullName, arguments);
            string shown = Blocks().Single(block => block.Text.StartsWith(command + "\n", StringComparison.Ordinal)).Text[(command.Length + 1)..];
            bool isError = shown.StartsWith("error:", StringComparison.Ordinal);
            Assert.Equal(shown, isError ? run.Error : run.Output);
            Assert.Equal((isError ? 2 : 0, ""), (run.ExitCode, isError ? run.Output : Regex.Replace(run.Error, "suggestion .*\n", "")));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<(string Language, string Text)> Blocks() => Block().Matches(_page).Select(match => (match.Groups[1].Value, match.Groups[2].Value));

    private static string ReadPage()
    {
        using StreamReader reader = new(typeof(ImportExportPageTests).Assembly.GetManifestResourceStream("import-export.md")!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    [GeneratedRegex("^```(\\w+)\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex("\"[^\"]*\"|[^ \"]+")]
    private static partial Regex Argument();
}

using System.Text.RegularExpressions;

namespace DecayGen.Package.Tests.Documents;

/// <summary>
/// Whoever follows docs/tutorial.md sees what it shows: its programs are built with the packed packages and run, and the build warns
/// where the page says so, with these words, and nowhere else.
/// </summary>
public sealed partial class TutorialTests(PackedPackage package)
{
    // What lets the native library load on this machine lets it load in the program.
    private const string Preload = "LD_PRELOAD";

    [Fact]
    public async Task TheProgramsDoWhatThePageShows()
    {
        Stage[] stages = [.. TutorialPage.Stages.Where(stage => !stage.TakesTorchSharp)];
        Assert.InRange(stages.Count(stage => stage.ShowsWarnings), 1, stages.Length - 1);
        Consumer tutorial = Write(stages);
        string build = await tutorial.BuildWithWarnings();
        foreach (Stage stage in stages)
        {
            Assert.Equal(stage.ShowsWarnings ? stage.Shown : "", Warnings(build, stage));
            if (!stage.ShowsWarnings)
                Assert.Equal(stage.Shown, await tutorial.Within(stage.Name).Run("net10.0"), ignoreLineEndingDifferences: true);
        }
    }

    [Fact]
    public async Task AndWithTorchSharp()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The page's package of the native library is that for Linux.");
        Stage stage = Assert.Single(TutorialPage.Stages, stage => stage.TakesTorchSharp);
        Consumer tutorial = Write([stage]);
        Assert.Equal("", Warnings(await tutorial.BuildWithWarnings(), stage));
        Consumer project = tutorial.Within(stage.Name);
        Machine.SkipUnlessItLoads(project.Output("net10.0", "runtimes/linux-x64/native/libLibTorchSharp.so"));
        (string, string)[] environment = [(Preload, Environment.GetEnvironmentVariable(Preload) ?? ""), ("OMP_NUM_THREADS", "1")];
        Assert.Equal(stage.Shown, await project.Run("net10.0", environment: environment), ignoreLineEndingDifferences: true);
    }

    /// <summary>A solution of a project for each stage, so that one build does for all.</summary>
    private Consumer Write(IEnumerable<Stage> stages)
    {
        Consumer tutorial = package.NewConsumer("Tutorial");
        string project = tutorial.Read("Training/Training.csproj");
        foreach (Stage stage in stages)
        {
            string references = string.Concat(stage.Packages.Select(reference =>
                $"""<PackageReference Include="{reference.Key}" Version="{reference.Value ?? "[$(DecayGenVersion)]"}" />"""));
            tutorial.Write($"{stage.Name}/{stage.Name}.csproj", project.Replace("</Project>", $"<ItemGroup>{references}</ItemGroup></Project>", StringComparison.Ordinal));
            foreach ((string file, string text) in stage.Files)
                tutorial.Write($"{stage.Name}/{file}", text);
        }

        tutorial.Write("Tutorial.slnx", $"<Solution>{string.Concat(stages.Select(stage => $"""<Project Path="{stage.Name}/{stage.Name}.csproj" />"""))}</Solution>");
        return tutorial;
    }

    /// <summary>What the build says of a project's files, each warning in a line as the page has it.</summary>
    private static string Warnings(string build, Stage stage) => string.Concat(Warning().Matches(build)
        .Where(warning => warning.Groups["project"].Value == stage.Name)
        .Select(warning => warning.Groups["text"].Value + "\n")
        .Distinct());

    [GeneratedRegex(@"(?<text>\w+\.cs\(\d+,\d+\): warning .*?) \[.*?(?<project>\w+)\.csproj\]")]
    private static partial Regex Warning();
}

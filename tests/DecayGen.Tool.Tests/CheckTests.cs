using System.Text.Json;
using DecayGen.Tool.Tests.Support;

namespace DecayGen.Tool.Tests;

/// <summary>Findings for scripts: the exit code, the places, the log.</summary>
public sealed class CheckTests : IDisposable
{
    private readonly UserFolder _folder = new UserFolder()
        .With("Train.csproj", UserFolder.Project())
        .With("Fine.cs", "using DecayGen;\n[Horizon(90), CosineDecay(0.1, 0, 90)] public partial class Fine;")
        .With("sub dir/Rate.cs", """
            using DecayGen;

            [Horizon(300)]
            [ExponentialDecay(0.01, 0.95)]
            public partial class TooFast;

            [ExponentialDecay(0.01, 0.9)]
            public partial class NoHorizon;
            """);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("error", 0, 0)]
    [InlineData("warning", 1, 1)]
    [InlineData("suggestion", 2, 1)]
    public async Task FailsAtALevel(string level, int findings, int exitCode)
    {
        ToolRun run = await _folder.Run("check", "--level", level);
        Assert.Equal(exitCode, run.ExitCode);
        Assert.Equal(findings, run.Output.Split('\n').Count(line => line.Contains(" DECAY", StringComparison.Ordinal)));
        Assert.EndsWith($"3 schedules, {findings} finding{(findings == 1 ? "" : "s")} at or above {level}\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SaysWhereAsCompilersDo()
    {
        ToolRun run = await _folder.Run("check");
        Assert.StartsWith($"{Path.Combine("sub dir", "Rate.cs")}(4,25): warning DECAY103: The learning rate falls below 1% of its peak at step 90 of 300", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HeedsEditorConfigAndPragmas()
    {
        _folder.With(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.DECAY130.severity = error\nDECAY103.negligible_fraction = 0.0000001\n");
        ToolRun run = await _folder.Run("check", "--level", "error");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error DECAY130", run.Output, StringComparison.Ordinal);
        Assert.Contains("3 schedules, 1 finding at", run.Output, StringComparison.Ordinal);

        _folder.With("sub dir/Rate.cs", "#pragma warning disable DECAY130\nusing DecayGen;\n[ExponentialDecay(0.01, 0.9)]\npublic partial class NoHorizon;\n");
        Assert.Equal(0, (await _folder.Run("check", "--level", "suggestion")).ExitCode);
    }

    [Fact]
    public async Task SeesUsesAsTheEditorDoes()
    {
        _folder.With("Use.cs", "class Sgd { public Sgd(double learningRate) { } }\nclass Use { Sgd M() => new Sgd(Fine.At(0)); }");
        ToolRun run = await _folder.Run("check");
        Assert.Contains("Use.cs(2,32): warning DECAY201: 'Fine' is evaluated once", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WritesSarif()
    {
        ToolRun run = await _folder.Run("check", "--sarif", "log.sarif", "--level", "error");
        Assert.Equal(0, run.ExitCode);
        JsonElement log = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(_folder.Path, "log.sarif"), TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        JsonElement report = Assert.Single(log.GetProperty("runs").EnumerateArray().ToArray());
        JsonElement[] rules = [.. report.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()];
        JsonElement[] results = [.. report.GetProperty("results").EnumerateArray()];
        Assert.Equal(["DECAY103", "DECAY130"], results.Select(result => result.GetProperty("ruleId").GetString()));
        Assert.Equal(["warning", "note"], results.Select(result => result.GetProperty("level").GetString()));
        Assert.All(results, result => Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()));
        JsonElement place = results[0].GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("sub%20dir/Rate.cs", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal((4, 25, 4, 29), (Number("startLine"), Number("startColumn"), Number("endLine"), Number("endColumn")));

        int Number(string name) => place.GetProperty("region").GetProperty(name).GetInt32();
    }

    [Fact]
    public async Task ALogThatCannotBeWritten()
    {
        ToolRun run = await _folder.Run("check", "--sarif", "no/such/folder/log.sarif");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("cannot be written", run.Error, StringComparison.Ordinal);
    }
}

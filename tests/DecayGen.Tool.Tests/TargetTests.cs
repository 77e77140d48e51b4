using DecayGen.Tool.Tests.Support;

namespace DecayGen.Tool.Tests;

/// <summary>Where schedules are found: in projects, assemblies and files.</summary>
public sealed class TargetTests : IDisposable
{
    private const string Schedules = """
        using DecayGen;

        namespace Train;

        [Horizon(90)]
        [CosineDecay(0.1, 0.001, 90)]
        internal partial class Rate;

        public partial struct Outer
        {
            [ReduceOnPlateau(0.1)]
            private partial class OnPlateau;

            [LinearDecay(0.95, 0.85, 30)]
            internal static partial double Momentum(long step);
        }

        internal static partial class Generic<T>
        {
            [ExponentialDecay(0.1, 0.9)]
            internal partial record Inner;
        }
        """;

    private static readonly string[] _names = ["Train.Rate", "Train.Outer.OnPlateau", "Train.Outer.Momentum", "Train.Generic.Inner"];

    private readonly UserFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task AProjectInTheCurrentFolder() => AssertFound(
        await _folder.With("Train.csproj", UserFolder.Project()).With("Schedules.cs", Schedules).Run("show"));

    [Fact]
    public async Task AFolderAProjectFileAndThatOfSeveralFrameworks()
    {
        _folder.With("app/Train.csproj", UserFolder.Project("<TargetFrameworks>netstandard2.0;net10.0</TargetFrameworks>")).With("app/Schedules.cs", "#if NET\n" + Schedules + "\n#endif");
        AssertFound(await _folder.Run("show", "app"));
        AssertFound(await _folder.Run("show", "app/Train.csproj"));
    }

    [Fact]
    public async Task AProjectThatRefersToOneThatIsNotBuilt()
    {
        _folder
            .With("library/Library.csproj", UserFolder.Project()).With("library/Lengths.cs", "public static class Lengths { public const long Run = 90; }")
            .With("app/App.csproj", UserFolder.Project(more: "<ProjectReference Include=\"../library/Library.csproj\" />"))
            .With("app/Rate.cs", "using DecayGen;\n[Horizon(Lengths.Run), CosineDecay(0.1, 0, Lengths.Run)] partial class Rate;");
        ToolRun run = await _folder.Run("show", "app");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("[CosineDecay(0.1, 0, 90)]", run.Output, StringComparison.Ordinal);

        // What is built already is read as well.
        Assert.Equal(run.Output, (await _folder.Run("show", "app")).Output);
    }

    [Fact]
    public async Task AFile() => AssertFound(await _folder.With("Schedules.cs", Schedules).Run("show", "Schedules.cs"));

    [Fact]
    public async Task AFileThatIsAProgramAndDoesNotCompile()
    {
        ToolRun run = await _folder.With("train.cs", "#:package Nothing@1.0\nusing Nothing;\nfoo.Bar(Rate.At(3));\n[ExponentialDecay(0.1, 0.9)] partial class Rate;").Run("show", "train.cs", "--type", "Rate");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("[ExponentialDecay(0.1, 0.9)]", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAssembly()
    {
        ToolRun run = await _folder.WithAssembly("Train.dll", Schedules).Run("show", "Train.dll");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        foreach (string name in _names)
            Assert.Contains($"{name}\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("suggestion DECAY130", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("none", "There is no file or folder 'none'")]
    [InlineData(".", "There is no project in")]
    [InlineData("two", "There are 2 projects in")]
    [InlineData("All.sln", "is a solution: name one of its projects")]
    [InlineData("text.dll", "cannot be read")]
    [InlineData("notes.txt", "is no project, assembly or C# file")]
    [InlineData("broken/Broken.csproj", "cannot be read")]
    [InlineData("nothing.cs", "There is no schedule in 'nothing.cs'")]
    public async Task WhatIsNoneOfTheseIsSaidSo(string target, string reason)
    {
        _folder.With("two/A.csproj", "").With("two/B.csproj", "").With("All.sln", "").With("text.dll", "text").With("notes.txt", "").With("nothing.cs", "")
            .With("broken/Broken.csproj", "<Project");
        ToolRun run = await _folder.Run("show", target);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("error: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ANameThatIsNone()
    {
        ToolRun run = await _folder.With("Schedules.cs", Schedules).Run("show", "Schedules.cs", "--type", "Nothing");
        Assert.Equal(2, run.ExitCode);
        Assert.Equal($"error: There is no schedule 'Nothing' in 'Schedules.cs'. There are: {string.Join(", ", _names)}.\n", run.Error);
    }

    private static void AssertFound(ToolRun run)
    {
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(_names, run.Output.Split('\n').Where(line => line.StartsWith("Train.", StringComparison.Ordinal)).Select(line => line.Split(' ')[0]));
        Assert.Contains("Train.Rate  Schedules.cs:", run.Output, StringComparison.Ordinal);
    }
}

namespace DecayGen.Package.Tests;

/// <summary>The ways in which a project may come to have the package.</summary>
public sealed class ReferenceTests(PackedPackage package)
{
    [Fact]
    public async Task PrivateAssets() => Assert.Equal("0.0095", await BuildAndRun("Private"));

    [Fact]
    public async Task CentralPackageManagement() => Assert.Equal("0.0095", await BuildAndRun("Central"));

    /// <summary>Nothing is added to a project that another, which sees its internal types, would have as well.</summary>
    [Fact]
    public async Task FriendsThatBothHaveIt() =>
        Assert.Equal("0.007737809374999998 0.0095\n0.1 0.3", await BuildAndRun("Friends"));

    /// <summary>The app has no reference of its own: the runtime assembly comes with the library, and so does the generator.</summary>
    [Theory]
    [InlineData("net10.0", "ISchedule")]
    [InlineData("netstandard2.0", "")]
    public async Task LibraryThatShowsASchedule(string framework, string implemented)
    {
        Consumer app = package.NewConsumer("Exposed");
        await app.Build($"-p:LibraryFramework={framework}");
        Assert.True(File.Exists(app.Output("net10.0", "DecayGen.dll")));
        Assert.Equal(
            $"0.0095 0.01 0.009746794344808964 {implemented}\n0.1 0.010000000000000002 1\n0.3",
            Printed(await app.Run("net10.0")));
    }

    [Fact]
    public async Task FileBasedApp() => Assert.Equal("0.0095", Printed(await package.NewConsumer("FileBased").RunFile("app.cs")));

    private async Task<string> BuildAndRun(string template)
    {
        Consumer consumer = package.NewConsumer(template);
        await consumer.Build();
        return Printed(await consumer.Run("net10.0"));
    }

    private static string Printed(string output) => output.ReplaceLineEndings("\n").TrimEnd();
}

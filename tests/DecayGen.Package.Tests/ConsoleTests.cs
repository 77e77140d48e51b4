namespace DecayGen.Package.Tests;

/// <summary>Users' projects under the strictest settings there are: they build without a warning and do what they should.</summary>
public sealed class ConsoleTests(PackedPackage package)
{
    // 0.01 · 0.95^t, correctly rounded from exact rational arithmetic, the fraction at most one unit in the last place off.
    private const string Expected = """
        0.01
        0.0095
        5.2918227477448005E-25
        0.009746794344808964
        0.01 0.0802526121523242 same
        0.01 0.067981621875 same
        0.07500000000000001 0.07500000000000001 0.05
        0.1 4.0000000000000003E-07
        0.5 0.25 0.004000000000000001
        0.8999999999999999 0.55
        0 0.05 0.1 0.1 0.1 0.010000000000000002 0.010000000000000002 0.0010000000000000002 0.0010000000000000002 0.0010000000000000002 {"Reductions":2,"Best":"-Infinity","BadSteps":1,"CooldownLeft":0,"CountedSteps":2}
        0.3 0.15 0.15 0.075 0.075 0.0375 0.0375 0.01875 {"Reductions":4,"Best":"Infinity","BadSteps":0,"CooldownLeft":1,"CountedSteps":0}
        ArgumentOutOfRangeException step
        ArgumentOutOfRangeException BadSteps

        """;

    [Fact]
    public async Task Net8AndNet10()
    {
        Consumer console = package.NewConsumer("Console");
        await console.Build();
        Assert.Equal(Expected, await console.Run("net8.0"), ignoreLineEndingDifferences: true);
        Assert.Equal(Expected, await console.Run("net10.0"), ignoreLineEndingDifferences: true);
    }

    [Theory]
    [InlineData("-p:PublishTrimmed=true")]
    [InlineData("-p:PublishAot=true")]
    public async Task Published(string property)
    {
        Machine.SkipUnlessCI();
        if (property.Contains("Aot"))
            Machine.SkipUnlessItLinks();
        Assert.Equal(Expected, await package.NewConsumer("Console").PublishAndRun(property), ignoreLineEndingDifferences: true);
    }
}

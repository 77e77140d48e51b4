namespace DecayGen.Package.Tests;

/// <summary>The analyzers come with the package: mistakes are in the output of the user's own build.</summary>
public sealed class MistakesTests(PackedPackage package)
{
    [Fact]
    public async Task AreReportedWhereTheyAre()
    {
        string output = await package.NewConsumer("Mistakes").FailToBuild();
        Assert.Contains("Rates.cs(5,25): error DECAY012: A rate of 95 ", output);
        Assert.Contains("Rates.cs(9,25): warning DECAY103: The learning rate falls below 1% of its peak at step 90 of 300", output);
        Assert.Contains("Rates.cs(15,35): error DECAY005: DecayGen cannot implement 'Epsilon', which returns 'decimal'", output);
        Assert.DoesNotContain("AD0001", output);
        Assert.DoesNotContain("error CS", output);
    }
}

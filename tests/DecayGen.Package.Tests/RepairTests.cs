namespace DecayGen.Package.Tests;

/// <summary>The code fixes come with the package: <c>dotnet format</c> finds them in it and applies them.</summary>
public sealed class RepairTests(PackedPackage package)
{
    [Fact]
    public async Task FormatAppliesThem()
    {
        Consumer repairs = package.NewConsumer("Repairs");
        await repairs.Format("DECAY001", "DECAY012", "DECAY101", "DECAY103");
        string repaired = repairs.Read("Rates.cs");
        Assert.Contains("public partial class NotPartial { }", repaired);
        Assert.Contains("[ExponentialDecay(0.01, 0.95)]\npublic partial class Percentage;", repaired.ReplaceLineEndings("\n"));

        // Where there are several ways, the tool takes one of them.
        Assert.False(repaired.Contains("[ExponentialDecay(0.01, 1.05, Steps = 90)]") || repaired.Contains("[ExponentialDecay(0.01, 0.95)] // kept"), repaired);
        Assert.Contains("] // kept", repaired);
        await repairs.Build();
    }
}

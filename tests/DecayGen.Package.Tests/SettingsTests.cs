using System.Text.RegularExpressions;

namespace DecayGen.Package.Tests;

/// <summary>What a user may set about the rules counts in the user's own build.</summary>
public sealed class SettingsTests(PackedPackage package)
{
    private const string Found = "Rates.cs(6,39): warning DECAY103";

    [Fact]
    public async Task SuppressionsSilenceWhatTheyStandOn() =>
        Assert.Equal([Found], Findings(await package.NewConsumer("Settings").BuildWithWarnings()));

    [Fact]
    public async Task EditorConfigSilencesARule() =>
        Assert.Empty(Findings(await WithSettings("dotnet_diagnostic.DECAY103.severity = none").BuildWithWarnings()));

    /// <summary>The value is below 1 % after 90 steps of 300, and below 0.1 % after 135.</summary>
    [Fact]
    public async Task OptionsAreRead() => Assert.Equal(
        ["CSC : warning DECAY901"],
        Findings(await WithSettings("DECAY103.earliest_fraction = 0.3\nDECAY103.vanishing_share = 0.6\nDECAY130.fast_rate = half").BuildWithWarnings()));

    [Fact]
    public async Task EditorConfigMakesARuleAnError()
    {
        string output = await WithSettings("dotnet_diagnostic.DECAY103.severity = error").FailToBuild();
        Assert.Equal(["Rates.cs(6,39): error DECAY103"], Findings(output));
    }

    private Consumer WithSettings(string settings)
    {
        Consumer consumer = package.NewConsumer("Settings");
        consumer.Write(".editorconfig", $"[*.cs]\n{settings}\n");
        return consumer;
    }

    /// <summary>What our rules say, each once, where the build repeats them in its summary.</summary>
    private static string[] Findings(string output) =>
        [.. Regex.Matches(output, @"(Rates\.cs\(\d+,\d+\)|CSC ?): (warning|error) DECAY\d+").Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];
}

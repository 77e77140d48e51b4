using DecayGen.Generators.Diagnostics;
using DecayGen.Tool.Tests.Support;

namespace DecayGen.Tool.Tests;

/// <summary>The pages of the rules come with the tool.</summary>
public sealed class ExplainTests
{
    [Fact]
    public async Task ListsAllRules() => Assert.Equal(
        Descriptors.All.Select(rule => $"{rule.Id}  {rule.Title}"),
        (await ToolRun.Of("explain")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void EachHasAPage() => Assert.Equal(
        Descriptors.All.Select(rule => rule.Id),
        typeof(Cli).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("DECAY", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("DECAY103")]
    [InlineData("decay103")]
    [InlineData("103")]
    public async Task PrintsAPage(string rule)
    {
        ToolRun run = await ToolRun.Of("explain", rule);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("# DECAY103: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("## How to fix", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DECAY999")]
    [InlineData("hello")]
    public async Task WhatIsNoRule(string rule)
    {
        ToolRun run = await ToolRun.Of("explain", rule);
        Assert.Equal((2, "", $"error: There is no rule '{rule}'. 'decaygen explain' lists all rules.\n"), (run.ExitCode, run.Output, run.Error));
    }
}

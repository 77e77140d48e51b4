using DecayGen.Tool.Tests.Support;

namespace DecayGen.Tool.Tests;

/// <summary>A recipe, before it is written.</summary>
public sealed class TryTests
{
    [Fact]
    public async Task ShowsTheCurveAndWhatTheReviewerSays()
    {
        ToolRun run = await ToolRun.Of("try", "[ExponentialDecay(0.01, 0.95)]", "--steps", "300");
        Assert.Equal("""
            Rate
              [Horizon(300)]
              [ExponentialDecay(0.01, 0.95)]
              0.01 · 0.95^step
              █▆▄▃▂▂▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁ step 0 to 299
              initial 0.01 · final 2.18e-09 at step 299 · half-life 13.5 steps · below 10 % from step 45 · below 1 % from step 90
              warning DECAY103: The learning rate falls below 1% of its peak at step 90 of 300; the other 210 steps (70%) train with less than 0.0001. A rate of 0.98472 would reach 1% at the end.
             0.01 ┤⡄
                  │⢇
                  │⠸⡀
                  │ ⡇
                  │ ⠸⡀
                  │  ⢇
                  │  ⠸⡀
            0.005 ┤   ⢣
                  │   ⠈⢆
                  │    ⠘⡄
                  │     ⠈⢦
                  │       ⠳⣄
                  │         ⠑⠦⣄
                0 ┤            ⠉⠙⠒⠒⠤⠤⠤⠤⢤⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀
                  └┬─────────────────────┬──────────────────────┬────────────────────── step
                   0                    100                    200

            """.ReplaceLineEndings("\n"), string.Join('\n', run.Output.Split('\n').Select(line => line.TrimEnd())));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("[ExponentialDecay(0.1)]", "parameter 'rate'")]
    [InlineData("[Foo(1)]", "'Foo'")]
    [InlineData(" ", "There are no attributes")]
    public async Task WhatIsNoRecipeIsAnError(string attributes, string reason)
    {
        ToolRun run = await ToolRun.Of("try", attributes);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("error: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
    }
}

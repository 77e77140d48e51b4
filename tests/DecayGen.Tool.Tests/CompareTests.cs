using DecayGen.Tool.Tests.Support;

namespace DecayGen.Tool.Tests;

/// <summary>Two schedules side by side.</summary>
public sealed class CompareTests : IDisposable
{
    private readonly Folder _folder = new Folder().With("Training.cs", """
        [Horizon(90, Unit = StepUnit.Epoch), ExponentialDecay(0.1, 0.97)] public partial class Slow;
        [Horizon(9000, Unit = StepUnit.Step), ExponentialDecay(0.1, 0.999)] public partial class Fast;
        [ReduceOnPlateau(0.8, Factor = 0.5, Floor = 0.1)] public partial class Plateau;
        """);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task NumbersStandSideBySide()
    {
        string output = await Compare("[StepDecay(0.5, 0.5, 2)]", "[Constant(0.25)]", "--steps", "4");
        Assert.StartsWith("""
            A [StepDecay(0.5, 0.5, 2)]
            B [Constant(0.25)]
                          A               B
              run         step 0 to 3     step 0 to 3
              initial     0.5             0.25
              peak        0.5             0.25
              final       0.25 at step 3  0.25 at step 3
              half-life   2 steps         –
              below 10 %  –               –
              below 1 %   –               –
              mean        0.375           0.25
              sum         1.5             1
              They differ most at step 0: A is 0.5, B is 0.25; A is above by 0.25 (2 times as much).

            """.ReplaceLineEndings("\n"), output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsTheSameIsSaidSo() => Assert.Contains(
        "Equal to the last bit at all steps.",
        await Compare("[ExponentialDecay(0.1, 0.5)]", "[HalfLifeDecay(0.1, 1)]", "--steps", "40"),
        StringComparison.Ordinal);

    [Fact]
    public async Task DifferentUnitsAreNotMixed()
    {
        string output = await Compare("Slow", "Fast", "--in", "Training.cs");
        Assert.Contains("A counts epochs, and B counts steps: epoch 10 of A is not step 10 of B", output, StringComparison.Ordinal);
        Assert.DoesNotContain("differ most", output, StringComparison.Ordinal);
        Assert.Contains("epoch 0 to 89        step 0 to 8,999", output, StringComparison.Ordinal);
        Assert.Equal(2, output.Split('\n').Count(line => line.Contains('└', StringComparison.Ordinal)));
    }

    [Fact]
    public async Task AUnitThatIsNotDeclaredIsTakenForTheOther()
    {
        string output = await Compare("Slow", "[CosineDecay(0.1, 0, 60)]", "--in", "Training.cs");
        Assert.Contains("B does not say what a step is; it is taken for what A counts.", output, StringComparison.Ordinal);
        Assert.Contains("Both over the longer run, that of A; by itself, the other is looked at up to epoch 60.", output, StringComparison.Ordinal);
        Assert.Contains("They differ most at epoch ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMetricDrivesNoStep() => Assert.Contains(
        "B is driven by a metric, and counts reductions; A counts epochs.", await Compare("Slow", "Plateau", "--in", "Training.cs"), StringComparison.Ordinal);

    [Theory]
    [InlineData("There is no schedule 'Quick'", "Quick", "Slow", "--in", "Training.cs")]
    [InlineData("'Foo'", "[Foo(1)]", "[Constant(1)]")]
    [InlineData("has no values: its declaration has an error", "[ExponentialDecay(0.1, -1)]", "[Constant(1)]")]
    public async Task WhatCannotBeComparedIsSaidSo(string reason, params string[] arguments)
    {
        ToolRun run = await ToolRun.In(_folder.Path, ["compare", .. arguments]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("error: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CtrlCLeavesNothingBehind()
    {
        Interrupt.SkipWithout();
        using System.Diagnostics.Process process = ToolRun.Start(
            _folder.Path, ["compare", "[CosineDecay(0.1, 0.001, 999_999)]", "[ExponentialDecay(0.1, 0.99999)]", "--steps", "1000000", "--out", "long.html"]);
        await Task.Delay(TimeSpan.FromSeconds(1.2), TestContext.Current.CancellationToken);
        Assert.False(process.HasExited);
        await Interrupt.Send(process, TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(130, process.ExitCode);
        Assert.Equal("", await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["Training.cs"], _folder.Names);
    }

    private async Task<string> Compare(params string[] arguments)
    {
        ToolRun run = await ToolRun.In(_folder.Path, ["compare", .. arguments]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return run.Output;
    }
}

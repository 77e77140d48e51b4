using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using TorchSharp.Modules;
using Xunit;

namespace DecayGen.CodeFixes.Tests.Schedulers;

/// <summary>Where TorchSharp's scheduler is right, the schedule that takes its place sets the same rates, step by step.</summary>
public sealed class SameNumbersTests
{
    [Theory]
    [InlineData("lr_scheduler.StepLR(optimizer, 30)")]
    [InlineData("lr_scheduler.StepLR(optimizer, 3, 0.5)")]
    [InlineData("lr_scheduler.StepLR(optimizer, gamma: Half, step_size: Every)")]
    [InlineData("new lr_scheduler.impl.StepLR(optimizer, 3, 0.5)")]
    [InlineData("torch.optim.lr_scheduler.MultiStepLR(optimizer, new[] { 3, 5, 17 }, 0.5)")]
    [InlineData("lr_scheduler.MultiStepLR(optimizer, new List<int> { 17, Every, 5 })")]
    [InlineData("lr_scheduler.MultiStepLR(optimizer, [])")]
    [InlineData("lr_scheduler.ExponentialLR(optimizer, 0.95)")]
    [InlineData("lr_scheduler.ExponentialLR(optimizer)")]
    [InlineData("lr_scheduler.ExponentialLR(optimizer, 1)")]
    [InlineData("lr_scheduler.ConstantLR(optimizer)")]
    [InlineData("lr_scheduler.ConstantLR(optimizer, 0.25f, 8)")]
    [InlineData("lr_scheduler.LinearLR(optimizer)")]
    [InlineData("lr_scheduler.LinearLR(optimizer, 0.1, total_iters: 7)")]
    [InlineData("lr_scheduler.LinearLR(optimizer, 1, 0.1, 7)")]
    [InlineData("lr_scheduler.LinearLR(optimizer, 1.0, 0, 7)")]
    [InlineData("lr_scheduler.PolynomialLR(optimizer)")]
    [InlineData("lr_scheduler.PolynomialLR(optimizer, 12, 2)")]
    [InlineData("lr_scheduler.CyclicLR(optimizer, 0.1, 2, 4, cycle_momentum: false)")]
    [InlineData("lr_scheduler.CyclicLR(optimizer, 0, 2, 4, 3, mode: Mode.Triangular2, cycle_momentum: false)")]
    [InlineData("lr_scheduler.CyclicLR(optimizer, new[] { 0.1, 0.1 }, new[] { 2.0, 2.0 }, Every, cycle_momentum: false)")]
    [InlineData("lr_scheduler.SequentialLR(optimizer, [lr_scheduler.LinearLR(optimizer, 0.1, 1, 5), lr_scheduler.ExponentialLR(optimizer, 0.9)], [5])", "ExponentialLR")]
    [InlineData("lr_scheduler.SequentialLR(optimizer, [lr_scheduler.LinearLR(optimizer, 0.1, 1, 5), lr_scheduler.ExponentialLR(optimizer, 0.9)], [5])", "LinearLR")]
    [InlineData("lr_scheduler.SequentialLR(optimizer, new[] { lr_scheduler.LinearLR(optimizer, 0.1, 1, 5), lr_scheduler.ExponentialLR(optimizer, 0.9) }, new[] { 5 })", "LinearLR")]
    [InlineData("optimizer is null ? null : lr_scheduler.StepLR(optimizer, 3)")]
    public async Task OfTheRates(string creation, string at = "lr_scheduler.") =>
        await AssertSame(creation, nameof(FakeSgd), () => new FakeSgd(1, 0.01), steps: 40, at);

    [Fact]
    public async Task OfACosineUpToItsEnd() =>
        await AssertSame("lr_scheduler.CosineAnnealingLR(optimizer, 20)", nameof(FakeSgd), () => new FakeSgd(1, 0.01), steps: 20);

    [Theory]
    [InlineData("lr_scheduler.OneCycleLR(optimizer, 2, 20)")]
    [InlineData("lr_scheduler.OneCycleLR(optimizer, 2, 20, cycle_momentum: false)")]
    [InlineData("lr_scheduler.OneCycleLR(optimizer, 2, epochs: 4, steps_per_epoch: 5, pct_start: 0.25, div_factor: 10, final_div_factor: 100)")]
    [InlineData("lr_scheduler.OneCycleLR(optimizer, [2.0], 20, three_phase: true, base_momentum: [0.8])")]
    [InlineData("lr_scheduler.OneCycleLR(optimizer, 2, 20, anneal_strategy: AnnealStrategy.Linear, base_momentum: 0.8, max_momentum: 0.9)")]
    [InlineData("lr_scheduler.OneCycleLR(optimizer, 2, 17, pct_start: 0.3, cycle_momentum: false)")]
    public async Task OfOneCycle(string creation)
    {
        await AssertSame(creation, nameof(FakeSgd), () => new FakeSgd(1), steps: creation.Contains("17", StringComparison.Ordinal) ? 16 : 19);
        await AssertSame(creation, nameof(FakeAdam), () => new FakeAdam(1), steps: creation.Contains("17", StringComparison.Ordinal) ? 16 : 19);
    }

    [Theory]
    [InlineData("lr_scheduler.ReduceLROnPlateau(_own, patience: 1)", "PlateauLR")]
    [InlineData("lr_scheduler.ReduceLROnPlateau(_own, \"max\", 0.5, 2, 0.01, \"abs\", 1, new[] { 0.02 }, 1e-3)", "PlateauLR")]
    [InlineData("lr_scheduler.StepLR(_own, 2, 1.5)", "ScheduleLR")]
    [InlineData("lr_scheduler.CosineAnnealingLR(_own, 30, 0.01)", "RelativeScheduleLR")]
    public async Task OfAnOptimizerOfAKnownRate(string creation, string method)
    {
        Project before = SchedulerProject.Open(SchedulerProject.Code(creation).Replace("private const", "public static readonly FakeOfParameters _own = new([], 0.1);\n    private const", StringComparison.Ordinal));
        CodeAction? action = await SchedulerProject.Refactoring(before);
        Assert.True(action is not null, "Nothing is offered.");
        Project after = await SchedulerProject.Apply(before, action);
        Assert.Contains($"_own.{method}<LearningRate>()", (await Bench.Texts(after))[0], StringComparison.Ordinal);
        double[] metrics = [.. Enumerable.Range(0, 25).Select(i => 1 + 0.3 * Math.Sin(i))];
        double[]? fed = creation.Contains("Plateau", StringComparison.Ordinal) ? metrics : null;
        SchedulerProject.AssertClose(await SchedulerProject.Run(before, null, 25, metrics: fed), await SchedulerProject.Run(after, null, 25, metrics: fed));
    }

    private static async Task AssertSame(string creation, string optimizer, Func<OptimizerHelper> create, int steps, string at = "lr_scheduler.")
    {
        Project before = SchedulerProject.Open(SchedulerProject.Code(creation, optimizer));
        CodeAction? action = await SchedulerProject.Refactoring(before, at);
        Assert.True(action is not null, "Nothing is offered.");
        Project after = await SchedulerProject.Apply(before, action);
        Assert.DoesNotContain(await Bench.Diagnose(after), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        SchedulerProject.AssertClose(await SchedulerProject.Run(before, create(), steps), await SchedulerProject.Run(after, create(), steps));
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Xunit;

namespace DecayGen.CodeFixes.Tests.Schedulers;

/// <summary>
/// Where TorchSharp's scheduler is not like PyTorch's, the schedule that the fix writes is, and the scheduler it replaces still
/// is not. The numbers are those that PyTorch 1.13 printed, and for resuming those of a training that was never interrupted.
/// </summary>
public sealed class PyTorchNumbersTests
{
    [Theory]
    [InlineData("lr_scheduler.CyclicLR(optimizer, 1, 5, 4)", new[] { 1, 2, 3, 4, 5, 4, 3, 2, 1, 2.0 }, new[] { 0.9, 0.875, 0.85, 0.825, 0.8, 0.825, 0.85, 0.875, 0.9, 0.875 })]
    [InlineData("lr_scheduler.CyclicLR(optimizer, 1, 5, 4, 2)", new[] { 1, 2, 3, 4, 5, 3, 1, 2, 3, 4.0 }, new[] { 0.9, 0.875, 0.85, 0.825, 0.8, 0.85, 0.9, 0.875, 0.85, 0.825 })]
    [InlineData("lr_scheduler.CyclicLR(optimizer, 1, 5, 4, mode: Mode.ExpRange, gamma: 0.9, cycle_momentum: false)", new[] { 1, 1.9, 2.62, 3.187, 3.6244, 2.77147, 2.062882 }, null)]
    [InlineData("lr_scheduler.MultiStepLR(optimizer, [3, 3])", new[] { 1, 1, 1, 0.010000000000000002, 0.010000000000000002, 0.010000000000000002 }, null)]
    public Task OfOneGroup(string creation, double[] rates, double[]? momenta) => AssertMended(creation, new FakeSgd(1), new FakeSgd(1), -1, rates, momenta);

    [Theory]
    [InlineData("lr_scheduler.OneCycleLR(optimizer, [1.0, 1.0], 10)")]
    [InlineData("lr_scheduler.OneCycleLR(optimizer, [1.0, 1.0], 10, anneal_strategy: AnnealStrategy.Linear)")]
    [InlineData("lr_scheduler.OneCycleLR(optimizer, [1.0, 1.0, 1.0], 10, three_phase: true)")]
    public async Task OfOneCycleWithGroups(string creation)
    {
        Project before = SchedulerProject.Open(SchedulerProject.Code(creation));
        Project after = await SchedulerProject.Apply(before, (await SchedulerProject.Fix(before, "DECAY303"))!);
        int groups = creation.Split("1.0").Length - 1;
        List<double[]> single = await SchedulerProject.Run(before, new FakeSgd(1), 9);
        List<double[]> all = await SchedulerProject.Run(after, new FakeSgd([.. Enumerable.Repeat(1.0, groups)]), 9);

        // One group alone is right there, too; the others are to take its course.
        SchedulerProject.AssertClose([.. single.Select(step => step.SelectMany(value => Enumerable.Repeat(value, groups)).ToArray())], all);
        Assert.NotEqual(all[^1][groups - 1], (await SchedulerProject.Run(before, new FakeSgd([.. Enumerable.Repeat(1.0, groups)]), 9))[^1][groups - 1], 1e-3);
    }

    [Theory]
    [InlineData("lr_scheduler.ExponentialLR(optimizer, 0.5, saved)")]
    [InlineData("lr_scheduler.PolynomialLR(optimizer, 10, 2, saved)")]
    [InlineData("lr_scheduler.LinearLR(optimizer, 0.5, 1, 8, saved)")]
    public async Task OfWhatIsResumed(string creation)
    {
        Project before = SchedulerProject.Open(SchedulerProject.Code(creation));
        double[] whole = [.. (await SchedulerProject.Run(before, new FakeSgd(1), 12)).Select(step => step[0])];
        await AssertMended(creation, Saved(whole[5]), Saved(whole[5]), 4, whole[5..], null);
    }

    [Fact]
    public async Task OfOneCycleThatIsResumed()
    {
        const string Creation = "lr_scheduler.OneCycleLR(optimizer, 1, 20, last_epoch: saved)";
        Project before = SchedulerProject.Open(SchedulerProject.Code(Creation));
        Project after = await SchedulerProject.Apply(before, (await SchedulerProject.Fix(before, "DECAY303"))!);
        List<double[]> whole = await SchedulerProject.Run(before, new FakeSgd(1), 19);
        SchedulerProject.AssertClose(whole[5..], await SchedulerProject.Run(after, new FakeSgd(1), 14, 4));
    }

    /// <summary>An optimizer that is loaded: with the rate of the next step.</summary>
    private static FakeSgd Saved(double rate)
    {
        FakeSgd optimizer = new(1);
        optimizer.ParamGroups.Single().LearningRate = rate;
        return optimizer;
    }

    private static async Task AssertMended(string creation, FakeSgd first, FakeSgd second, int saved, double[] rates, double[]? momenta)
    {
        Project before = SchedulerProject.Open(SchedulerProject.Code(creation));
        CodeAction? action = await SchedulerProject.Fix(before, "DECAY303");
        Assert.True(action is not null, "Nothing is offered.");
        List<double[]> expected = [.. rates.Select((rate, i) => new[] { rate, momenta?[i] ?? 0.9 })];
        SchedulerProject.AssertClose(expected, await SchedulerProject.Run(await SchedulerProject.Apply(before, action), first, rates.Length - 1, saved));
        List<double[]> wrong = await SchedulerProject.Run(before, second, rates.Length - 1, saved);
        Assert.Contains(wrong.Zip(expected), pair => Math.Abs(pair.First[0] - pair.Second[0]) + Math.Abs(pair.First[1] - pair.Second[1]) > 1e-3);
    }
}

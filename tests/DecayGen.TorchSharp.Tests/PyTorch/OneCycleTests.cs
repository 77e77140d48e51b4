using DecayGen.TorchSharp.Tests.Support;
using static TorchSharp.torch.optim.lr_scheduler;
using AnnealStrategy = TorchSharp.torch.optim.lr_scheduler.impl.OneCycleLR.AnnealStrategy;

namespace DecayGen.TorchSharp.Tests.PyTorch;

/// <summary>OneCycleLR: the rate up and down to next to nothing, the momentum, or β₁, down and up.</summary>
public sealed class OneCycleTests : SchedulerTests
{
    private const string Ten = "OneCycleLR(o, 1.0, 10)";
    private const string Hundred = "OneCycleLR(o, 0.1, 100)";
    private const string Lines = "OneCycleLR(o, 25.0, 8, pct_start=0.5, anneal_strategy='linear')";
    private const string ThreePhases = "OneCycleLR(o, 0.3, 60, pct_start=0.4, div_factor=10, final_div_factor=100, three_phase=True)";
    private const string ThreeLines = "OneCycleLR(o, 0.3, 40, pct_start=0.25, anneal_strategy='linear', three_phase=True)";
    private const string TwoGroups = "OneCycleLR(o, [0.1, 0.01], 100)";
    private const string ThreeGroups = "OneCycleLR(o, [0.3, 0.03, 0.003], 60, pct_start=0.4, div_factor=10, final_div_factor=100, three_phase=True)";

    [Fact]
    public void OneCycleLR_agrees()
    {
        AssertAgree<CycleOfTen>(Ten, o => OneCycleLR(o, 1.0, 10), until: 10, size: 1.0);
        AssertAgree<CycleOfHundred>(Hundred, o => OneCycleLR(o, 0.1, 100), until: 100, size: 0.1);
        AssertAgree<CycleOfLines>(Lines, o => OneCycleLR(o, 25.0, 8, pct_start: 0.5, anneal_strategy: AnnealStrategy.Linear), until: 8, size: 25);
        AssertAgree<ThreePhaseCycle>(ThreePhases, o => OneCycleLR(o, 0.3, 60, pct_start: 0.4, div_factor: 10, final_div_factor: 100, three_phase: true), until: 60, size: 0.3);
        AssertAgree<ThreeLineCycle>(ThreeLines, o => OneCycleLR(o, 0.3, 40, pct_start: 0.25, anneal_strategy: AnnealStrategy.Linear, three_phase: true), until: 40, size: 0.3);
    }

    [Fact]
    public void OneCycleLR_of_momentum_agrees()
    {
        AssertMomentum<MomentumOfHundred>(Hundred, o => OneCycleLR(o, 0.1, 100), steps: 100);
        AssertMomentum<MomentumOfLines>(Lines, o => OneCycleLR(o, 25.0, 8, pct_start: 0.5, anneal_strategy: AnnealStrategy.Linear), steps: 8);
        AssertMomentum<MomentumOfThreePhases>(ThreePhases, o => OneCycleLR(o, 0.3, 60, pct_start: 0.4, div_factor: 10, final_div_factor: 100, three_phase: true), steps: 60);
    }

    [Fact]
    public void OneCycleLR_of_Adam_agrees()
    {
        double[][] expected = Recording.Of("OneCycleLR(o, 0.01, 100)").Beta1s.Until(100);
        FakeAdam optimizer = new(0.1);
        Course.AssertNear(expected, Course.Of(100, optimizer, step => optimizer.ApplyBeta1<MomentumOfHundred>(step), Beta1), ulps: 4, "β₁");

        FakeAdam torchSharp = new(0.1);
        LRScheduler? theirs = null;
        Course.AssertNear(expected, Course.Of(100, torchSharp, step => Step(ref theirs, () => OneCycleLR(torchSharp, 0.01, 100)), Beta1), ulps: 4, "β₁ in TorchSharp");

        static double[] Beta1(FakeOptimizer optimizer) => [.. optimizer.GroupBetas.Select(betas => betas.Item1)];
    }

    [Fact]
    public void OneCycleLR_with_two_groups_lets_the_second_grow_without_end_in_TorchSharp()
    {
        AssertFollows<CycleOfHundred>(TwoGroups, until: 100, initial: [0.1, 0.01], size: 0.1);
        double[][] theirs = OfTorchSharp(TwoGroups, o => OneCycleLR(o, [0.1, 0.01], 100, anneal_strategy: AnnealStrategy.Linear));
        Assert.True(theirs[1][99] > 0.03, "The line to the peak goes on.");
        Assert.InRange(theirs[0][99], 0, 1e-6);
        theirs = OfTorchSharp(TwoGroups, o => OneCycleLR(o, [0.1, 0.01], 100));
        Assert.NotEqual(Recording.Of(TwoGroups).Rates[1][99], theirs[1][99], 6);
        Assert.Equal(Recording.Of(TwoGroups).Rates[0][99], theirs[0][99], 12);
    }

    [Fact]
    public void OneCycleLR_with_three_phases_has_the_third_group_wrong_in_TorchSharp()
    {
        AssertFollows<ThreePhaseCycle>(ThreeGroups, until: 60, initial: [0.3, 0.03, 0.003], size: 0.3);
        double[][] expected = Recording.Of(ThreeGroups).Rates.Until(60);
        double[][] theirs = OfTorchSharp(ThreeGroups, o => OneCycleLR(o, [0.3, 0.03, 0.003], 60, pct_start: 0.4, div_factor: 10, final_div_factor: 100, three_phase: true)).Until(60);
        Course.AssertNear(expected[..2], theirs[..2], ulps: 4, "TorchSharp", size: 0.3);
        Assert.NotEqual(expected[2][59], theirs[2][59], 6);
    }

    /// <summary>Stepped once too often, as in the usual loop, all three do something else; here the rate stays.</summary>
    [Fact]
    public void OneCycleLR_past_its_end_is_0_in_TorchSharp_and_rises_in_PyTorch()
    {
        Recording recording = Recording.Of(Ten);
        Assert.True(recording.Rates[0][10] > 1000 * recording.Rates[0][9]);
        Assert.True(Recording.Of(Lines).Rates[0][8] < 0, "A line goes on below 0.");

        FakeSgd optimizer = new(0.1);
        LRScheduler theirs = OneCycleLR(optimizer, 1.0, 10);
        for (int step = 0; step < 10; step++)
            theirs.step();
        Assert.Equal((0.0, 0.0), (optimizer.Rates[0], optimizer.GroupMomenta[0]));
        Assert.Throws<InvalidOperationException>(theirs.step);

        Assert.Equal(CycleOfTen.At(9), optimizer.Apply<CycleOfTen>(10));
        Assert.Equal(CycleOfTen.At(9), optimizer.Apply<CycleOfTen>(long.MaxValue));
    }

    private static void AssertMomentum<TMomentum>(string call, Func<FakeOptimizer, LRScheduler> create, int steps)
        where TMomentum : ISchedule
    {
        double[][] expected = Recording.Of(call).Momenta.Until(steps);
        FakeSgd optimizer = new(0.1);
        Course.AssertNear(expected, Course.Of(steps, optimizer, step => optimizer.ApplyMomentum<TMomentum>(step), o => o.GroupMomenta), ulps: 4, $"Momentum of {call}");

        FakeSgd torchSharp = new(0.1);
        LRScheduler? theirs = null;
        Course.AssertNear(expected, Course.Of(steps, torchSharp, step => Step(ref theirs, () => create(torchSharp)), o => o.GroupMomenta), ulps: 4, $"Momentum of {call} in TorchSharp");
    }

    private static void Step(ref LRScheduler? scheduler, Func<LRScheduler> create)
    {
        if (scheduler is null)
            scheduler = create();
        else
            scheduler.step();
    }
}

[OneCycle(1.0, 10)]
internal sealed partial class CycleOfTen;

[OneCycle(0.1, 100)]
internal sealed partial class CycleOfHundred;

[OneCycle(25.0, 8, PercentStart = 0.5, Anneal = OneCycleAnneal.Linear)]
internal sealed partial class CycleOfLines;

[OneCycle(0.3, 60, PercentStart = 0.4, DivFactor = 10, FinalDivFactor = 100, ThreePhase = true)]
internal sealed partial class ThreePhaseCycle;

[OneCycle(0.3, 40, PercentStart = 0.25, Anneal = OneCycleAnneal.Linear, ThreePhase = true)]
internal sealed partial class ThreeLineCycle;

[CosineDecay(0.95, 0.85, 29)]
[CosineDecay(0.85, 0.95, 70, AllowGrowth = true)]
internal sealed partial class MomentumOfHundred;

[LinearDecay(0.95, 0.85, 3)]
[LinearDecay(0.85, 0.95, 4, AllowGrowth = true)]
internal sealed partial class MomentumOfLines;

[CosineDecay(0.95, 0.85, 23)]
[CosineDecay(0.85, 0.95, 23, AllowGrowth = true)]
internal sealed partial class MomentumOfThreePhases;

using DecayGen.TorchSharp.Tests.Support;
using static TorchSharp.torch.optim.lr_scheduler;
using Mode = TorchSharp.torch.optim.lr_scheduler.impl.CyclicLR.Mode;

namespace DecayGen.TorchSharp.Tests.PyTorch;

/// <summary>CyclicLR: up and down in lines, and the momentum down and up.</summary>
public sealed class CyclicTests : SchedulerTests
{
    private const string Triangular = "CyclicLR(o, 0.001, 0.1, step_size_up=4)";
    private const string ExpRange = "CyclicLR(o, 1.0, 5.0, step_size_up=4, mode='exp_range', gamma=0.9)";

    [Fact]
    public void CyclicLR_agrees()
    {
        AssertAgree<UpAndDown>(Triangular, o => CyclicLR(o, 0.001, 0.1, step_size_up: 4));
        AssertAgree<Halving>(
            "CyclicLR(o, 0.001, 0.1, step_size_up=3, step_size_down=5, mode='triangular2')",
            o => CyclicLR(o, 0.001, 0.1, step_size_up: 3, step_size_down: 5, mode: Mode.Triangular2));
    }

    /// <summary>Each group in proportion: 0.01 to 1 beside 0.001 to 0.1.</summary>
    [Fact]
    public void CyclicLR_with_groups_agrees() => AssertAgree<UpAndDown>(
        "CyclicLR(o, [0.001, 0.01], [0.1, 1.0], step_size_up=4)",
        o => CyclicLR(o, [0.001, 0.01], [0.1, 1.0], step_size_up: 4), initial: [0.1, 1.0]);

    [Fact]
    public void CyclicLR_scales_by_the_cycle_instead_of_the_step_in_TorchSharp()
    {
        AssertFollows<Shrinking>(ExpRange);
        double[] theirs = OfTorchSharp(ExpRange, o => CyclicLR(o, 1.0, 5.0, step_size_up: 4, mode: Mode.ExpRange, gamma: 0.9))[0];
        for (int step = 0; step < 8; step++)
            Assert.Equal(1 + 0.9 * (4 - Math.Abs(4 - step)), theirs[step], 12);
    }

    [Fact]
    public void CyclicLR_raises_the_momentum_with_the_rate_in_TorchSharp()
    {
        AssertMomentum<Falling>(Triangular);
        AssertMomentum<FallingLess>("CyclicLR(o, 0.001, 0.1, step_size_up=3, step_size_down=5, mode='triangular2')");
        AssertMomentum<FallingEverLess>(ExpRange);

        FakeSgd optimizer = new(0.1);
        LRScheduler theirs = CyclicLR(optimizer, 0.001, 0.1, step_size_up: 4);
        for (int step = 0; step < 4; step++)
            theirs.step();
        Assert.Equal((0.1, 1.0), (optimizer.Rates[0], optimizer.GroupMomenta[0]));
        Assert.Equal(0.8, Recording.Of(Triangular).Momenta[0][4], 15);
    }

    /// <summary>As in PyTorch 1.13; later ones cycle β₁ with it.</summary>
    [Fact]
    public void CyclicLR_throws_with_Adam_in_TorchSharp()
    {
        FakeAdam optimizer = new(0.1);
        Assert.Throws<ArgumentException>(() => CyclicLR(optimizer, 0.001, 0.1, step_size_up: 4));
        optimizer.ScheduleLR<UpAndDown>(step: 4).WithBeta1<Falling>();
        Assert.Equal((UpAndDown.At(4), (Falling.At(4), 0.999)), (optimizer.Rates[0], optimizer.GroupBetas[0]));
    }

    private static void AssertMomentum<TMomentum>(string call)
        where TMomentum : ISchedule
    {
        double[][] expected = Recording.Of(call).Momenta;
        FakeSgd optimizer = new([.. expected.Select(_ => 0.1)]);
        double[][] actual = Course.Of(expected[0].Length, optimizer, step => optimizer.ApplyMomentum<TMomentum>(step), _ => optimizer.GroupMomenta);
        Course.AssertNear(expected, actual, ulps: 4, $"Momentum of {call}");
    }
}

[Cyclic(0.001, 0.1, 4)]
internal sealed partial class UpAndDown;

[Cyclic(0.001, 0.1, 3, StepDown = 5, Mode = CyclicMode.Triangular2)]
internal sealed partial class Halving;

[Cyclic(1.0, 5.0, 4, Mode = CyclicMode.ExpRange, Gamma = 0.9)]
internal sealed partial class Shrinking;

/// <summary>A momentum that falls while the rate rises has no attribute: it is the mirror image of one that rises.</summary>
[Custom(nameof(Mirrored))]
internal sealed partial class Falling
{
    private static double Mirrored(long step) => 0.9 - Height.At(step);
}

[Custom(nameof(Mirrored))]
internal sealed partial class FallingLess
{
    private static double Mirrored(long step) => 0.9 - HalvingHeight.At(step);
}

[Custom(nameof(Mirrored))]
internal sealed partial class FallingEverLess
{
    private static double Mirrored(long step) => 0.9 - ShrinkingHeight.At(step);
}

[Cyclic(0, 0.1, 4)]
internal sealed partial class Height;

[Cyclic(0, 0.1, 3, StepDown = 5, Mode = CyclicMode.Triangular2)]
internal sealed partial class HalvingHeight;

[Cyclic(0, 0.1, 4, Mode = CyclicMode.ExpRange, Gamma = 0.9)]
internal sealed partial class ShrinkingHeight;

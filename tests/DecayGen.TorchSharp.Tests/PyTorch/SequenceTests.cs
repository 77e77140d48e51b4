using DecayGen.TorchSharp.Tests.Support;
using static TorchSharp.torch.optim.lr_scheduler;

namespace DecayGen.TorchSharp.Tests.PyTorch;

/// <summary>Schedulers of schedulers: phases, and products.</summary>
public sealed class SequenceTests : SchedulerTests
{
    [Fact]
    public void SequentialLR_agrees()
    {
        AssertAgree<ConstantThenGeometric>(
            "SequentialLR(o, [ConstantLR(o, 0.1, 2), ExponentialLR(o, 0.9)], [2])",
            o => SequentialLR(o, [ConstantLR(o, 0.1, 2), ExponentialLR(o, 0.9)], [2]));
        AssertAgree<WarmCosine>(
            "SequentialLR(o, [LinearLR(o, 0.01, total_iters=5), CosineAnnealingLR(o, 85)], [5])",
            o => SequentialLR(o, [LinearLR(o, 0.01, total_iters: 5), CosineAnnealingLR(o, 85)], [5]), ulps: 8, size: 0.1);
        AssertAgree<WarmConstantThenGeometric>(
            "SequentialLR(o, [LinearLR(o, 0.1, total_iters=5), ConstantLR(o, 1.0, 1), ExponentialLR(o, 0.9)], [5, 20])",
            o => SequentialLR(o, [LinearLR(o, 0.1, total_iters: 5), ConstantLR(o, 1.0, 1), ExponentialLR(o, 0.9)], [5, 20]));
    }

    [Fact]
    public void ChainedScheduler_agrees()
    {
        AssertAgree<ConstantTimesGeometric>(
            "ChainedScheduler([ConstantLR(o, 0.1, 2), ExponentialLR(o, 0.9)])",
            o => ChainedLR([ConstantLR(o, 0.1, 2), ExponentialLR(o, 0.9)]));
        AssertAgree<StairsTimesGeometric>(
            "ChainedScheduler([StepLR(o, 10, gamma=0.5), ExponentialLR(o, 0.95)])",
            o => ChainedLR([StepLR(o, 10, gamma: 0.5), ExponentialLR(o, 0.95)]));
    }

    /// <summary>PyTorch's has the last rates: the recording is made only where they are those of the groups.</summary>
    [Fact]
    public void ChainedLR_has_neither_last_rates_nor_epochs_in_TorchSharp()
    {
        FakeOptimizer optimizer = new(0.1);
        LRScheduler theirs = ChainedLR([StepLR(optimizer, 10), ExponentialLR(optimizer, 0.95)]);
        Assert.Null(theirs.get_last_lr());
        Assert.Throws<NullReferenceException>(() => theirs.step(epoch: 3));

        LRScheduler ours = optimizer.ScheduleLR<StairsTimesGeometric>();
        Assert.Equal([StairsTimesGeometric.At(0)], ours.get_last_lr());
        ours.step(epoch: 3);
        Assert.Equal([StairsTimesGeometric.At(3)], ours.get_last_lr());
    }
}

[Constant(1.0 * 0.1, Steps = 2)]
[ExponentialDecay(1.0, 0.9)]
internal sealed partial class ConstantThenGeometric;

[LinearWarmup(5, From = 0.1 * 0.01)]
[CosineDecay(0.1, 0, 85)]
internal sealed partial class WarmCosine;

[LinearWarmup(5, From = 0.1 * 0.1)]
[Constant(0.1, Steps = 15)]
[ExponentialDecay(0.1, 0.9)]
internal sealed partial class WarmConstantThenGeometric;

[ExponentialDecay(1.0 * 0.1, 0.9, Steps = 2)]
[ExponentialDecay(1.0 * 0.9 * 0.9, 0.9)]
internal sealed partial class ConstantTimesGeometric;

[Custom(nameof(Product))]
internal sealed partial class StairsTimesGeometric
{
    private static double Product(long step) => Stairs.At(step) * Geometric.At(step);
}

[StepDecay(1.0, 0.5, 10)]
internal sealed partial class Stairs;

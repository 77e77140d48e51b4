using DecayGen.TorchSharp.Tests.Support;
using static TorchSharp.torch.optim.lr_scheduler;

namespace DecayGen.TorchSharp.Tests.PyTorch;

/// <summary>What training needs beside the course of the rates, and TorchSharp's schedulers do not have.</summary>
public sealed class BeyondTests
{
    /// <summary>PyTorch raises an error. Here a warmup from 0 is fine, and the others cannot be written: DECAY013, DECAY017.</summary>
    [Theory]
    [InlineData("LinearLR(o, start_factor=0.0)")]
    [InlineData("CosineAnnealingLR(o, 0)")]
    [InlineData("CyclicLR(o, 0.001, 0.1, step_size_up=0, step_size_down=4)")]
    [InlineData("OneCycleLR(o, 0.1, 10, pct_start=0.1)")]
    public void Arguments_that_make_no_sense_make_a_rate_that_is_no_number_in_TorchSharp(string call)
    {
        Assert.Equal("ZeroDivisionError", Recording.Of(call).Error);
        FakeSgd optimizer = new(0.1);
        LRScheduler scheduler = call.Split('(')[0] switch
        {
            "LinearLR" => LinearLR(optimizer, start_factor: 0),
            "CosineAnnealingLR" => CosineAnnealingLR(optimizer, 0),
            "CyclicLR" => CyclicLR(optimizer, 0.001, 0.1, step_size_up: 0, step_size_down: 4),
            _ => OneCycleLR(optimizer, 0.1, 10, pct_start: 0.1),
        };
        double first = optimizer.Rates[0];
        scheduler.step();
        Assert.True(double.IsNaN(first) || double.IsNaN(optimizer.Rates[0]));
    }

    /// <summary>The constructor makes a step. So it does in PyTorch 1.13, as is recorded; later ones were mended.</summary>
    [Fact]
    public void ExponentialLR_decays_once_too_often_on_resuming_in_TorchSharp()
    {
        FakeOptimizer theirs = new(0.1), ours = new(0.1);
        _ = ExponentialLR(theirs, 0.95, last_epoch: 4);
        Assert.Equal(0.1 * 0.95, theirs.Rates[0]);
        Assert.Equal(0.1 * 0.95, Recording.Of("ExponentialLR(o, 0.95, last_epoch=4)").Rates[0][0]);

        _ = ours.ScheduleLR<Geometric>(step: 4);
        Assert.Equal(Geometric.At(4), ours.Rates[0]);
    }

    /// <summary>PyTorch's takes what it needs from the groups of the optimizer, which are saved with it.</summary>
    [Fact]
    public void OneCycleLR_cannot_be_resumed_in_TorchSharp()
    {
        FakeSgd optimizer = new(0.1);
        Assert.Throws<KeyNotFoundException>(() => OneCycleLR(optimizer, 0.1, 100, last_epoch: 40));

        _ = optimizer.ScheduleLR<CycleOfHundred>(step: 40).WithMomentum<MomentumOfHundred>();
        Assert.Equal((CycleOfHundred.At(40), MomentumOfHundred.At(40)), (optimizer.Rates[0], optimizer.GroupMomenta[0]));
    }

    /// <summary>In PyTorch they begin with their rate where they are added, and here with their share at that step, which no history decides.</summary>
    [Fact]
    public void Groups_that_are_added_later_keep_their_rate_in_TorchSharp()
    {
        FakeOptimizer theirs = new(0.1), ours = new(0.1);
        LRScheduler torchSharp = ExponentialLR(theirs, 0.95), scheduler = ours.RelativeScheduleLR<Geometric>();
        for (int step = 0; step < 4; step++)
        {
            torchSharp.step();
            scheduler.step();
        }

        theirs.Add(0.02);
        ours.Add(0.02);
        torchSharp.step();
        scheduler.step();
        Assert.Equal(0.02, theirs.Rates[1]);
        Assert.Equal(0.02 * 0.95, Recording.Of("ExponentialLR(o, 0.95)  # A group is added at step 4.").Rates[1][1]);
        Assert.Equal([Geometric.At(5), Evaluation.Proportion.Of(0.02, Geometric.At(5), Geometric.Peak)], ours.Rates);
    }
}

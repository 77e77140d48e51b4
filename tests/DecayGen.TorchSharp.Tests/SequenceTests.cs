using DecayGen.TorchSharp.Tests.Support;
using static TorchSharp.torch.optim.lr_scheduler;

namespace DecayGen.TorchSharp.Tests;

/// <summary>Schedules among TorchSharp's schedulers: SequentialLR turns its children back, and calls each in its turn.</summary>
public sealed class SequenceTests
{
    private const int Milestone = 4;

    [Fact]
    public void Before_one_of_TorchSharps()
    {
        FakeOptimizer optimizer = new(0.1);
        LRScheduler scheduler = SequentialLR(optimizer, [optimizer.ScheduleLR<Rate>(), ConstantLR(optimizer, 0.5, 100)], [Milestone]);
        AssertCourse(optimizer, scheduler, step => step < Milestone ? Rate.At(step) : 0.05);
    }

    [Fact]
    public void After_one_of_TorchSharps()
    {
        FakeOptimizer optimizer = new(0.1);
        LRScheduler scheduler = SequentialLR(optimizer, [ConstantLR(optimizer, 0.5, 100), optimizer.ScheduleLR<Rate>()], [Milestone]);
        AssertCourse(optimizer, scheduler, step => step < Milestone ? 0.05 : Rate.At(step - Milestone));
    }

    /// <summary>The first one goes on from where it was, as TorchSharp's do.</summary>
    [Fact]
    public void Resumed_in_the_first_place()
    {
        FakeOptimizer optimizer = new(0.1);
        LRScheduler scheduler = SequentialLR(optimizer, [optimizer.ScheduleLR<Rate>(step: 20), ConstantLR(optimizer, 0.5, 100)], [Milestone]);
        AssertCourse(optimizer, scheduler, step => step < Milestone ? Rate.At(20 + step) : 0.05);
    }

    [Fact]
    public void One_after_another()
    {
        FakeOptimizer optimizer = new(0.1);
        LRScheduler scheduler = SequentialLR(optimizer, [optimizer.ScheduleLR<Rate>(), optimizer.RelativeScheduleLR<Decay>(), optimizer.ScheduleLR<Momentum>()], [Milestone, 9]);
        AssertCourse(optimizer, scheduler, step => step < Milestone ? Rate.At(step) : step < 9 ? Evaluation.Proportion.Of(0.1, Decay.At(step - Milestone), Decay.Peak) : Momentum.At(step - 9));
    }

    [Fact]
    public void With_momenta_of_their_own()
    {
        FakeSgd optimizer = new(0.1);
        LRScheduler scheduler = SequentialLR(
            optimizer, [optimizer.ScheduleLR<Rate>().WithMomentum<Momentum>(), optimizer.ScheduleLR<Rate>().WithMomentum<Decay>()], [Milestone]);
        for (int step = 0; step < 12; step++)
        {
            Assert.Equal(step < Milestone ? Momentum.At(step) : Decay.At(step - Milestone), optimizer.GroupMomenta[0]);
            scheduler.step();
        }
    }

    /// <summary>Until its turn it has no step; what is added to it in the meantime waits, too.</summary>
    [Fact]
    public void Before_its_turn()
    {
        FakeSgd optimizer = new(0.1);
        ScheduleLR<Rate> second = optimizer.ScheduleLR<Rate>();
        LRScheduler scheduler = SequentialLR(optimizer, [ConstantLR(optimizer, 0.5, 100), second], [1]);
        Assert.Equal(-1, second.CurrentStep);
        second.WithMomentum<Momentum>();
        Assert.Throws<NotSupportedException>(() => second.WithBeta1<Momentum>());
        Assert.Equal((0.05, 0.0), (optimizer.Rates[0], optimizer.GroupMomenta[0]));
        scheduler.step();
        Assert.Equal((0, Rate.At(0), Momentum.At(0)), (second.CurrentStep, optimizer.Rates[0], optimizer.GroupMomenta[0]));
    }

    /// <summary>As with TorchSharp's: the ones after it multiply what it sets.</summary>
    [Fact]
    public void In_a_ChainedLR_it_replaces_what_was_there()
    {
        FakeOptimizer optimizer = new(0.1);
        LRScheduler ours = optimizer.ScheduleLR<Rate>(), theirs = ExponentialLR(optimizer, 0.5);
        LRScheduler scheduler = ChainedLR([theirs, ours]);
        scheduler.step();
        Assert.Equal(Rate.At(1), optimizer.Rates[0]);
        ChainedLR([ours, theirs]).step();
        Assert.Equal(0.5 * Rate.At(2), optimizer.Rates[0]);
    }

    [Fact]
    public void A_plateau_is_no_part_of_a_sequence()
    {
        FakeOptimizer optimizer = new(0.1);
        string message = Assert.Throws<InvalidOperationException>(() => SequentialLR(optimizer, [optimizer.PlateauLR<OnPlateau>(), ConstantLR(optimizer)], [Milestone])).Message;
        Assert.Equal("OnPlateau needs a metric: call step(metric), with a double. Before a plateau, a warmup is a phase of the schedule itself, not a scheduler beside it.", message);
    }

    private static void AssertCourse(FakeOptimizer optimizer, LRScheduler scheduler, Func<int, double> expected)
    {
        for (int step = 0; step < 15; step++)
        {
            Assert.Equal(expected(step), optimizer.Rates[0]);
            Assert.Equal(optimizer.Rates, scheduler.get_last_lr());
            scheduler.step();
        }
    }
}

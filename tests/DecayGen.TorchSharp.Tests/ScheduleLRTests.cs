using DecayGen.TorchSharp.Tests.Support;
using static TorchSharp.torch.optim.lr_scheduler;
using AdamOptions = TorchSharp.Modules.Adam.Options;
using TorchParamGroup = TorchSharp.Modules.ParamGroup;

namespace DecayGen.TorchSharp.Tests;

/// <summary>A schedule in the place of one of TorchSharp's schedulers.</summary>
public sealed class ScheduleLRTests
{
    [Fact]
    public void It_begins_at_step_0_and_goes_on()
    {
        FakeOptimizer optimizer = new(0.1, 0.2);
        LRScheduler scheduler = optimizer.ScheduleLR<Rate>();
        for (int step = 0; step < 50; step++)
        {
            Assert.Equal([Rate.At(step), Rate.At(step)], optimizer.Rates);
            Assert.Equal(optimizer.Rates, scheduler.get_last_lr());
            scheduler.step();
        }
    }

    [Fact]
    public void In_proportion()
    {
        FakeOptimizer optimizer = new(0.1, 0.2);
        LRScheduler scheduler = optimizer.RelativeScheduleLR<Rate>();
        for (int step = 0; step < 50; step++)
        {
            Assert.Equal([Rate.At(step), 2 * Rate.At(step)], optimizer.Rates);
            Assert.Equal(optimizer.Rates, scheduler.get_last_lr());
            scheduler.step();
        }
    }

    [Fact]
    public void To_an_epoch_and_back()
    {
        FakeOptimizer optimizer = new(0.1);
        ScheduleLR<Rate> scheduler = optimizer.ScheduleLR<Rate>();
        foreach (int epoch in new[] { 30, 2, 0, int.MaxValue, 11 })
        {
            scheduler.step(epoch: epoch);
            Assert.Equal((epoch, Rate.At(epoch)), (scheduler.CurrentStep, optimizer.Rates[0]));
        }

        scheduler.step();
        Assert.Equal((12, Rate.At(12)), (scheduler.CurrentStep, optimizer.Rates[0]));
        scheduler.step(0.5, epoch: 20);
        Assert.Equal((20, Rate.At(20)), (scheduler.CurrentStep, optimizer.Rates[0]));

        // A metric is ignored, as TorchSharp's do.
        scheduler.step(0.5);
        Assert.Equal((21, Rate.At(21)), (scheduler.CurrentStep, optimizer.Rates[0]));
    }

    [Fact]
    public void Steps_end_where_an_int_does()
    {
        FakeOptimizer optimizer = new(0.1);
        ScheduleLR<Rate> scheduler = optimizer.ScheduleLR<Rate>(step: int.MaxValue);
        Assert.Throws<OverflowException>(scheduler.step);
        Assert.Equal((int.MaxValue, Rate.At(int.MaxValue)), (scheduler.CurrentStep, optimizer.Rates[0]));
    }

    /// <summary>Whether saved and restored or passed to a new one: the very bits of a training that was not interrupted.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(17)]
    [InlineData(45)]
    public void Resumed_it_goes_on_as_if_nothing_had_been(int interruption)
    {
        FakeSgd whole = new(0.1, 0.2), resumed = new(0.1, 0.2), restored = new(0.1, 0.2);
        ScheduleLR<Rate> first = whole.RelativeScheduleLR<Rate>().WithMomentum<Momentum>();
        for (int step = 0; step < interruption; step++)
            first.step();
        int saved = first.CurrentStep;
        Assert.Equal(interruption, saved);

        ScheduleLR<Rate> second = resumed.RelativeScheduleLR<Rate>(step: saved).WithMomentum<Momentum>();
        ScheduleLR<Rate> third = restored.RelativeScheduleLR<Rate>().WithMomentum<Momentum>();
        third.CurrentStep = saved;
        for (int step = interruption; step < 50; step++)
        {
            Assert.Equal(whole.Rates, resumed.Rates);
            Assert.Equal(whole.Rates, restored.Rates);
            Assert.Equal(whole.GroupMomenta, resumed.GroupMomenta);
            Assert.Equal(whole.GroupMomenta, restored.GroupMomenta);
            foreach (LRScheduler scheduler in new LRScheduler[] { first, second, third })
                scheduler.step();
        }
    }

    [Fact]
    public void A_step_below_0_cannot_be_restored()
    {
        FakeOptimizer optimizer = new(0.1);
        ScheduleLR<Rate> scheduler = optimizer.ScheduleLR<Rate>(step: 7);
        Assert.Throws<ArgumentOutOfRangeException>(() => scheduler.CurrentStep = -1);
        Assert.Throws<ArgumentOutOfRangeException>(() => scheduler.step(epoch: -1));
        Assert.Equal((7, Rate.At(7)), (scheduler.CurrentStep, optimizer.Rates[0]));
    }

    [Fact]
    public void With_other_values()
    {
        FakeSgd sgd = new(0.1, 0.2);
        ScheduleLR<Rate> scheduler = sgd.ScheduleLR<Rate>();
        Assert.Same(scheduler, scheduler.WithMomentum<Momentum>());
        Assert.Equal([Momentum.At(0), Momentum.At(0)], sgd.GroupMomenta);
        scheduler.step();
        Assert.Equal([Momentum.At(1), Momentum.At(1)], sgd.GroupMomenta);
        scheduler.step(epoch: 9);
        Assert.Equal([Momentum.At(9), Momentum.At(9)], sgd.GroupMomenta);
        Assert.Equal([Rate.At(9), Rate.At(9)], sgd.Rates);

        // The later one counts.
        scheduler.WithMomentum<Decay>();
        scheduler.step();
        Assert.Equal(Decay.At(10), sgd.GroupMomenta[0]);

        FakeAdam adam = new(0.1);
        foreach (TorchParamGroup group in adam.Groups)
            group.Options = new AdamOptions { LearningRate = 0.1, InitialLearningRate = 0.1 };
        LRScheduler both = adam.ScheduleLR<Rate>(step: 3).WithBeta1<Momentum>().WithWeightDecay<Decay>();
        both.step();
        Assert.Equal((Rate.At(4), (Momentum.At(4), 0.999), Decay.At(4)), (adam.Rates[0], adam.GroupBetas[0], ((AdamOptions)adam.Groups[0].Options).weight_decay));
    }

    [Fact]
    public void With_what_the_optimizer_does_not_have_changes_nothing()
    {
        FakeSgd optimizer = new(0.1);
        ScheduleLR<Rate> scheduler = optimizer.ScheduleLR<Rate>();
        Assert.Throws<NotSupportedException>(() => scheduler.WithMomentum<Momentum>().WithBeta1<Momentum>());
        scheduler.step();
        Assert.Equal((Rate.At(1), Momentum.At(1)), (optimizer.Rates[0], optimizer.GroupMomenta[0]));
    }

    [Fact]
    public void Groups_that_are_added_later_have_last_rates_too()
    {
        FakeOptimizer optimizer = new(0.1);
        LRScheduler scheduler = optimizer.RelativeScheduleLR<Rate>();
        optimizer.Add(0.2);
        scheduler.step();
        Assert.Equal([Rate.At(1), 2 * Rate.At(1)], optimizer.Rates);
        Assert.Equal(optimizer.Rates, scheduler.get_last_lr());
    }
}

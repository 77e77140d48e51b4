using System.Text.Json;
using DecayGen.TorchSharp.Tests.Support;
using static TorchSharp.torch.optim.lr_scheduler;

namespace DecayGen.TorchSharp.Tests;

/// <summary>A schedule that a metric drives, in a line and as a scheduler: as by itself.</summary>
public sealed class PlateauTests
{
    private static readonly double[] _metrics = [9, 8, 7, double.NaN, 7, 7, 7, 6, double.NaN, double.NaN, double.NaN, 6, 6, 5, 5, 5, 5, 5, 5, double.PositiveInfinity, 4, 4, 4, 4];

    [Fact]
    public void Classes_and_structs_in_a_line()
    {
        FakeOptimizer ofClass = new(0.1, 0.2), ofStruct = new(0.1, 0.2);
        OnPlateau expected = new(), schedule = new();
        OnPlateauStruct other = default;
        foreach (double metric in _metrics)
        {
            double value = expected.Step(metric);
            Assert.Equal(value, ofClass.Apply(schedule, metric));
            Assert.Equal(value, ofStruct.ApplyRelative(ref other, metric));
            Assert.Equal([value, value], ofClass.Rates);
            Assert.Equal([value, 2 * value], ofStruct.Rates);
            Assert.Equal((expected.State, expected.State), (schedule.State, other.State));
        }

        Assert.True(expected.State.Reductions >= 3);
    }

    [Fact]
    public void The_other_way_round_in_a_line()
    {
        FakeOptimizer ofClass = new(0.1, 0.2), ofStruct = new(0.1, 0.2);
        OnPlateau schedule = new();
        OnPlateauStruct other = default;
        foreach (float metric in new float[] { 3, 2, 2, 2, 2 })
            Assert.Equal(ofClass.ApplyRelative(schedule, metric), ofStruct.Apply(ref other, metric));
        Assert.Equal([schedule.Value, 2 * schedule.Value], ofClass.Rates);
        Assert.Equal([schedule.Value, schedule.Value], ofStruct.Rates);
    }

    [Fact]
    public void A_missing_schedule_is_named() =>
        Assert.Equal("schedule", Assert.Throws<ArgumentNullException>(() => new FakeOptimizer(0.1).Apply((OnPlateau)null!, 1)).ParamName);

    [Fact]
    public void As_a_scheduler_of_a_class() => AssertAsScheduler<OnPlateau>();

    [Fact]
    public void As_a_scheduler_of_a_struct() => AssertAsScheduler<OnPlateauStruct>();

    /// <summary>Through JSON, at each step: the very bits of a training that was not interrupted.</summary>
    [Fact]
    public void Resumed_it_goes_on_as_if_nothing_had_been()
    {
        for (int interruption = 0; interruption < _metrics.Length; interruption++)
        {
            FakeOptimizer whole = new(0.1, 0.2), resumed = new(0.1, 0.2), restored = new(0.1, 0.2);
            PlateauLR<OnPlateauStruct> first = whole.RelativePlateauLR<OnPlateauStruct>();
            foreach (double metric in _metrics[..interruption])
                first.step(metric);
            PlateauState saved = JsonSerializer.Deserialize<PlateauState>(JsonSerializer.Serialize(first.State));

            PlateauLR<OnPlateauStruct> second = resumed.RelativePlateauLR<OnPlateauStruct>(saved);
            PlateauLR<OnPlateauStruct> third = restored.RelativePlateauLR<OnPlateauStruct>();
            third.step(1.0);
            third.State = saved;
            foreach (double metric in _metrics[interruption..])
            {
                Assert.Equal(whole.Rates, resumed.Rates);
                Assert.Equal(whole.Rates, restored.Rates);
                foreach (LRScheduler scheduler in new LRScheduler[] { first, second, third })
                    scheduler.step(metric);
            }

            Assert.Equal((first.State, first.State), (second.State, third.State));
        }
    }

    [Fact]
    public void A_state_that_does_not_fit_is_named_and_changes_nothing()
    {
        FakeOptimizer optimizer = new(0.1);
        PlateauLR<OnPlateau> scheduler = optimizer.PlateauLR<OnPlateau>();
        scheduler.step(3.0);
        (PlateauState state, double[] rates) = (scheduler.State, optimizer.Rates);
        Assert.Contains("BadSteps", Assert.Throws<ArgumentOutOfRangeException>(() => scheduler.State = state with { BadSteps = 7 }).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => optimizer.PlateauLR<OnPlateau>(state with { BadSteps = 7 }));
        Assert.Equal(state, scheduler.State);
        Assert.Equal(rates, optimizer.Rates);
    }

    /// <summary>A metric that is a whole number binds to TorchSharp's step(int?), which must not go unnoticed.</summary>
    [Fact]
    public void It_does_not_step_without_a_metric()
    {
        FakeOptimizer optimizer = new(0.1);
        PlateauLR<OnPlateau> scheduler = optimizer.PlateauLR<OnPlateau>();
        Assert.Throws<InvalidOperationException>(scheduler.step);
        Assert.Throws<InvalidOperationException>(() => scheduler.step(3));
        Assert.Throws<InvalidOperationException>(() => scheduler.step(epoch: 3));
        scheduler.step(3.0f);
        scheduler.step(2L);
        scheduler.step(1.0, epoch: 12);
        Assert.Equal(1, scheduler.State.Best);
    }

    private static void AssertAsScheduler<TSchedule>()
        where TSchedule : IMetricSchedule, new()
    {
        FakeOptimizer absolute = new(0.1, 0.2), relative = new(0.1, 0.2);
        PlateauLR<TSchedule> scheduler = absolute.PlateauLR<TSchedule>();
        LRScheduler other = relative.RelativePlateauLR<TSchedule>();
        OnPlateau expected = new();
        AssertRates();
        foreach (double metric in _metrics)
        {
            expected.Step(metric);
            scheduler.step(metric);
            other.step(metric);
            AssertRates();
        }

        absolute.Add(0.5);
        relative.Add(0.5);
        scheduler.step(1.0);
        other.step(1.0);
        Assert.Equal((scheduler.Value, 5 * scheduler.Value), (absolute.Rates[2], relative.Rates[2]));
        Assert.Equal(relative.Rates, other.get_last_lr());

        void AssertRates()
        {
            Assert.Equal((expected.Value, expected.State), (scheduler.Value, scheduler.State));
            Assert.Equal([expected.Value, expected.Value], absolute.Rates);
            Assert.Equal([expected.Value, 2 * expected.Value], relative.Rates);
            Assert.Equal(absolute.Rates, scheduler.get_last_lr());
            Assert.Equal(relative.Rates, other.get_last_lr());
        }
    }
}

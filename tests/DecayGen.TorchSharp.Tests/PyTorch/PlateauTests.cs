using DecayGen.TorchSharp.Tests.Support;
using static TorchSharp.torch.optim.lr_scheduler;

namespace DecayGen.TorchSharp.Tests.PyTorch;

/// <summary>ReduceLROnPlateau, with metrics that are not numbers among the others.</summary>
public sealed class PlateauTests
{
    [Fact]
    public void ReduceLROnPlateau_agrees()
    {
        AssertAgree<Patient>("ReduceLROnPlateau(o, patience=2)", o => ReduceLROnPlateau(o, patience: 2));
        AssertAgree<Maximizing>(
            "ReduceLROnPlateau(o, mode='max', threshold_mode='abs', threshold=0.01, factor=0.5, patience=1, cooldown=2, min_lr=[0.002, 0.0002])",
            o => ReduceLROnPlateau(o, mode: "max", threshold_mode: "abs", threshold: 0.01, factor: 0.5, patience: 1, cooldown: 2, min_lr: [0.002, 0.0002]));
        AssertAgree<Coarse>("ReduceLROnPlateau(o, factor=0.7, patience=0, threshold=0.1, eps=0.001)", o => ReduceLROnPlateau(o, factor: 0.7, patience: 0, threshold: 0.1, eps: 0.001));
    }

    /// <summary>PyTorch's are those of the groups: nothing else is recorded.</summary>
    [Fact]
    public void ReduceLROnPlateau_keeps_its_first_last_rates_in_TorchSharp()
    {
        FakeOptimizer theirs = new(0.1), ours = new(0.1);
        LRScheduler torchSharp = ReduceLROnPlateau(theirs, patience: 2), scheduler = ours.PlateauLR<Patient>();
        for (int step = 0; step < 4; step++)
        {
            torchSharp.step(1.0);
            scheduler.step(1.0);
        }

        Assert.Equal(0.1 * 0.1, theirs.Rates[0]);
        Assert.Equal([0.1], torchSharp.get_last_lr());
        Assert.Equal(ours.Rates, scheduler.get_last_lr());
        Assert.Equal([0.1 * 0.1], ours.Rates);
    }

    private static void AssertAgree<TSchedule>(string call, Func<FakeOptimizer, LRScheduler> create)
        where TSchedule : class, IMetricSchedule, new()
    {
        Recording recording = Recording.Of(call);
        double[] metrics = recording.Metrics;
        foreach (double[][] actual in new[] { OfTorchSharp(), OfSchedule(), OfPlateauLR() })
            Course.AssertNear(recording.Rates, actual, ulps: 4, call);

        double[][] OfTorchSharp()
        {
            FakeOptimizer optimizer = new(recording.InitialRates);
            LRScheduler scheduler = create(optimizer);
            return Course.Of(metrics.Length + 1, optimizer, step => StepFrom1(step, () => scheduler.step(metrics[step - 1])));
        }

        double[][] OfSchedule()
        {
            FakeOptimizer optimizer = new(recording.InitialRates);
            TSchedule schedule = new();
            return Course.Of(metrics.Length + 1, optimizer, step => StepFrom1(step, () => optimizer.ApplyRelative(schedule, metrics[step - 1])));
        }

        double[][] OfPlateauLR()
        {
            FakeOptimizer optimizer = new(recording.InitialRates);
            LRScheduler scheduler = optimizer.RelativePlateauLR<TSchedule>();
            return Course.Of(metrics.Length + 1, optimizer, step => StepFrom1(step, () => scheduler.step(metrics[step - 1])));
        }
    }

    private static void StepFrom1(int step, Action apply)
    {
        if (step > 0)
            apply();
    }
}

[ReduceOnPlateau(0.1, Patience = 2)]
internal sealed partial class Patient;

[ReduceOnPlateau(0.1, Mode = PlateauMode.Max, ThresholdMode = ThresholdMode.Absolute, Threshold = 0.01, Factor = 0.5, Patience = 1, Cooldown = 2, Floor = 0.002)]
internal sealed partial class Maximizing;

[ReduceOnPlateau(0.1, Factor = 0.7, Patience = 0, Threshold = 0.1, MinimumChange = 0.001)]
internal sealed partial class Coarse;

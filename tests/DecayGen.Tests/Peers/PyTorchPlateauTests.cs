using DecayGen.Tests.Support;

namespace DecayGen.Tests.Peers;

/// <summary>PyTorch: the test_reduce_lr_on_plateau tests, the optimizer's rate being 0.5; the steps are those at which version 1.13 reduces.</summary>
public class PyTorchPlateauTests
{
    private static readonly Case[] _cases =
    [
        new("Patience = 5, Cooldown = 5, Threshold = 0.01, ThresholdMode = ThresholdMode.Absolute", 20, i => 10 - i * 0.0167),
        new("Patience = 5, Threshold = 0.1, ThresholdMode = ThresholdMode.Absolute", 22, i => 10 - i * 0.0165, (6, 0.05), (13, 0.005), (20, 0.0005)),
        new(
            "Patience = 5, Cooldown = 5, ThresholdMode = ThresholdMode.Absolute, Mode = PlateauMode.Max",
            22, i => i < 2 ? -0.8 : -0.234, (8, 0.05), (19, 0.005)),
        new("Patience = 3, Threshold = 0.1, Mode = PlateauMode.Max", 20, i => 1.5 * Math.Pow(1.025, i)),
        new("Patience = 5, Cooldown = 5, Threshold = 0.1, Mode = PlateauMode.Max", 20, i => 1.5 * Math.Pow(1.005, i), (6, 0.05), (17, 0.005)),
        new("Threshold = 0.1", 20, i => 1.5 * Math.Pow(0.85, i)),
        new("Patience = 5, Cooldown = 5, Threshold = 0.1", 20, i => i < 7 ? 1.0 : i == 7 ? 0.6 : 0.5, (6, 0.05), (17, 0.005)),
        new("Patience = 5, Cooldown = 5, Threshold = 0.1, Mode = PlateauMode.Max, Floor = 0.4", 26, i => 1.5 * Math.Pow(1.005, i), (6, 0.4)),
        new("Patience = 5, Cooldown = 5, Threshold = 0.1, Mode = PlateauMode.Max, Floor = 0.3", 26, i => 1.5 * Math.Pow(1.005, i), (6, 0.3)),
    ];

    [Fact]
    public void Plateaus()
    {
        MetricSchedule[] schedules = ScheduleCompiler.CompileMetric([.. _cases.Select(test => $"[ReduceOnPlateau(0.5, {test.Arguments})]")]);
        foreach ((Case test, MetricSchedule schedule) in _cases.Zip(schedules))
        {
            IMetricSchedule rate = schedule.New();
            (int Step, double Value)[] reductions = [.. Reductions(rate, Enumerable.Range(0, test.Steps).Select(test.Metric))];
            Assert.Equal(test.Reductions.Select(reduction => reduction.Step), reductions.Select(reduction => reduction.Step));
            Assert.All(test.Reductions.Zip(reductions), pair => Assert.True(Vector.IsNear(pair.First.Value, pair.Second.Value, 1e-14)));
        }
    }

    private static IEnumerable<(int Step, double Value)> Reductions(IMetricSchedule rate, IEnumerable<double> metrics)
    {
        int step = 0;
        foreach (double metric in metrics)
        {
            double before = rate.Value;
            if (!rate.Step(metric).Equals(before))
                yield return (step, rate.Value);
            step++;
        }
    }

    /// <param name="Arguments">What is not as by default.</param>
    /// <param name="Steps">How many metrics there are.</param>
    /// <param name="Metric">The metric of a step.</param>
    /// <param name="Reductions">The steps after which the rate is another one, and that rate.</param>
    private sealed record Case(string Arguments, int Steps, Func<int, double> Metric, params (int Step, double Value)[] Reductions);
}

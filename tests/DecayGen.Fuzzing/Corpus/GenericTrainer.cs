using System;
using System.Linq;
using DecayGen;

namespace Trainers;

internal interface IOptimizer
{
    double LearningRate { get; set; }
}

internal sealed class Trainer<TSchedule, TOptimizer>
    where TSchedule : ISchedule
    where TOptimizer : class, IOptimizer, new()
{
    private readonly TOptimizer _optimizer = new();

    public double Run(int steps, Action<int>? report = null)
    {
        Span<double> rates = stackalloc double[16];
        TSchedule.Fill(0, rates);
        for (int i = 0; i < steps; i++)
        {
            _optimizer.LearningRate = TSchedule.At(i) / TSchedule.Peak;
            report?.Invoke(i);
        }

        return rates.ToArray().Sum();
    }
}

internal partial class Schedules<T>
    where T : notnull
{
    [TimeConstantDecay(0.01, 50.0)] public partial struct Decay { }

    [Cyclic(1e-4, 1e-2, 2000, Mode = CyclicMode.Triangular2)] internal partial record struct Cycle(int Seed);

    [OneCycle(peak: 0.1, totalSteps: 10_000, PercentStart = .25, Anneal = OneCycleAnneal.Linear)] protected partial record OneCycle { }
}

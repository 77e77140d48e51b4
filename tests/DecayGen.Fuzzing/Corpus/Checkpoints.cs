using System;
using System.Collections.Generic;
using DecayGen;

namespace Checkpoints
{
    [ReduceOnPlateau(1e-3, Factor = 0.2, Patience = 2, Threshold = 1e-3, ThresholdMode = ThresholdMode.Absolute, MinimumChange = 1e-9)]
    public partial record struct Rate;

    public sealed class Checkpoint
    {
        public int Epoch { get; init; }

        public PlateauState Plateau { get; init; }
    }

    public class Run<TSchedule>
        where TSchedule : struct, IMetricSchedule
    {
        private TSchedule _schedule;

        private readonly List<Checkpoint> _saved = new List<Checkpoint>();

        public double Epoch(int epoch, Func<double> validate)
        {
            double rate = _schedule.Step(validate());
            _saved.Add(new Checkpoint { Epoch = epoch, Plateau = _schedule.State });
            return rate / _schedule.Peak;
        }

        public void Resume(Checkpoint checkpoint) => _schedule.State = checkpoint.Plateau;
    }

    internal static class Start
    {
        internal static double First() => new Run<Rate>().Epoch(0, static () => 1.0);
    }
}

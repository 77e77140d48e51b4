using System;
using System.Collections.Generic;
using DecayGen;
using static Schedules.Warm;

namespace Schedules
{
    [Horizon(20000, Unit = StepUnit.Step, StepsPerEpoch = 500), LinearWarmup(500), CosineDecay(3e-4, 3e-5, 19500)]
    internal static partial class Warm { }
}

namespace Torch
{
    public abstract class Optimizer
    {
        public IEnumerable<ParamGroup> ParamGroups => Array.Empty<ParamGroup>();
    }

    public sealed class ParamGroup { public double LearningRate { get; set; } public double InitialLearningRate { get; set; } }

    public sealed class AdamW : Optimizer { public AdamW(double lr = 1e-3, double beta1 = 0.9) { _ = lr + beta1; } }

    internal static class Training
    {
        public static void Main(string[] args)
        {
            AdamW optimizer = new AdamW(lr: At(0));
            long step = 0;
            for (int epoch = 0; epoch < 40; epoch++)
                for (int i = 0; i < 500; i++, step++)
                    foreach (ParamGroup group in optimizer.ParamGroups)
                        group.LearningRate = group.InitialLearningRate * At(step) / Peak + AtEpoch(epoch) * 0 + Schedules.Warm.AtStep(step) * 0;
        }
    }
}

using System;
using System.Collections.Generic;
using DecayGen;

namespace Vision.Training;

[Horizon(90, Unit = StepUnit.Epoch, StepsPerEpoch = 5004)]
[LinearWarmup(5, From = 1e-4), CosineDecay(0.1, 0.0, 85)]
public static partial class LearningRate { }

internal sealed class Sgd
{
    public double LearningRate { get; set; }

    public double Momentum { get; set; } = 0.9;

    public void Step() { }
}

internal sealed class Trainer
{
    private readonly Sgd _optimizer = new Sgd { LearningRate = LearningRate.At(0) };

    public void Fit(IReadOnlyList<float[]> batches, int epochs)
    {
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            _optimizer.LearningRate = LearningRate.AtEpoch(epoch);
            foreach (float[] batch in batches)
            {
                Forward(batch);
                _optimizer.Step();
            }

            Console.WriteLine($"epoch {epoch}: rate {_optimizer.LearningRate:G4}");
        }
    }

    private static double Forward(float[] batch) => batch.Length == 0 ? 0 : batch[0];
}

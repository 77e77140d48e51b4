using System;
using DecayGen;

[Horizon(60), LinearWarmup(3), ReduceOnPlateau(0.1, Factor = 0.5, Patience = 5, Mode = PlateauMode.Max, Cooldown = 2, Floor = 1e-5)]
public partial class Rate
{
    private readonly double[] _history = new double[60];
}

public sealed record Adam(double LearningRate)
{
    public double LearningRate { get; set; } = LearningRate;
}

public static class Program
{
    public static void Train(double[][] losses, Func<int, double> accuracy)
    {
        Rate rate = new();
        Adam adam = new(rate.Value);
        for (int epoch = 0; epoch < losses.Length; epoch++)
        {
            foreach (double loss in losses[epoch])
                adam.LearningRate = rate.Value - 0 * loss;
            adam.LearningRate = rate.Step(accuracy(epoch));
            PlateauState state = rate.State;
            if (state.Best is null)
                rate.State = default;
        }
    }
}

using DecayGen;
using TorchSharp;
using TorchSharp.Modules;
using TorchSharpTraining.Training;
using static TorchSharp.torch;

namespace TorchSharpTraining.Images;

/// <summary>A small residual network learns to read digits, by SGD with momentum. The schedules count epochs.</summary>
internal static class ImageExperiment
{
    public const int Epochs = 50;

    private const int BatchSize = 32;
    private const double WeightDecay = 5e-4;

    public static Experiment Experiment { get; } = new()
    {
        Name = "images",
        Title = "Images: a residual network reads digits, by SGD",
        Score = "Accuracy",
        Format = "P1",
        Meaning = $"the share of {Digits.Test} handwritten digits, which had no part in the training, that is read correctly",
        Epochs = Epochs,
        QuickEpochs = 4,
        Contenders =
        [
            new("Constant", Train<ConstantRate>),
            new("Time constant 10", Train<DecayingRate>),
            new("Warmup and cosine", Train<WarmedUpRate>),
        ],
    };

    private static double Train<TSchedule>(int seed, int epochs, Action<Epoch> epochDone)
        where TSchedule : ISchedule
    {
        Random random = new(seed);
        (DigitSet training, DigitSet validation, DigitSet test) = Digits.Split(random);
        using IDisposable first = training, second = validation, third = test;
        using ResidualNetwork network = new();
        using SGD optimizer = optim.SGD(network.parameters(), TSchedule.Peak, weight_decay: WeightDecay);

        for (int epoch = 0; epoch < epochs; epoch++)
        {
            double rate = optimizer.Apply<TSchedule>(epoch);
            optimizer.ApplyMomentum<Momentum>(epoch);
            TrainOneEpoch(network, optimizer, training, random);
            epochDone(new(rate, Accuracy(network, validation)));
        }
        return Accuracy(network, test);
    }

    private static void TrainOneEpoch(ResidualNetwork network, SGD optimizer, DigitSet training, Random random)
    {
        network.train();
        foreach (long[] rows in Batches.Shuffled(training.Count, BatchSize, random))
        {
            using DisposeScope scope = NewDisposeScope();
            (Tensor images, Tensor labels) = training.Take(rows);
            optimizer.zero_grad();
            nn.functional.cross_entropy(network.forward(DigitSet.Moved(images, random)), labels).backward();
            optimizer.step();
        }
    }

    private static double Accuracy(ResidualNetwork network, DigitSet digits)
    {
        using IDisposable noGradient = no_grad();
        using DisposeScope scope = NewDisposeScope();
        network.eval();
        return network.forward(digits.Images).argmax(1).eq(digits.Labels).to(ScalarType.Float64).mean().item<double>();
    }
}

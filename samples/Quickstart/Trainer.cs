using DecayGen;

namespace Quickstart;

internal static class Trainer
{
    public const int Epochs = 40;

    private const int BatchSize = 16;
    private const int TestDigits = 360;

    /// <summary>Trains a network on four fifths of the digits and returns its accuracy on the others.</summary>
    /// <remarks>The seed decides the split, the first weights and the order, so that schedules compare fairly.</remarks>
    public static double Train<TSchedule>(Digit[] digits, int seed, Action epochDone)
        where TSchedule : ISchedule
    {
        Random random = new(seed);
        Digit[] shuffled = [.. digits];
        random.Shuffle(shuffled);
        Span<Digit> test = shuffled.AsSpan(0, TestDigits);
        Span<Digit> training = shuffled.AsSpan(TestDigits);

        Network network = new(random);
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            float learningRate = (float)TSchedule.At(epoch);
            random.Shuffle(training);
            for (int start = 0; start < training.Length; start += BatchSize)
                network.Learn(training[start..Math.Min(start + BatchSize, training.Length)], learningRate);
            epochDone();
        }
        return network.Accuracy(test);
    }
}

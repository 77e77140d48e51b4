namespace Quickstart;

/// <summary>What an epoch was trained with, and the validation loss after it.</summary>
internal sealed record Epoch(int Number, double Rate, double Loss);

/// <summary>A network in training.</summary>
/// <remarks>The seed decides the split, the first weights and the order, so that schedules compare fairly.</remarks>
internal sealed class Run
{
    public const int Epochs = 40;

    private const int BatchSize = 16;
    private const int TestDigits = 360;
    private const int ValidationDigits = 180;

    private readonly Random _random;
    private readonly Network _network;
    private readonly Digit[] _test;
    private readonly Digit[] _validation;
    private readonly Digit[] _training;

    public Run(Digit[] digits, int seed)
    {
        _random = new(seed);
        Digit[] shuffled = [.. digits];
        _random.Shuffle(shuffled);
        _test = shuffled[..TestDigits];
        _validation = shuffled[TestDigits..(TestDigits + ValidationDigits)];
        _training = shuffled[(TestDigits + ValidationDigits)..];
        _network = new(_random);
    }

    public List<Epoch> History { get; } = [];

    /// <summary>The share that is recognized of the fifth of the digits that had no part in the training.</summary>
    public double TestAccuracy => _network.Accuracy(_test);

    /// <summary>Learns from seven tenths of the digits, and returns the loss over another tenth.</summary>
    public double TrainOneEpoch(double learningRate)
    {
        _random.Shuffle(_training);
        foreach (Digit[] batch in _training.Chunk(BatchSize))
            _network.Learn(batch, (float)learningRate);

        double validationLoss = _network.Loss(_validation);
        History.Add(new(History.Count, learningRate, validationLoss));
        return validationLoss;
    }
}

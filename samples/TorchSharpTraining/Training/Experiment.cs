namespace TorchSharpTraining.Training;

/// <summary>Trains a model from a seed, for so many epochs, reports after each of them, and returns the final score.</summary>
internal delegate double Trainer(int seed, int epochs, Action<Epoch> epochDone);

/// <summary>A schedule, and the training that it drives.</summary>
internal sealed record Contender(string Schedule, Trainer Train);

/// <summary>A task that is learned with each of several schedules, all else being the same.</summary>
internal sealed record Experiment
{
    /// <summary>What <c>--only</c> calls it, and its pictures.</summary>
    public required string Name { get; init; }

    public required string Title { get; init; }

    /// <summary>What is measured; more is better.</summary>
    public required string Score { get; init; }

    /// <summary>How a score is written, such as P1.</summary>
    public required string Format { get; init; }

    /// <summary>What the score means, in a sentence.</summary>
    public required string Meaning { get; init; }

    /// <summary>How long a run is: the horizon of the schedules.</summary>
    public required int Epochs { get; init; }

    /// <summary>Where a quick run breaks off.</summary>
    public required int QuickEpochs { get; init; }

    public required Contender[] Contenders { get; init; }
}

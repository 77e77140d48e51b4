namespace TorchSharpTraining.Training;

/// <summary>What an epoch was trained with, and the score on the validation set after it.</summary>
internal sealed record Epoch(double Rate, double Score);

/// <summary>One training, epoch by epoch, and how well its model does at the end on what it has never seen.</summary>
internal sealed record Run(IReadOnlyList<Epoch> Epochs, double FinalScore);

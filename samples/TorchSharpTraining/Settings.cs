using TorchSharpTraining.Control;
using TorchSharpTraining.Images;
using TorchSharpTraining.Training;
using TorchSharpTraining.Translation;

namespace TorchSharpTraining;

/// <summary>What to train, and how often.</summary>
internal sealed record Settings(bool IsQuick, string[] Only, int Seeds, int Parallel, string Folder)
{
    public static Experiment[] AllExperiments { get; } =
    [
        ImageExperiment.Experiment,
        TranslationExperiment.Experiment,
        ControlExperiment.Experiment,
    ];

    public IEnumerable<Experiment> Experiments => AllExperiments.Where(experiment => Only is [] || Only.Contains(experiment.Name));

    public int EpochsOf(Experiment experiment) => IsQuick ? experiment.QuickEpochs : experiment.Epochs;
}

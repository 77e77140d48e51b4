using Spectre.Console;
using TorchSharpTraining.Training;

namespace TorchSharpTraining.Reporting;

/// <summary>Trains, and shows how far it is: a bar for each schedule, or where nobody looks a line for each training that is done.</summary>
internal static class ProgressDisplay
{
    public static Result[] Train(Experiment experiment, Settings settings) =>
        AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected
            ? WithBars(experiment, settings)
            : WithLines(experiment, settings);

    private static Result[] WithBars(Experiment experiment, Settings settings) => AnsiConsole.Progress()
        .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
        .Start(progress =>
        {
            double epochs = (double)settings.Seeds * settings.EpochsOf(experiment);
            Dictionary<Contender, ProgressTask> bars = experiment.Contenders
                .ToDictionary(contender => contender, contender => progress.AddTask(contender.Schedule, maxValue: epochs));
            return Runner.Train(experiment, settings, contender => bars[contender].Increment(1), (_, _, _) => { });
        });

    private static Result[] WithLines(Experiment experiment, Settings settings) => Runner.Train(
        experiment,
        settings,
        _ => { },
        (contender, seed, run) => Console.WriteLine($"  {contender.Schedule}, seed {seed}: {run.FinalScore.ToString(experiment.Format)}"));
}

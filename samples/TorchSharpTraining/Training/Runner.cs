using System.Collections.Concurrent;

namespace TorchSharpTraining.Training;

/// <summary>A schedule, and the runs that were trained with it: one for each seed, from 1 on.</summary>
internal sealed record Result(string Schedule, Run[] Runs);

internal static class Runner
{
    /// <summary>Trains with all schedules of an experiment, from the same seeds, so that only the schedules differ.</summary>
    public static Result[] Train(
        Experiment experiment, Settings settings, Action<Contender> epochDone, Action<Contender, int, Run> runDone)
    {
        Result[] results = [.. experiment.Contenders.Select(contender => new Result(contender.Schedule, new Run[settings.Seeds]))];
        var trainings =
            from seed in Enumerable.Range(1, settings.Seeds)
            from contender in experiment.Contenders.Index()
            select (Seed: seed, contender.Index, Contender: contender.Item);

        Parallel.ForEach(
            Partitioner.Create(trainings, EnumerablePartitionerOptions.NoBuffering),  // they take long: one at a time
            new ParallelOptions { MaxDegreeOfParallelism = settings.Parallel },
            training =>
            {
                (int seed, int index, Contender contender) = training;
                Run run = TrainingProcess.Train(experiment, contender, seed, settings.EpochsOf(experiment), () => epochDone(contender));
                results[index].Runs[seed - 1] = run;
                runDone(contender, seed, run);
            });
        return results;
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Text;
using Spectre.Console;
using TorchSharpTraining;
using TorchSharpTraining.Reporting;
using TorchSharpTraining.Training;

Console.OutputEncoding = Encoding.UTF8;
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

return CommandLine.Run(args, TrainAll, TrainOne);

static int TrainAll(Settings settings)
{
    if (!NativeLibrary.TryLoad(out string reason))
        return Failed(reason);

    Stopwatch clock = Stopwatch.StartNew();
    foreach (Experiment experiment in settings.Experiments)
    {
        Console.WriteLine($"{experiment.Title}. {settings.Seeds} {(settings.Seeds == 1 ? "seed" : "seeds")}, {settings.EpochsOf(experiment)} of {experiment.Epochs} epochs.");
        Result[] results;
        try
        {
            results = ProgressDisplay.Train(experiment, settings);
        }
        catch (AggregateException failures) when (failures.InnerException is InvalidOperationException failure)
        {
            return Failed(failure.Message);
        }
        AnsiConsole.Write(ResultTable.Of(experiment, results));
        Console.WriteLine($"{experiment.Score}: {experiment.Meaning}.");
        Console.WriteLine($"Chart: {Chart.Save(experiment, results, settings.Folder)}");
        Console.WriteLine();
    }

    if (settings.IsQuick)
        Console.WriteLine("This was a quick run: broken off where the schedules had hardly begun to differ, it compares nothing.");
    Console.WriteLine($"Took {clock.Elapsed.TotalMinutes:0.0} min.");
    return 0;
}

static int TrainOne(Contender contender, int seed, int epochs)
{
    if (!NativeLibrary.TryLoad(out string reason))
        return Failed(reason);

    Worker.Train(contender, seed, epochs);
    return 0;
}

static int Failed(string reason)
{
    Console.Error.WriteLine(reason);
    return 1;
}

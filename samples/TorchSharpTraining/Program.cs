using System.Diagnostics;
using System.Globalization;
using System.Text;
using Spectre.Console;
using TorchSharpTraining;
using TorchSharpTraining.Reporting;
using TorchSharpTraining.Training;

Console.OutputEncoding = Encoding.UTF8;
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

return CommandLine.Run(args, Train);

static int Train(Settings settings)
{
    if (!NativeLibrary.TryLoad(out string reason))
    {
        Console.Error.WriteLine(reason);
        return 1;
    }

    Stopwatch clock = Stopwatch.StartNew();
    foreach (Experiment experiment in settings.Experiments)
    {
        Console.WriteLine($"{experiment.Title}. {settings.Seeds} seeds, {settings.EpochsOf(experiment)} of {experiment.Epochs} epochs.");
        Result[] results = ProgressDisplay.Train(experiment, settings);
        AnsiConsole.Write(ResultTable.Of(experiment, results));
        Console.WriteLine($"{experiment.Score}: {experiment.Meaning}.");
        Console.WriteLine($"Chart: {Chart.Save(experiment, results, settings.Folder)}");
        Console.WriteLine();
    }

    if (settings.IsQuick)
        Console.WriteLine("This was a quick run: broken off where the schedules had hardly begun to differ, it compares nothing.");
    using Process process = Process.GetCurrentProcess();
    Console.WriteLine(
        $"Took {clock.Elapsed.TotalMinutes:0.0} min, {process.TotalProcessorTime.TotalMinutes:0.0} min of processor time, {process.PeakWorkingSet64 >> 20:N0} MB at most.");
    return 0;
}

using System.Globalization;
using System.Text;
using DecayGen;
using Quickstart;
using Spectre.Console;

const int Runs = 5;

Console.OutputEncoding = Encoding.UTF8;  // for the curves
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

Digit[] digits = Digits.Load();
Console.WriteLine($"Training on {digits.Length:N0} handwritten digits: {Runs} runs of {Trainer.Epochs} epochs per schedule.");

Result[] results = AnsiConsole.Progress().Start(progress => new[]
{
    Train<ConstantRate>("Constant", progress),
    Train<DecayingRate>("Decay", progress),
    Train<WarmedUpRate>("Warmup and decay", progress),
});

AnsiConsole.Write(Report.Table(results));

// The seeds are the same for every schedule, so that only the schedules differ.
Result Train<TSchedule>(string name, ProgressContext progress)
    where TSchedule : ISchedule
{
    ProgressTask task = progress.AddTask(name, maxValue: Runs * Trainer.Epochs);
    IEnumerable<double> accuracies = Enumerable.Range(1, Runs)
        .Select(seed => Trainer.Train<TSchedule>(digits, seed, () => task.Increment(1)));
    return Result.Of<TSchedule>(name, [.. accuracies]);
}

using System.Globalization;
using System.Text;
using Quickstart;
using Spectre.Console;

const int Runs = 5;

Console.OutputEncoding = Encoding.UTF8;  // for the curves
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

Digit[] digits = Digits.Load();
Console.WriteLine($"Training on {digits.Length:N0} handwritten digits: {Runs} runs of {Run.Epochs} epochs per schedule.");

Result[] results = AnsiConsole.Progress().Start(progress => new[]
{
    Train("Constant", Trainer.ByEpoch<ConstantRate>, progress),
    Train("Decay", Trainer.ByEpoch<DecayingRate>, progress),
    Train("Warmup and decay", Trainer.ByEpoch<WarmedUpRate>, progress),
    Train("Plateau", Trainer.ByLoss<PlateauRate>, progress),
});

AnsiConsole.Write(Report.Table(results));

Console.WriteLine("Plateau reduced the rate after these epochs (validation loss):");
foreach ((int index, Run run) in results[^1].Runs.Index())
    Console.WriteLine($"  run {index + 1}: {Report.Reductions(run)}");

// The seeds are the same for every schedule, so that only the schedules differ.
Result Train(string schedule, Action<Run> train, ProgressContext progress)
{
    ProgressTask task = progress.AddTask(schedule, maxValue: Runs);
    Run[] runs = [.. Enumerable.Range(1, Runs).Select(seed => new Run(digits, seed))];
    foreach (Run run in runs)
    {
        train(run);
        task.Increment(1);
    }
    return new(schedule, runs);
}

using System.Diagnostics;

namespace TorchSharpTraining.Training;

/// <summary>A training in a process of its own, which <see cref="Worker"/> explains.</summary>
internal static class TrainingProcess
{
    /// <exception cref="InvalidOperationException">The process has failed; what it says about it is on the error output.</exception>
    public static Run Train(Experiment experiment, Contender contender, int seed, int epochs, Action epochDone)
    {
        using Process process = Process.Start(StartInfo([CommandLine.WorkerCommand, experiment.Name, contender.Schedule, $"{seed}", $"{epochs}"]))!;

        List<Epoch> history = [];
        double? finalScore = null;
        while (process.StandardOutput.ReadLine() is { } line)
        {
            double[] numbers = [.. line.Split(' ').Select(double.Parse)];
            if (numbers is [double rate, double score])
            {
                history.Add(new(rate, score));
                epochDone();
            }
            else
            {
                finalScore = numbers[0];
            }
        }

        process.WaitForExit();
        if (process.ExitCode != 0 || finalScore is null)
            throw new InvalidOperationException($"{experiment.Name}, {contender.Schedule}, seed {seed}: the training failed with exit code {process.ExitCode}.");
        return new(history, finalScore.Value);
    }

    // This program again, whether it was started by its own name or by that of dotnet.
    private static ProcessStartInfo StartInfo(string[] arguments)
    {
        string program = Environment.ProcessPath!;
        bool isHost = Path.GetFileNameWithoutExtension(program) == "dotnet";
        string[] all = isHost ? [typeof(TrainingProcess).Assembly.Location, .. arguments] : arguments;
        return new(program, all) { RedirectStandardOutput = true };
    }
}

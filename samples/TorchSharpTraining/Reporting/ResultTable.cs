using Spectre.Console;
using TorchSharpTraining.Training;

namespace TorchSharpTraining.Reporting;

internal static class ResultTable
{
    public static Table Of(Experiment experiment, Result[] results)
    {
        Table table = new Table()
            .Title(experiment.Score)
            .AddColumn("Schedule")
            .AddColumn("Mean ± SD", column => column.RightAligned())
            .AddColumn("Lowest to highest", column => column.RightAligned())
            .AddColumn("Above constant", column => column.RightAligned());

        foreach (Result result in results)
        {
            double[] scores = Scores(result);
            table.AddRow(
                result.Schedule,
                $"{Text(scores.Average())} ± {Text(Statistics.StandardDeviation(scores))}",
                $"{Text(scores.Min())} to {Text(scores.Max())}",
                result == results[0] ? "" : $"{Better(scores, Scores(results[0]))} of {scores.Length} seeds");
        }
        return table;

        string Text(double score) => score.ToString(experiment.Format);
    }

    private static double[] Scores(Result result) => [.. result.Runs.Select(run => run.FinalScore)];

    // Seed by seed: the same seed has the same data and the same first weights.
    private static int Better(double[] scores, double[] others) => scores.Zip(others).Count(pair => pair.First > pair.Second);
}

namespace TorchSharpTraining.Training;

internal static class Statistics
{
    /// <summary>The standard deviation of a sample: with n − 1. Of a single value there is none.</summary>
    public static double StandardDeviation(IReadOnlyCollection<double> values)
    {
        double mean = values.Average();
        return values.Count < 2 ? 0 : Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1));
    }
}

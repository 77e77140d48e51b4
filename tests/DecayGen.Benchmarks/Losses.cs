namespace DecayGen.Benchmarks;

/// <summary>The losses of a training: falling, but noisy enough that seven reductions are made, as many as change the rate.</summary>
internal static class Losses
{
    public static double[] All { get; } = Make();

    private static double[] Make()
    {
        Random random = new(1);
        return [.. Enumerable.Range(0, Steps.Count).Select(step => Math.Exp(-step / 500.0) * (1 + 0.1 * random.NextDouble()))];
    }
}

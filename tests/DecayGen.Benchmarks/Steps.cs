namespace DecayGen.Benchmarks;

/// <summary>The steps that are summed over, and the table that everything is compared with.</summary>
internal static class Steps
{
    public const int Count = 1000;

    public static long[] Shuffled { get; } = Shuffle();

    /// <summary>The values in a table, the fastest there can be.</summary>
    public static double[] Table { get; } = [.. Enumerable.Range(0, Count).Select(step => TwoPlaces.At(step))];

    private static long[] Shuffle()
    {
        long[] steps = [.. Enumerable.Range(0, Count).Select(step => (long)step)];
        new Random(1).Shuffle(steps);
        return steps;
    }
}

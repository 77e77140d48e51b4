namespace DecayGen.Benchmarks;

/// <summary>The steps that are summed over, and the table that everything is compared with.</summary>
internal static class Steps
{
    public const int Count = 1000;

    /// <summary>How many steps there are at random: more than a processor remembers the branches of.</summary>
    public const int RandomCount = 1 << 16;

    public static long[] Random { get; } = Draw();

    /// <summary>The values in a table, the fastest there can be.</summary>
    public static double[] Table { get; } = [.. Enumerable.Range(0, Count).Select(step => TwoPlaces.At(step))];

    private static long[] Draw()
    {
        Random random = new(1);
        return [.. Enumerable.Range(0, RandomCount).Select(_ => random.NextInt64(Count))];
    }
}

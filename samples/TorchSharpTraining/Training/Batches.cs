namespace TorchSharpTraining.Training;

/// <summary>The rows of a set of examples, in batches.</summary>
internal static class Batches
{
    public static IEnumerable<long[]> InOrder(int examples, int size) => Rows(examples).Chunk(size);

    /// <summary>In a random order, and all of one size; what is left over waits for another epoch.</summary>
    public static IEnumerable<long[]> Shuffled(int examples, int size, Random random)
    {
        long[] rows = Rows(examples);
        random.Shuffle(rows);
        return rows.Chunk(size).Where(batch => batch.Length == size);
    }

    private static long[] Rows(int examples) => [.. Enumerable.Range(0, examples).Select(row => (long)row)];
}

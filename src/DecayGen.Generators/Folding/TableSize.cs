namespace DecayGen.Generators.Folding;

/// <summary>How many constants a schedule may have, whatever its phases.</summary>
internal static class TableSize
{
    /// <summary>16 KB.</summary>
    public const int MostNumbers = 2048;

    /// <summary>Phases that have room one by one, but not together, give way to smaller tables: the largest first.</summary>
    public static List<Segment> Limit(List<Segment> segments)
    {
        // Counted as they change, since there may be thousands of phases.
        Dictionary<PlaceValueTables, int> shared = [];
        long numbers = segments.Sum(segment => Count(segment.Evaluator, shared, 1));
        foreach (int i in Enumerable.Range(0, segments.Count).Where(i => segments[i].Smaller is not null).OrderByDescending(i => Numbers(segments[i].Evaluator)).ToList())
        {
            if (numbers <= MostNumbers)
                break;
            numbers += Count(segments[i].Evaluator, shared, -1);
            segments[i] = segments[i] with { Evaluator = segments[i].Smaller!(), Smaller = null };
            numbers += Count(segments[i].Evaluator, shared, 1);
        }

        return segments;
    }

    /// <summary>How many numbers there are more, or less, with one user more, or less, of the tables of an evaluator.</summary>
    private static long Count(Evaluator evaluator, Dictionary<PlaceValueTables, int> shared, int change)
    {
        long numbers = (long)change * Numbers(evaluator);
        foreach (PlaceValueEvaluator places in (evaluator is CallEvaluator call ? call.Constants : [evaluator]).OfType<PlaceValueEvaluator>())
        {
            shared.TryGetValue(places.Tables, out int users);
            shared[places.Tables] = users + change;
            if (users == 0 || users + change == 0)
                numbers += change * 2L * places.Tables.Factors.Length;
        }

        return numbers;
    }

    /// <summary>The numbers in the tables of an evaluator, but for those of place values, which several share.</summary>
    public static int Numbers(Evaluator evaluator) => evaluator switch
    {
        TableEvaluator table => table.Values.Length,
        CallEvaluator call => call.Constants.OfType<ConstantTable>().Sum(table => table.Numbers),
        _ => 0,
    };
}

namespace DecayGen.Generators.Folding;

/// <summary>How many constants a schedule may have, whatever its phases.</summary>
internal static class TableSize
{
    /// <summary>16 KB.</summary>
    public const int MostNumbers = 2048;

    /// <summary>Phases that have room one by one, but not together, give way to smaller tables: the largest first.</summary>
    public static List<Segment> Limit(List<Segment> segments)
    {
        while (segments.Sum(segment => Numbers(segment.Evaluator)) + Factors(segments) > MostNumbers && segments.Any(segment => segment.Smaller is not null))
        {
            Segment largest = segments.Where(segment => segment.Smaller is not null).OrderByDescending(segment => Numbers(segment.Evaluator)).First();
            segments[segments.IndexOf(largest)] = largest with { Evaluator = largest.Smaller!(), Smaller = null };
        }

        return segments;
    }

    private static int Factors(List<Segment> segments) => segments
        .SelectMany(segment => segment.Evaluator is CallEvaluator call ? call.Constants : [segment.Evaluator])
        .OfType<PlaceValueEvaluator>()
        .Select(places => places.Tables)
        .Distinct()
        .Sum(tables => 2 * tables.Factors.Length);

    /// <summary>The numbers in the tables of an evaluator, but for those of place values, which several share.</summary>
    public static int Numbers(Evaluator evaluator) => evaluator switch
    {
        TableEvaluator table => table.Values.Length,
        CallEvaluator call => call.Constants.OfType<ConstantTable>().Sum(table => table.Numbers),
        _ => 0,
    };
}

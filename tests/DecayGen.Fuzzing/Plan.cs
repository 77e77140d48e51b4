namespace DecayGen.Fuzzing;

/// <summary>Which inputs are tried, in an order that mixes the families.</summary>
internal static class Plan
{
    /// <summary>So many inputs, of each family its share, and at least one.</summary>
    public static IReadOnlyList<(Family Family, int Index)> Of(int inputs)
    {
        double all = Family.All.Sum(family => family.Share);
        return
        [
            .. Family.All
                .Select(family => (Family: family, Count: Math.Max(1, (int)Math.Round(inputs * family.Share / all))))
                .SelectMany(part => Enumerable.Range(0, part.Count).Select(index => (part.Family, Index: index, At: (index + 0.5) / part.Count)))
                .OrderBy(part => part.At)
                .Select(part => (part.Family, part.Index)),
        ];
    }
}

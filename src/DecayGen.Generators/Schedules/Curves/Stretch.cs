namespace DecayGen.Generators.Schedules.Curves;

/// <summary>Steps [Start, End) between which a curve does not turn.</summary>
internal readonly record struct Stretch(long Start, long End, Trend Trend)
{
    /// <summary>The last step; where there is no end, the last one there is.</summary>
    public long Last => End == long.MaxValue ? long.MaxValue : End - 1;
}

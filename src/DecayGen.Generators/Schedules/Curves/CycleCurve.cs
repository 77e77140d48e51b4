using DecayGen.Generators.Exact;

namespace DecayGen.Generators.Schedules.Curves;

/// <summary>
/// A curve that begins again and again. Its cycles have one shape, and their tops only ever rise, or only ever fall: the
/// first and the last whole one stand for those between.
/// </summary>
internal abstract class CycleCurve : Curve
{
    public override Trend Trend => Trend.Turning;

    public override long PeakStep(long start, long end)
    {
        (long first, long last) = CyclesOf(start, end);
        List<Stretch> stretches = [.. Within(first, start, end)];
        if (last - first > 2)
            stretches.AddRange(Within(FirstHighest(first + 1, last - 1), start, end));
        for (long cycle = Math.Max(first + 1, last - 1); cycle <= last; cycle++)
            stretches.AddRange(Within(cycle, start, end));
        return PeakStep(stretches);
    }

    public override long? StaysUnderFrom(BigFloat threshold, long start, long end)
    {
        (long first, long last) = CyclesOf(start, end);
        long? from = StaysUnderFrom(threshold, Within(last, start, end));
        if (from is null || first == last || from > StartOf(last))
            return from;

        // Cycles that fall are under the threshold from some on; where they do not, the last one has the highest top.
        long over = last - 1;
        if (over > first && IsUnder(TopOf(over), threshold))
            over = StepSearch.First(first + 1, over, cycle => IsUnder(TopOf(cycle), threshold)) - 1;
        return StaysUnderFrom(threshold, Within(over, start, end)) ?? StartOf(over + 1);
    }

    /// <summary>The first two cycles and the last two, some of which may be cut off.</summary>
    public override IEnumerable<Stretch> Stretches(long start, long end)
    {
        (long first, long last) = CyclesOf(start, end);
        return new[] { first, first + 1, last - 1, last }
            .Where(cycle => cycle >= first && cycle <= last)
            .Distinct()
            .OrderBy(cycle => cycle)
            .SelectMany(cycle => Within(cycle, start, end));
    }

    /// <summary>The cycle that a step belongs to.</summary>
    protected abstract long CycleOf(long step);

    /// <summary>The first step of a cycle; long.MaxValue where it is beyond all steps.</summary>
    protected abstract long StartOf(long cycle);

    /// <summary>A whole cycle, from its first step to the first one of the next, cut where the curve turns.</summary>
    protected abstract IEnumerable<Stretch> Stretches(long cycle);

    private long TopOf(long cycle) => PeakStep(Stretches(cycle));

    /// <summary>The first of some whole cycles with the highest top.</summary>
    private long FirstHighest(long first, long last)
    {
        double highest = At(TopOf(last));
        return At(TopOf(first)) >= highest ? first : StepSearch.First(first, last, cycle => At(TopOf(cycle)) >= highest);
    }

    private (long First, long Last) CyclesOf(long start, long end) => (CycleOf(start), CycleOf(end - 1));

    private IEnumerable<Stretch> Within(long cycle, long start, long end) => Stretches(cycle)
        .Select(stretch => stretch with { Start = Math.Max(stretch.Start, start), End = Math.Min(stretch.End, end) })
        .Where(stretch => stretch.Start < stretch.End);
}

namespace DecayGen.Tool.Drawing;

/// <summary>Curves over the same axes.</summary>
internal sealed class Chart
{
    /// <summary>How many curves can be told apart.</summary>
    public const int MostTraces = 8;

    private Chart(IReadOnlyList<Trace> traces, bool isLog)
    {
        Traces = traces;
        X = new CountAxis(traces.Max(trace => trace.Last), traces[0].Unit);
        Y = new ValueAxis(traces.SelectMany(trace => trace.Samples.All.Select(sample => sample.Value)), isLog);
        IsLog = isLog;
    }

    public IReadOnlyList<Trace> Traces { get; }

    public CountAxis X { get; }

    public ValueAxis Y { get; }

    public bool IsLog { get; }

    /// <summary>Whether there is but one curve, whose phases the chart can mark as a whole.</summary>
    public bool IsSingle => Traces.Count == 1;

    /// <summary>A chart for all curves that count the same, in the order in which these come.</summary>
    public static IReadOnlyList<Chart> Of(IEnumerable<Trace> traces, bool isLog) =>
        [.. traces.GroupBy(trace => trace.Unit, StringComparer.Ordinal).Select(group => new Chart([.. group], isLog))];
}

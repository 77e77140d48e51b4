using System.Diagnostics;

namespace DecayGen.Fuzzing;

/// <summary>What became of all inputs.</summary>
internal sealed class Summary
{
    private const int Kept = 10;

    private readonly Lock _lock = new();
    private readonly Dictionary<Family, (int Inputs, int WithCode, int Findings, int Fixes, int Faults)> _families = [];
    private readonly PriorityQueue<Outcome, TimeSpan> _slowest = new();

    public int Inputs { get; private set; }

    public int Faults { get; private set; }

    public IEnumerable<(Family Family, int Inputs, int WithCode, int Findings, int Fixes, int Faults)> Families =>
        _families.OrderBy(pair => pair.Key.Name, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value.Inputs, pair.Value.WithCode, pair.Value.Findings, pair.Value.Fixes, pair.Value.Faults));

    /// <summary>Those that took longest, the longest first.</summary>
    public IEnumerable<Outcome> Slowest => _slowest.UnorderedItems.Select(item => item.Element).OrderByDescending(outcome => outcome.Elapsed);

    /// <summary>The largest amount of memory that the process has held so far, in bytes.</summary>
    public static long PeakMemory => Process.GetCurrentProcess().PeakWorkingSet64;

    public void Add(Outcome outcome)
    {
        lock (_lock)
        {
            int fault = outcome.Fault is null ? 0 : 1;
            Inputs++;
            Faults += fault;
            (int inputs, int withCode, int findings, int fixes, int faults) = _families.GetValueOrDefault(outcome.Family);
            _families[outcome.Family] = (inputs + 1, withCode + (outcome.Files > 0 ? 1 : 0), findings + outcome.Findings, fixes + outcome.Fixes, faults + fault);
            _slowest.Enqueue(outcome with { Input = null }, outcome.Elapsed);
            if (_slowest.Count > Kept)
                _slowest.Dequeue();
        }
    }
}

using System.Diagnostics;

namespace DecayGen.Benchmarks;

/// <summary>What some work took, and what it allocated on its thread.</summary>
internal readonly record struct Cost(double Milliseconds, double Bytes)
{
    public double Kilobytes => Bytes / 1024;

    /// <summary>The median of so many runs, each after a preparation that does not count.</summary>
    public static Cost Median(int runs, Func<object> work, Action? prepare = null)
    {
        Cost[] costs = new Cost[runs];
        for (int run = 0; run < runs; run++)
        {
            prepare?.Invoke();
            GC.Collect();
            long bytes = GC.GetAllocatedBytesForCurrentThread();
            Stopwatch watch = Stopwatch.StartNew();
            object result = work();
            costs[run] = new Cost(watch.Elapsed.TotalMilliseconds, GC.GetAllocatedBytesForCurrentThread() - bytes);
            GC.KeepAlive(result);
        }

        return costs.OrderBy(cost => cost.Milliseconds).ElementAt(runs / 2);
    }

    /// <summary>Of one of so many.</summary>
    public Cost Per(int count) => new(Milliseconds / count, Bytes / count);
}

using BenchmarkDotNet.Attributes;

namespace DecayGen.Benchmarks;

/// <summary>
/// One value at a time of 0.01 · 0.95^step, as a training loop asks for it. The calls are independent and their
/// values are summed: if each waited for the one before, every form would seem to cost the same.
/// </summary>
[MemoryDiagnoser]
[MedianColumn]
public class AtBenchmarks
{
    private const double Log = -0.05129329438755058;  // ln 0.95

    private readonly double[] _table = Steps.Table;
    private readonly long[] _shuffled = Steps.Shuffled;

    [Benchmark(Baseline = true, OperationsPerInvoke = Steps.Count)]
    public double TableLoad()
    {
        double[] table = _table;
        double sum = 0;
        for (long step = 0; step < Steps.Count; step++)
            sum += Load(table, step);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public double Generated()
    {
        double sum = 0;
        for (long step = 0; step < Steps.Count; step++)
            sum += TwoPlaces.At(step);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public double GeneratedThreePlaces()
    {
        double sum = 0;
        for (long step = 0; step < Steps.Count; step++)
            sum += ThreePlaces.At(step);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public double MathPow()
    {
        double sum = 0;
        for (long step = 0; step < Steps.Count; step++)
            sum += 0.01 * Math.Pow(0.95, step);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public double MathExp()
    {
        double sum = 0;
        for (long step = 0; step < Steps.Count; step++)
            sum += 0.01 * Math.Exp(Log * step);
        return sum;
    }

    /// <summary>What many write by hand. It drifts, and has no value for a step on its own.</summary>
    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public double Recurrence()
    {
        double sum = 0;
        double rate = 0.01;
        for (long step = 0; step < Steps.Count; step++)
        {
            sum += rate;
            rate *= 0.95;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public double TableLoadShuffled()
    {
        double[] table = _table;
        double sum = 0;
        foreach (long step in _shuffled)
            sum += Load(table, step);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public double GeneratedShuffled()
    {
        double sum = 0;
        foreach (long step in _shuffled)
            sum += TwoPlaces.At(step);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public double MathPowShuffled()
    {
        double sum = 0;
        foreach (long step in _shuffled)
            sum += 0.01 * Math.Pow(0.95, step);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public double MathExpShuffled()
    {
        double sum = 0;
        foreach (long step in _shuffled)
            sum += 0.01 * Math.Exp(Log * step);
        return sum;
    }

    /// <summary>With a check of the bounds, as every table has that is asked for a step from outside.</summary>
    private static double Load(double[] table, long step)
    {
        if ((ulong)step >= (ulong)table.Length)
            throw new ArgumentOutOfRangeException(nameof(step));
        return table[step];
    }
}

using BenchmarkDotNet.Attributes;

namespace DecayGen.Benchmarks;

/// <summary>One value at a time of every kind of schedule, as a training loop asks for it, and what else gives these values.</summary>
[MemoryDiagnoser]
[MedianColumn]
public class AtBenchmarks
{
    private readonly double[] _table = Steps.Table;
    private readonly long[] _random = Steps.Random;
    private readonly long _count = Steps.Count;

    public static IEnumerable<object> Kinds => AllKinds.Rows;

    public static IEnumerable<object> Recurrences => AllKinds.Rows.Where(kind => kind.HasRecurrence);

    public static IEnumerable<object> Schedulers => AllKinds.Rows.Where(kind => kind.Scheduler is not null);

    /// <summary>The floor: with a check of the bounds, as every table has that is asked for a step from outside.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Steps.Count)]
    public double TableLoad()
    {
        double[] table = _table;
        double sum = 0;
        for (long step = 0; step < _count; step++)
            sum += Load(table, step);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Steps.RandomCount)]
    public double TableLoadAtRandom()
    {
        double[] table = _table;
        double sum = 0;
        foreach (long step in _random)
            sum += Load(table, step);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    [ArgumentsSource(nameof(Kinds))]
    public double Sequential(object kind) => ((Kind)kind).Sequential(_count);

    [Benchmark(OperationsPerInvoke = Steps.RandomCount)]
    [ArgumentsSource(nameof(Kinds))]
    public double AtRandom(object kind) => ((Kind)kind).AtRandom(_random);

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    [ArgumentsSource(nameof(Kinds))]
    public double Constant(object kind) => ((Kind)kind).Constant(_count);

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    [ArgumentsSource(nameof(Kinds))]
    public double ByHand(object kind) => ((Kind)kind).ByHand(_count);

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    [ArgumentsSource(nameof(Recurrences))]
    public double Recurrence(object kind) => ((Kind)kind).Recurrence(_count);

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    [ArgumentsSource(nameof(Schedulers))]
    public double TorchSharp(object kind) => ((Kind)kind).TorchSharp(_count);

    private static double Load(double[] table, long step)
    {
        if ((ulong)step >= (ulong)table.Length)
            throw new ArgumentOutOfRangeException(nameof(step));
        return table[step];
    }
}

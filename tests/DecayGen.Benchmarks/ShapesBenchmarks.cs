using BenchmarkDotNet.Attributes;

namespace DecayGen.Benchmarks;

/// <summary>Schedules of different shapes, one value at a time.</summary>
[MemoryDiagnoser]
[MedianColumn]
public class ShapesBenchmarks
{
    private readonly double[] _table = Steps.Table;

    [Benchmark(Baseline = true, OperationsPerInvoke = Steps.Count)]
    public double TableLoad()
    {
        double[] table = _table;
        double sum = 0;
        for (long step = 0; step < Steps.Count; step++)
        {
            if ((ulong)step >= (ulong)table.Length)
                throw new InvalidOperationException();
            sum += table[step];
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public double OfTable()
    {
        double sum = 0;
        for (long step = 0; step < Steps.Count; step++)
            sum += Flat.At(step);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public double OfTwoPlaces()
    {
        double sum = 0;
        for (long step = 0; step < Steps.Count; step++)
            sum += TwoPlaces.At(step);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public double OfThreePlaces()
    {
        double sum = 0;
        for (long step = 0; step < Steps.Count; step++)
            sum += ThreePlaces.At(step);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public double OfManyPlaces()
    {
        double sum = 0;
        for (long step = 0; step < Steps.Count; step++)
            sum += ManyPlaces.At(step);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public double OfWarmedUp()
    {
        double sum = 0;
        for (long step = 0; step < Steps.Count; step++)
            sum += WarmedUp.At(step);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public double OfStairs()
    {
        double sum = 0;
        for (long step = 0; step < Steps.Count; step++)
            sum += Stairs.At(step);
        return sum;
    }
}

using BenchmarkDotNet.Attributes;

namespace DecayGen.Benchmarks;

/// <summary>Ten thousand values at once.</summary>
[MemoryDiagnoser]
[MedianColumn]
public class FillBenchmarks
{
    private const int Count = 10_000;

    private readonly double[] _source = new double[Count];
    private readonly double[] _destination = new double[Count];

    [GlobalSetup]
    public void Setup() => ThreePlaces.Fill(0, _source);

    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public void ArrayCopy() => Array.Copy(_source, _destination, Count);

    [Benchmark(OperationsPerInvoke = Count)]
    public void TwoPlacesFill() => TwoPlaces.Fill(0, _destination);

    [Benchmark(OperationsPerInvoke = Count)]
    public void ThreePlacesFill() => ThreePlaces.Fill(0, _destination);

    [Benchmark(OperationsPerInvoke = Count)]
    public void ThreePlacesOneByOne()
    {
        double[] destination = _destination;
        for (int step = 0; step < destination.Length; step++)
            destination[step] = ThreePlaces.At(step);
    }
}

using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;

namespace DecayGen.Benchmarks.Filling;

/// <summary>
/// Many values at once, in the nearest cache, in the next ones and beyond all of them, against <see cref="Span{T}.Fill"/> with a
/// constant: nothing that writes as much can be quicker. And against a loop over At, and over the formula by hand.
/// </summary>
/// <typeparam name="TSchedule">The schedule, of a hundred million steps, so that all of them are computed.</typeparam>
/// <typeparam name="TFormula">The same formula by hand.</typeparam>
[GenericTypeArguments(typeof(CycleFill), typeof(CycleByHand))]
[GenericTypeArguments(typeof(GeometricFill), typeof(GeometricByHand))]
[GenericTypeArguments(typeof(LinearFill), typeof(LinearByHand))]
[GenericTypeArguments(typeof(StairsFill), typeof(StairsByHand))]
[GenericTypeArguments(typeof(CosineFill), typeof(LongCosineByHand))]
[GenericTypeArguments(typeof(RestartsFill), typeof(RestartsByHand))]
[GenericTypeArguments(typeof(LongRestartsFill), typeof(LongRestartsByHand))]
[GenericTypeArguments(typeof(TriangleFill), typeof(TriangleByHand))]
[GenericTypeArguments(typeof(SqrtFill), typeof(LongSqrtByHand))]
[GenericTypeArguments(typeof(InverseTimeFill), typeof(LongInverseTimeByHand))]
[GenericTypeArguments(typeof(InverseSqrtFill), typeof(LongInverseSqrtByHand))]
[GenericTypeArguments(typeof(PowerFill), typeof(LongPowerByHand))]
[GenericTypeArguments(typeof(CosinePowerFill), typeof(LongCosinePowerByHand))]
public class FillBenchmarks<TSchedule, TFormula>
    where TSchedule : struct, ISchedule
    where TFormula : struct, IFormula
{
    private double[] _doubles = null!;

    /// <summary>In CI, which only sees that benchmarks run, the shortest is enough.</summary>
    public static IEnumerable<int> Counts => Environment.GetEnvironmentVariable("CI") is null ? [1_000, 1_000_000, 100_000_000] : [1_000];

    [ParamsSource(nameof(Counts))]
    public int Count { get; set; }

    private Span<float> Floats => MemoryMarshal.Cast<double, float>(_doubles.AsSpan())[..Count];

    [GlobalSetup]
    public void Setup()
    {
        // Memory that nobody has written yet would be given out while it is timed.
        _doubles = new double[Count];
        _doubles.AsSpan().Fill(1);
    }

    [Benchmark(Baseline = true)]
    public void Constant() => _doubles.AsSpan().Fill(0.1);

    [Benchmark]
    public void Fill() => TSchedule.Fill(0, _doubles);

    [Benchmark]
    public void OneByOne()
    {
        double[] values = _doubles;
        for (int step = 0; step < values.Length; step++)
            values[step] = TSchedule.At(step);
    }

    [Benchmark]
    public void ByHand()
    {
        double[] values = _doubles;
        for (int step = 0; step < values.Length; step++)
            values[step] = TFormula.At(step);
    }

    [Benchmark]
    public void ConstantFloat() => Floats.Fill(0.1f);

    [Benchmark]
    public void FillFloat() => TSchedule.Fill(0, Floats);
}

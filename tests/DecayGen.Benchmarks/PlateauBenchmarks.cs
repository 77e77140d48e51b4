using System.Runtime.CompilerServices;
using BenchmarkDotNet.Attributes;
using TorchSharp.Modules;
using static TorchSharp.torch.optim.lr_scheduler.impl;

namespace DecayGen.Benchmarks;

/// <summary>
/// One step of a schedule that a metric drives, over the losses of a training: each begins it as a fresh one. All make
/// the same decisions, and the rates are summed.
/// </summary>
[MemoryDiagnoser]
[MedianColumn]
public class PlateauBenchmarks
{
    private const double Initial = 0.1;
    private const int Cooldown = 5;

    private readonly double[] _losses = Losses.All;
    private readonly PlateauByHand _byHand = new(Initial, cooldown: Cooldown);
    private readonly PlateauClass _class = new();
    private readonly FakeOptimizer _optimizer = new(Initial);
    private readonly ReduceLROnPlateau _torchSharp;

    public PlateauBenchmarks() => _torchSharp = new ReduceLROnPlateau(_optimizer, cooldown: Cooldown);

    [Benchmark(Baseline = true, OperationsPerInvoke = Steps.Count)]
    public double ByHand()
    {
        _byHand.Reset();
        double sum = 0;
        foreach (double loss in _losses)
            sum += _byHand.Step(loss);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public double OfClass()
    {
        _class.State = default;
        double sum = 0;
        foreach (double loss in _losses)
            sum += _class.Step(loss);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public double OfStruct()
    {
        PlateauStruct schedule = default;
        double sum = 0;
        foreach (double loss in _losses)
            sum += schedule.Step(loss);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public double OfGenericStruct() => Sum<PlateauStruct>();

    /// <summary>With what TorchSharp's schedule does, too: the optimizer has the rate.</summary>
    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public double OfClassForOptimizer()
    {
        _class.State = default;
        ParamGroup group = _optimizer.Group;
        double sum = 0;
        foreach (double loss in _losses)
        {
            group.LearningRate = _class.Step(loss);
            sum += group.LearningRate;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public double OfTorchSharp()
    {
        Reset(_torchSharp);
        ParamGroup group = _optimizer.Group;
        group.LearningRate = Initial;
        double sum = 0;
        foreach (double loss in _losses)
        {
            _torchSharp.step(loss);
            sum += group.LearningRate;
        }

        return sum;
    }

    private double Sum<TSchedule>() where TSchedule : struct, IMetricSchedule
    {
        TSchedule schedule = default;
        double sum = 0;
        foreach (double loss in _losses)
            sum += schedule.Step(loss);
        return sum;
    }

    /// <summary>PyTorch's may be called by all.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "reset")]
    private static extern void Reset(ReduceLROnPlateau schedule);
}

using BenchmarkDotNet.Attributes;
using TorchSharp.Modules;
using static TorchSharp.torch.optim;
using static TorchSharp.torch.optim.lr_scheduler;

namespace DecayGen.Benchmarks;

/// <summary>
/// One update of an optimizer's rate, in the course of a training of 1,000 steps. A scheduler is created at its beginning, which makes
/// the first of the updates, and is a thousandth of what is measured.
/// </summary>
[MemoryDiagnoser]
[MedianColumn]
public class OptimizerBenchmarks
{
    private readonly double[] _losses = Losses.All;
    private readonly PlateauClass _plateau = new();
    private FakeOptimizer _optimizer = null!;

    [Params(1, 4)]
    public int Groups { get; set; }

    [GlobalSetup]
    public void Setup() => _optimizer = new FakeOptimizer(0.01, Groups);

    /// <summary>No less is possible: the groups are at hand, and nothing is checked.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Steps.Count)]
    public void ByHand()
    {
        ParamGroup[] groups = _optimizer.Groups;
        for (int step = 0; step < Steps.Count; step++)
        {
            double rate = TwoPlaces.At(step);
            foreach (ParamGroup group in groups)
                group.LearningRate = rate;
        }
    }

    /// <summary>As one would write it.</summary>
    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public void ByHandOverParamGroups()
    {
        for (int step = 0; step < Steps.Count; step++)
        {
            foreach (ILearningRateController group in _optimizer.ParamGroups)
                group.LearningRate = TwoPlaces.At(step);
        }
    }

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public void Apply()
    {
        for (int step = 0; step < Steps.Count; step++)
            _optimizer.Apply<TwoPlaces>(step);
    }

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public void ApplyRelative()
    {
        for (int step = 0; step < Steps.Count; step++)
            _optimizer.ApplyRelative<ThreePlaces>(step);
    }

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public void ApplyMomentum()
    {
        for (int step = 0; step < Steps.Count; step++)
            _optimizer.ApplyMomentum<TwoPlaces>(step);
    }

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public void ApplyBeta1()
    {
        for (int step = 0; step < Steps.Count; step++)
            _optimizer.ApplyBeta1<TwoPlaces>(step);
    }

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public void ApplyWeightDecay()
    {
        for (int step = 0; step < Steps.Count; step++)
            _optimizer.ApplyWeightDecay<TwoPlaces>(step);
    }

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public void ApplyPlateau()
    {
        _plateau.State = default;
        foreach (double loss in _losses)
            _optimizer.Apply(_plateau, loss);
    }

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public void ScheduleLR() => Train(_optimizer.ScheduleLR<TwoPlaces>());

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public void ScheduleLRWithMomentum() => Train(_optimizer.ScheduleLR<TwoPlaces>().WithMomentum<TwoPlaces>());

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public void PlateauLR() => TrainWithLosses(_optimizer.PlateauLR<PlateauStruct>());

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public void TorchSharpStepLR() => Train(StepLR(_optimizer.Reset(), 30));

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public void TorchSharpMultiStepLR() => Train(MultiStepLR(_optimizer.Reset(), [300, 600, 900]));

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public void TorchSharpPolynomialLR() => Train(PolynomialLR(_optimizer.Reset(), Steps.Count, 2));

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public void TorchSharpExponentialLR() => Train(ExponentialLR(_optimizer.Reset(), 0.95));

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public void TorchSharpConstantLR() => Train(ConstantLR(_optimizer.Reset(), 0.5, 500));

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public void TorchSharpLinearLR() => Train(LinearLR(_optimizer.Reset(), 0.1, 1, Steps.Count));

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public void TorchSharpSequentialLR()
    {
        FakeOptimizer optimizer = _optimizer.Reset();
        Train(SequentialLR(optimizer, [LinearLR(optimizer, 0.1, 1, 100), CosineAnnealingLR(optimizer, 900)], [100]));
    }

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public void TorchSharpChainedLR()
    {
        FakeOptimizer optimizer = _optimizer.Reset();
        Train(ChainedLR([LinearLR(optimizer, 0.1, 1, 100), ExponentialLR(optimizer, 0.95)]));
    }

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public void TorchSharpLambdaLR() => Train(LambdaLR(_optimizer.Reset(), static step => 1 / (1 + 0.1 * step)));

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public void TorchSharpMultiplicativeLR() => Train(MultiplicativeLR(_optimizer.Reset(), static _ => 0.95));

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public void TorchSharpCosineAnnealingLR() => Train(CosineAnnealingLR(_optimizer.Reset(), Steps.Count));

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public void TorchSharpCyclicLR() => Train(CyclicLR(_optimizer.Reset(), 0.001, 0.01, 100));

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public void TorchSharpOneCycleLR() => Train(OneCycleLR(_optimizer.Reset(), 0.01, Steps.Count));

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public void TorchSharpReduceLROnPlateau() => TrainWithLosses(ReduceLROnPlateau(_optimizer.Reset(), cooldown: 5));

    private static void Train(LRScheduler scheduler)
    {
        for (int step = 1; step < Steps.Count; step++)
            scheduler.step();
    }

    private void TrainWithLosses(LRScheduler scheduler)
    {
        foreach (double loss in _losses)
            scheduler.step(loss);
    }
}

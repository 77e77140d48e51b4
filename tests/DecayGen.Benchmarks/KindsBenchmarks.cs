using BenchmarkDotNet.Attributes;

namespace DecayGen.Benchmarks;

/// <summary>
/// One value at a time of each kind of schedule, against a bare table load and against the formula by hand. The ratio is
/// to the table; that of a kind to its formula is the quotient of both.
/// </summary>
[MemoryDiagnoser]
[MedianColumn]
public class KindsBenchmarks
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
    public double StepDecay() => Sum<StepKind>();

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public double MultiStepDecay() => Sum<MultiStepKind>();

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public double ShortCosineDecay() => Sum<TableKind>();

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public double LinearDecay() => Sum<LinearKind>();

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public double PiecewiseLinear() => Sum<PiecewiseLinearKind>();

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public double CosineDecay() => Sum<CosineKind>();

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public double CosineDecayByHand() => SumOf<CosineByHand>();

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public double CosineDecayOfAMillion() => Sum<LongCosineKind>();

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public double CosineRestarts() => Sum<RestartsKind>();

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public double CosineRestartsGrowing() => Sum<GrowingRestartsKind>();

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public double CosineRestartsFalling() => Sum<FallingRestartsKind>();

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public double OneCycle() => Sum<OneCycleKind>();

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public double Cyclic() => Sum<CyclicKind>();

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public double CyclicByHand() => SumOf<CyclicByHand>();

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public double CyclicTriangular2() => Sum<Triangular2Kind>();

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public double CyclicExpRange() => Sum<ExpRangeKind>();

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public double PolynomialDecay() => Sum<PolynomialKind>();

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public double PolynomialDecayByHand() => SumOf<PolynomialByHand>();

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public double PolynomialDecayOfPower2() => Sum<SquareKind>();

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public double PolynomialDecayOfPower2ByHand() => SumOf<SquareByHand>();

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public double CosineDecayWithExponent() => Sum<CosinePowerKind>();

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public double CosineDecayWithExponentByHand() => SumOf<CosinePowerByHand>();

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public double SqrtDecay() => Sum<SqrtKind>();

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public double SqrtDecayByHand() => SumOf<SqrtByHand>();

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public double InverseTimeDecay() => Sum<InverseTimeKind>();

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public double InverseTimeDecayByHand() => SumOf<InverseTimeByHand>();

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public double InverseTimeDecayWithPower() => Sum<InversePowerKind>();

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public double InverseTimeDecayWithPowerByHand() => SumOf<InversePowerByHand>();

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public double InverseSqrtDecay() => Sum<InverseSqrtKind>();

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public double InverseSqrtDecayByHand() => SumOf<InverseSqrtByHand>();

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public double Noam() => Sum<NoamKind>();

    [Benchmark(OperationsPerInvoke = Steps.Count)]
    public double NoamByHand() => SumOf<NoamByHand>();

    private static double Sum<TSchedule>() where TSchedule : struct, ISchedule
    {
        double sum = 0;
        for (long step = 0; step < Steps.Count; step++)
            sum += TSchedule.At(step);
        return sum;
    }

    private static double SumOf<TFormula>() where TFormula : struct, IFormula
    {
        double sum = 0;
        for (long step = 0; step < Steps.Count; step++)
            sum += TFormula.At(step);
        return sum;
    }
}

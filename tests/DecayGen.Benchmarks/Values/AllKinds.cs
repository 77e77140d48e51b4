using static TorchSharp.torch.optim.lr_scheduler;

namespace DecayGen.Benchmarks;

/// <summary>What is measured: a row for each kind of schedule, and for each way in which its values are computed.</summary>
internal static class AllKinds
{
    public static IReadOnlyList<Kind> Rows { get; } = Checked(
    [
        new Kind<Constantly, ConstantByHand, ConstantRecurrence>(default) { Scheduler = optimizer => ConstantLR(optimizer, 1, 1) },
        new Kind<Pieces, PiecesByHand>(),
        new Kind<Milestones, MilestonesByHand, MultiStepRecurrence>(new(0.1, 300, 600, 900)) { Scheduler = optimizer => MultiStepLR(optimizer, [300, 600, 900]) },
        new Kind<ManyMilestones, ManyMilestonesByHand, MultiStepRecurrence>(new(0.8, 100, 200, 300, 400, 500, 600, 700, 800, 900)) { Scheduler = optimizer => MultiStepLR(optimizer, [100, 200, 300, 400, 500, 600, 700, 800, 900], 0.8) },
        new Kind<Halvings, HalvingsByHand, StepRecurrence>(new(30, 0.5)) { Scheduler = optimizer => StepLR(optimizer, 30, 0.5) },
        new Kind<ShortExponential, ShortExponentialByHand>(),
        new Kind<Exponential, ExponentialByHand, ExponentialRecurrence>(new(0.95)) { Scheduler = optimizer => ExponentialLR(optimizer, 0.95) },
        new Kind<SlowExponential, SlowExponentialByHand, ExponentialRecurrence>(new(0.999)) { Scheduler = optimizer => ExponentialLR(optimizer, 0.999) },
        new Kind<VerySlowExponential, VerySlowExponentialByHand, ExponentialRecurrence>(new(0.99999)) { Scheduler = optimizer => ExponentialLR(optimizer, 0.99999) },
        new Kind<Staircase, StaircaseByHand, StepRecurrence>(new(30, 0.95)) { Scheduler = optimizer => StepLR(optimizer, 30, 0.95) },
        new Kind<WarmedUp, WarmedUpByHand, WarmedUpRecurrence>(new(new(0, 0.01, 100), new(0.95), 0.01)),
        new Kind<TimeConstant, TimeConstantByHand, ExponentialRecurrence>(new(Math.Exp(-0.01))) { Scheduler = optimizer => ExponentialLR(optimizer, Math.Exp(-0.01)) },
        new Kind<HalfLife, HalfLifeByHand, ExponentialRecurrence>(new(Math.Pow(0.5, 0.01))) { Scheduler = optimizer => ExponentialLR(optimizer, Math.Pow(0.5, 0.01)) },
        new Kind<Linear, LinearByHand, LinearRecurrence>(new(1, 0.01, 20_000)) { Scheduler = optimizer => LinearLR(optimizer, 1, 0.01, 20_000) },
        new Kind<LinearPieces, LinearPiecesByHand>(),
        new Kind<ShortCosine, ShortCosineByHand, CosineRecurrence>(new(0.001, 200)),
        new Kind<Cosine, CosineByHand, CosineRecurrence>(new(0.001, 20_000)) { Scheduler = optimizer => CosineAnnealingLR(optimizer, 20_000, 0.001) },
        new Kind<LongCosine, LongCosineByHand, CosineRecurrence>(new(0.001, 1_000_000)) { Scheduler = optimizer => CosineAnnealingLR(optimizer, 1_000_000, 0.001) },
        new Kind<CosineWithExponent, CosineWithExponentByHand>(),
        new Kind<Restarts, RestartsByHand>(),
        new Kind<GrowingRestarts, GrowingRestartsByHand>(),
        new Kind<FallingRestarts, FallingRestartsByHand>(),
        new Kind<OneCycle, OneCycleByHand>() { Scheduler = optimizer => OneCycleLR(optimizer, 0.1, 20_000) },
        new Kind<Cyclic, CyclicByHand>() { Scheduler = optimizer => CyclicLR(optimizer, 0.001, 0.1, 200, cycle_momentum: false) },
        new Kind<HalvedCyclic, HalvedCyclicByHand>() { Scheduler = optimizer => CyclicLR(optimizer, 0.001, 0.1, 200, mode: impl.CyclicLR.Mode.Triangular2, cycle_momentum: false) },
        // TorchSharp's multiplies with gamma once a cycle.
        new Kind<ExponentialCyclic, ExponentialCyclicByHand>(),
        new Kind<Polynomial, PolynomialByHand, PolynomialRecurrence>(new(0.001, 20_000, 0.9)),
        new Kind<Square, SquareByHand, PolynomialRecurrence>(new(0.001, 20_000, 2)),
        new Kind<Sqrt, SqrtByHand>(),
        new Kind<InverseTime, InverseTimeByHand>() { Scheduler = optimizer => LambdaLR(optimizer, static step => 1 / (1 + 0.01 * step)) },
        new Kind<InversePower, InversePowerByHand>(),
        new Kind<InverseSqrt, InverseSqrtByHand>(),
        new Kind<Noam, NoamByHand>(),
        new Kind<Custom, InverseTimeByHand>() { Scheduler = optimizer => LambdaLR(optimizer, static step => 1 / (1 + 0.01 * step)) },
    ]);

    /// <summary>What is compared is the same.</summary>
    private static Kind[] Checked(Kind[] kinds)
    {
        Array.ForEach(kinds, kind => kind.Check());
        return kinds;
    }
}

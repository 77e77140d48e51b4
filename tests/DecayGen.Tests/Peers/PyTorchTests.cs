using DecayGen.Tests.Support;
using static DecayGen.Tests.Peers.Vector;

namespace DecayGen.Tests.Peers;

/// <summary>
/// PyTorch: test/optim/test_lrscheduler.py, the optimizer's rate being 0.05. Products of schedules that are no schedules of ours
/// (test_chained_lr4, test_compound_*) and functions of the user's (test_lambda_lr) are left out.
/// </summary>
public class PyTorchTests
{
    [Fact]
    public void Schedulers() => AssertAll(
        [
            new("test_step_lr", "[StepDecay(0.05, 0.1, 3)]", 0.05, 0.05, 0.05, 5e-3, 5e-3, 5e-3, 5e-4, 5e-4, 5e-4, 5e-5),
            new("test_multi_step_lr", "[MultiStepDecay(0.05, 0.1, 2, 5, 9)]", 0.05, 0.05, 5e-3, 5e-3, 5e-3, 5e-4, 5e-4, 5e-4, 5e-4, 5e-5),
            new("test_exp_lr", "[ExponentialDecay(0.05, 0.9)]", Formula(10, t => 0.05 * Math.Pow(0.9, t))),
            new("test_poly_lr", "[PolynomialDecay(0.05, 0, 5, 0.9)]", Formula(10, t => 0.05 * Math.Pow(Math.Max(5 - t, 0) / 5.0, 0.9))),
            new("test_cos_anneal_lr", "[CosineDecay(0.05, 1e-10, 10)]", Formula(10, t => 1e-10 + (0.05 - 1e-10) * HalfCosine(t, 10))),
            new("test_linearlr", "[LinearDecay(0.025, 0.05, 4, AllowGrowth = true)]", 0.025, 0.03125, 0.0375, 0.04375, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05),
            new("test_get_last_lr_linearlr", "[LinearDecay(0.0125, 0.03, 4, AllowGrowth = true)]", Formula(10, t => 0.0125 + 0.004375 * Math.Min(t, 4))),
            new("test_constantlr", "[Constant(0.025, Steps = 5)] [Constant(0.05)]", Formula(10, t => t < 5 ? 0.025 : 0.05)),
            new("test_swalr_no_anneal", "[Constant(0.05, Steps = 6)] [Constant(0.01)]", Formula(10, t => t < 6 ? 0.05 : 0.01)),
            new(
                "test_swalr_cosine_anneal_after_multiplicative",
                "[ExponentialDecay(0.05, 0.9, Steps = 5)] [CosineDecay(0.0295245, 0.01, 5)]",
                Formula(15, t => t <= 5 ? 0.05 * Math.Pow(0.9, t) : 0.01 + 0.0195245 * HalfCosine(t - 5, 5))),
            new(
                "test_swalr_linear_anneal_after_multiplicative",
                "[ExponentialDecay(0.05, 0.9, Steps = 5)] [LinearDecay(0.0295245, 0.01, 4)]",
                Formula(15, t => t <= 5 ? 0.05 * Math.Pow(0.9, t) : 0.01 + 0.0195245 * Math.Max(9 - t, 0) / 4)),
        ]);

    [Fact]
    public void Cycles() => AssertAll(
        [
            new("test_cycle_lr_triangular_mode_one_lr", "[Cyclic(1, 5, 4)]", 1, 2, 3, 4, 5, 4, 3, 2, 1, 2, 3),
            new(
                "test_cycle_lr_triangular_mode_one_lr, momentum",
                "[PiecewiseLinear(new[] { 5.0, 1, 5, 1 }, new long[] { 0, 4, 8, 12 })]",
                5, 4, 3, 2, 1, 2, 3, 4, 5, 4, 3),
            new(
                "test_cycle_lr_triangular2_mode_one_lr",
                "[Cyclic(1, 5, 4, Mode = CyclicMode.Triangular2)]",
                1, 2, 3, 4, 5, 4, 3, 2, 1, 1.5, 2, 2.5, 3, 2.5, 2, 1.5, 1, 1.25, 1.5, 1.75, 2, 1.75),
            new(
                "test_cycle_lr_exp_range_mode_one_lr",
                "[Cyclic(1, 5, 4, Mode = CyclicMode.ExpRange, Gamma = 0.9)]",
                Formula(13, t => 1 + (4 - Math.Abs(t % 8 - 4)) * Math.Pow(0.9, t))),
            new(
                "test_cycle_lr_triangular_mode_step_size_up_down",
                "[Cyclic(1, 5, 4, StepDown = 6)]",
                1, 2, 3, 4, 5, 13 / 3.0, 11 / 3.0, 3, 7 / 3.0, 5 / 3.0, 1),
            new(
                "test_cycle_lr_triangular2_mode_step_size_up_down",
                "[Cyclic(1, 5, 2, StepDown = 6, Mode = CyclicMode.Triangular2)]",
                1, 3, 5, 13 / 3.0, 11 / 3.0, 3, 7 / 3.0, 5 / 3.0, 1, 2, 3, 8 / 3.0, 7 / 3.0, 2, 5 / 3.0, 4 / 3.0, 1, 1.5, 2, 11 / 6.0, 10 / 6.0, 1.5, 8 / 6.0, 7 / 6.0),
            new(
                "test_cycle_lr_exp_range_mode_step_size_up_down",
                "[Cyclic(1, 5, 2, StepDown = 6, Mode = CyclicMode.ExpRange, Gamma = 0.9)]",
                Formula(13, t => 1 + 4 * (t % 8 < 2 ? t % 8 / 2.0 : (8 - t % 8) / 6.0) * Math.Pow(0.9, t))),
        ]);

    [Fact]
    public void OneCycles() => AssertAll(
        [
            new(
                "test_onecycle_lr_linear_annealing",
                "[OneCycle(25, 10, FinalDivFactor = 2, Anneal = OneCycleAnneal.Linear)]",
                1, 13, 25, 21.5, 18, 14.5, 11, 7.5, 4, 0.5, 0.5),
            new(
                "test_onecycle_lr_linear_annealing, momentum",
                "[LinearDecay(22, 1, 2)] [LinearDecay(1, 22, 7, AllowGrowth = true)]",
                22, 11.5, 1, 4, 7, 10, 13, 16, 19, 22),
            new(
                "test_onecycle_lr_linear_annealing_three_phases",
                "[OneCycle(25, 10, PercentStart = 0.4, FinalDivFactor = 4, Anneal = OneCycleAnneal.Linear, ThreePhase = true)]",
                1, 9, 17, 25, 17, 9, 1, 0.75, 0.5, 0.25, 0.25),
            new(
                "test_onecycle_lr_linear_annealing_three_phases, momentum",
                "[LinearDecay(22, 1, 3)] [LinearDecay(1, 22, 3, AllowGrowth = true)]",
                22, 15, 8, 1, 8, 15, 22, 22, 22, 22),
            new(
                "test_onecycle_lr_cosine_annealing",
                "[OneCycle(25, 10, FinalDivFactor = 2)]",
                Formula(10, t => t <= 2 ? 1 + 12 * t : 0.5 + 24.5 * HalfCosine(t - 2, 7))),
            new(
                "test_onecycle_lr_cosine_annealing, momentum",
                "[CosineDecay(22, 1, 2)] [CosineDecay(1, 22, 7, AllowGrowth = true)]",
                Formula(10, t => t <= 2 ? 22 - 10.5 * t : 22 - 21 * HalfCosine(t - 2, 7))),
        ]);

    [Fact]
    public void Sequences() => AssertAll(
        [
            new(
                "test_sequentiallr1",
                "[ExponentialDecay(0.05, 0.8, Steps = 3)] [StepDecay(0.05, 0.1, 4)]",
                0.05, 0.04, 0.032, 0.05, 0.05, 0.05, 0.05, 5e-3, 5e-3, 5e-3, 5e-3, 5e-4, 5e-4, 5e-4, 5e-4, 5e-5, 5e-5, 5e-5, 5e-5),
            new(
                "test_sequentiallr2",
                "[Constant(0.005, Steps = 3)] [ExponentialDecay(0.05, 0.9)]",
                Formula(13, t => t < 3 ? 0.005 : 0.05 * Math.Pow(0.9, t - 3))),
            new(
                "test_sequentiallr3",
                "[Constant(0.005, Steps = 3)] [ExponentialDecay(0.05, 0.8, Steps = 3)] [StepDecay(0.05, 0.1, 2)]",
                0.005, 0.005, 0.005, 0.05, 0.04, 0.032, 0.05, 0.05, 0.005, 0.005, 0.0005, 0.0005),
            new(
                "test_sequentiallr5",
                "[LinearDecay(0.0005, 0.005, 5, AllowGrowth = true)] [Constant(0.025, Steps = 5)]",
                0.0005, 0.0014, 0.0023, 0.0032, 0.0041, 0.025, 0.025, 0.025, 0.025, 0.025),
            new(
                "test_sequentiallr_does_not_alias_lr_and_initial_lr",
                "[LinearDecay(0.2, 1.6, 4, AllowGrowth = true)] [LinearDecay(1.6, 0.2, 4)]",
                0.2, 0.55, 0.9, 1.25, 1.6, 1.25, 0.9, 0.55),
            new("test_chained_lr2", "[LinearDecay(0.02, 0.05, 3, AllowGrowth = true)]", 0.02, 0.03, 0.04, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05),
            new(
                "test_chained_lr3",
                "[LinearDecay(0.02, 0.05, 3, AllowGrowth = true)] [MultiStepDecay(0.05, 0.1, 1, 5, 7)]",
                0.02, 0.03, 0.04, 0.05, 5e-3, 5e-3, 5e-3, 5e-3, 5e-4, 5e-4),
            new("test_chained_lr5", "[PolynomialDecay(0.005, 0, 5, 0.9)]", Formula(10, t => 0.005 * Math.Pow(Math.Max(5 - t, 0) / 5.0, 0.9))),
        ]);

    /// <summary>test_CosineAnnealingWarmRestarts_lr1, and the doubles in pull request 23952.</summary>
    [Fact]
    public void WarmRestarts() => AssertAll(
        [
            .. new[] { 1, 2, 4 }.Select(growth => new Vector(
                "test_CosineAnnealingWarmRestarts_lr1",
                $"[CosineRestarts(0.05, 1e-10, 10, CycleGrowth = {growth})]",
                Formula(100, t => Restarting(t, growth)))),
            new(
                "pull request 23952",
                "[CosineRestarts(0.5, 0, 1, CycleGrowth = 2)]",
                0.5, 0.5, 0.25, 0.5, 0.42677669529663687, 0.25, 0.07322330470336313, 0.5, 0.4809698831278217),
        ]);

    /// <summary>test_CosineAnnealingWarmRestarts_lr2 and _lr3: epochs in tenths.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void WarmRestartsBetweenEpochs(int growth)
    {
        Generated schedule = ScheduleCompiler.Compile($"[CosineRestarts(0.05, 1e-10, 10, CycleGrowth = {growth})]");
        Assert.All(Enumerable.Range(0, 1000).Select(i => i / 10.0), epoch => Assert.True(IsNear(Restarting(epoch, growth), schedule.AtFraction(epoch), 1e-13), $"{epoch}"));
    }

    private static double Restarting(double epoch, int growth)
    {
        int cycle = 10;
        for (; epoch >= cycle; cycle *= growth)
            epoch -= cycle;
        return 1e-10 + (0.05 - 1e-10) * HalfCosine(epoch, cycle);
    }
}

using static DecayGen.Tests.Peers.Vector;

namespace DecayGen.Tests.Peers;

/// <summary>
/// optax: optax/schedules/_schedule_test.py and others. It computes with floats and often compares to 0.001, so that the values
/// are derived anew from the configurations. Negative values, lengths of 0 and rates of 0, which it accepts, are errors here.
/// </summary>
public class OptaxTests
{
    private static readonly long[] _exponentSteps = [0, 10, 50, 75, 100];

    [Fact]
    public void Schedules() => AssertAll(
        [
            new("ConstantTest.test_constant", "[Constant(10)]", Formula(15, _ => 10)),
            new("PolynomialTest.test_linear", "[LinearDecay(10, 20, 10, AllowGrowth = true)]", Formula(15, t => Math.Min(10 + t, 20))),
            new("PolynomialTest.test_linear", "[PolynomialDecay(10, 20, 10, 1, AllowGrowth = true)]", Formula(15, t => Math.Min(10 + t, 20))),
            new("PolynomialTest.test_nonlinear", "[PolynomialDecay(25, 10, 10, 2)]", Formula(15, t => 10 + 0.15 * Math.Pow(Math.Max(10 - t, 0), 2))),
            new(
                "PolynomialTest.test_with_decay_begin",
                "[Constant(30, Steps = 4)] [PolynomialDecay(30, 10, 10, 2)]",
                Formula(20, t => 10 + 0.2 * Math.Pow(Math.Clamp(14 - t, 0, 10), 2))),
            new(
                "PiecewiseConstantTest.test_positive",
                "[PiecewiseConstant(new[] { 0.1, 0.2, 0.1 }, new long[] { 3, 6 })]",
                0.1, 0.1, 0.1, 0.2, 0.2, 0.2, 0.1, 0.1, 0.1, 0.1),
            new("CosineDecayTest.test_decay_count_smaller_count", "[CosineDecay(0.1, 0, 10)]", Formula(10, t => 0.1 * HalfCosine(t, 10))),
            new("CosineDecayTest.test_decay_count_greater_count", "[CosineDecay(0.1, 0, 5)]", Formula(12, t => 0.1 * HalfCosine(t, 5))),
            new(
                "CosineDecayTest.test_decay_count_greater_count_with_alpha",
                "[CosineDecay(0.1, 0.01, 5)]",
                Formula(12, t => 0.01 + 0.09 * HalfCosine(t, 5))),
            new(
                "CosineDecayTest.test_with_exponent",
                "[CosineDecay(0.1, 0, 100, Exponent = 2)]",
                0.1, 0.09516553580760956, 0.025, 0.0021446612663567066, 0) { Steps = _exponentSteps, Tolerance = 1e-6 },
            new(
                "CosineDecayTest.test_with_exponent",
                "[CosineDecay(0.1, 0, 100, Exponent = 2)]",
                Formula(_exponentSteps, t => 0.1 * Math.Pow(HalfCosine(t, 100), 2))) { Steps = _exponentSteps },
            new("CosineDecayTest.test_with_giant_int_steps", "[CosineDecay(1000, 0, 10_000_000_000)]", 1000 * HalfCosine(1, 10)) { Steps = [1_000_000_000] },
        ]);

    [Fact]
    public void Exponentials() => AssertAll(
        [
            new("ExponentialTest.test_constant_schedule", "[ExponentialDecay(1, 1, DecaySteps = 15)]", Formula(15, _ => 1)),
            new("ExponentialTest.test_constant_schedule", "[ExponentialDecay(1, 1, DecaySteps = 15, Staircase = true)]", Formula(15, _ => 1)),
            new("ExponentialTest.test_immutable_count", "[ExponentialDecay(32, 0.5)]", 32, 16, 8, 4, 2),
            new(
                "ExponentialTest.test_end_value_with_staircase",
                "[Constant(1, Steps = 3)] [ExponentialDecay(1, 0.2, DecaySteps = 2, Floor = 0.1)]",
                Formula(14, t => Math.Max(Math.Pow(0.2, Math.Max(t - 3, 0) / 2.0), 0.1))),
            new(
                "ExponentialTest.test_end_value_with_staircase",
                "[Constant(1, Steps = 3)] [ExponentialDecay(1, 0.2, DecaySteps = 2, Staircase = true, Floor = 0.1)]",
                1, 1, 1, 1, 1, 0.2, 0.2, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1),

            // The rate of test_exponential is 2, too high for here: its reciprocals.
            new("ExponentialTest.test_exponential", "[ExponentialDecay(1, 0.5, DecaySteps = 2)]", Formula(15, t => 1 / Math.Pow(2, t / 2.0))),
            new("ExponentialTest.test_exponential", "[ExponentialDecay(1, 0.5, DecaySteps = 2, Staircase = true)]", Formula(15, t => 1.0 / (1 << t / 2))),
            new(
                "ExponentialTest.test_exponential",
                "[Constant(1, Steps = 5)] [ExponentialDecay(1, 0.5, DecaySteps = 2)]",
                Formula(20, t => 1 / Math.Pow(2, Math.Max(t - 5, 0) / 2.0))),
            new(
                "ExponentialTest.test_exponential",
                "[Constant(1, Steps = 5)] [ExponentialDecay(1, 0.5, DecaySteps = 2, Staircase = true)]",
                Formula(20, t => 1.0 / (1 << Math.Max(t - 5, 0) / 2))),
        ]);

    [Fact]
    public void Phases() => AssertAll(
        [
            new("WarmupCosineDecayTest.test_limits", "[LinearWarmup(100, From = 10)] [CosineDecay(0.5, 1e-4, 900)]", 10, 0.5, 1e-4) { Steps = [0, 100, 1000] },
            new("WarmupCosineDecayTest.test_limits", "[LinearWarmup(100, From = 5)] [CosineDecay(3, 0, 900)]", 5, 3, 0) { Steps = [0, 100, 1000] },
            new(
                "SGDRTest.test_limits",
                "[LinearWarmup(500)] [CosineDecay(1.6, 0, 1500)] [LinearWarmup(500)] [CosineDecay(0.8, 0, 2500)] [LinearWarmup(500)] [CosineDecay(0.4, 0, 4500)]",
                0, 1.6, 0, 0.8, 0, 0.4, 0) { Steps = [0, 500, 2000, 2500, 5000, 5500, 10_000] },
            new(
                "PiecewiseInterpolateTest.test_linear_piecewise",
                "[PiecewiseLinear(new[] { 200.0, 300, 75 }, new long[] { 0, 5, 10 })]",
                200, 220, 240, 260, 280, 300, 255, 210, 165, 120, 75, 75, 75),
            new(
                "PiecewiseInterpolateTest.test_cos_piecewise",
                "[CosineDecay(400, 240, 3)] [CosineDecay(240, 288, 2, AllowGrowth = true)] [Constant(288)]",
                400, 360, 280, 240, 264, 288, 288, 288, 288),
            new("PiecewiseInterpolateTest.test_no_dict", "[Constant(17)]", 17, 17, 17),
            new(
                "OneCycleTest.test_linear",
                "[PiecewiseLinear(new[] { 100.0, 1000, 100, 1 }, new long[] { 0, 3, 7, 10 })]",
                100, 400, 700, 1000, 775, 550, 325, 100, 67, 34, 1, 1),
            new(
                "OneCycleTest.test_cosine",
                "[CosineDecay(100, 1000, 2, AllowGrowth = true)] [CosineDecay(1000, 1, 3)]",
                100, 550, 1000, 750.25, 250.75, 1, 1),
            new("_join_test.py test_join_schedules", "[Constant(1, Steps = 3)] [Constant(2, Steps = 3)] [Constant(1)]", 1, 1, 1, 2, 2, 2, 1),
        ]);

    /// <summary>schedules_warmup_cosine_test.py: test_exponent_changes_curve_shape, and strictly so.</summary>
    [Fact]
    public void AHigherExponentIsLowerInBetween()
    {
        Support.Generated[] schedules = Support.ScheduleCompiler.Compile(
            [.. new[] { 1, 2 }.Select(exponent => $"[LinearWarmup(2)] [CosineDecay(1, 0, 10, Exponent = {exponent})]")]);
        for (int step = 3; step < 12; step++)
            Assert.InRange(schedules[1].At(step), double.Epsilon, Math.BitDecrement(schedules[0].At(step)));
        Assert.Equal(schedules[0].Filled(0, 3), schedules[1].Filled(0, 3));
        Assert.Equal(0, schedules[1].At(12));
    }
}

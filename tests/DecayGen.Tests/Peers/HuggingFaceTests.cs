using static DecayGen.Tests.Peers.Vector;

namespace DecayGen.Tests.Peers;

/// <summary>
/// Hugging Face transformers: tests/optimization/test_optimization.py, ScheduleInitTest.test_schedulers, a rate of 10, 2 steps of
/// warmup, 10 steps in all. The lists there are cut off after two or three digits; below each stands its formula.
/// </summary>
public class HuggingFaceTests
{
    [Fact]
    public void Schedules() => AssertAll(
        [
            new("get_constant_schedule", "[Constant(10)]", Formula(10, _ => 10)),
            new("get_constant_schedule_with_warmup", "[LinearWarmup(4)] [Constant(10)]", 0, 2.5, 5, 7.5, 10, 10, 10, 10, 10, 10),
            new("get_linear_schedule_with_warmup", "[LinearWarmup(2)] [LinearDecay(10, 0, 8)]", 0, 5, 10, 8.75, 7.5, 6.25, 5, 3.75, 2.5, 1.25),
            Rounded("get_cosine_schedule_with_warmup", "[LinearWarmup(2)] [CosineDecay(10, 0, 8)]", 0, 5, 10, 9.61, 8.53, 6.91, 5, 3.08, 1.46, 0.38),
            AfterWarmup("get_cosine_schedule_with_warmup", "[LinearWarmup(2)] [CosineDecay(10, 0, 8)]", t => 10 * HalfCosine(t, 8)),
            Rounded(
                "get_cosine_with_hard_restarts_schedule_with_warmup",
                "[LinearWarmup(2)] [CosineRestarts(10, 0, 4, Steps = 8)]",
                0, 5, 10, 8.53, 5, 1.46, 10, 8.53, 5, 1.46, 0, 0),
            AfterWarmup(
                "get_cosine_with_hard_restarts_schedule_with_warmup",
                "[LinearWarmup(2)] [CosineRestarts(10, 0, 4, Steps = 8)]",
                t => 10 * HalfCosine(t % 4, 4)),
            Rounded(
                "get_polynomial_decay_schedule_with_warmup",
                "[LinearWarmup(2)] [PolynomialDecay(10, 1e-7, 8, 2)]",
                0, 5, 10, 7.656, 5.625, 3.906, 2.5, 1.406, 0.625, 0.156),
            AfterWarmup(
                "get_polynomial_decay_schedule_with_warmup",
                "[LinearWarmup(2)] [PolynomialDecay(10, 1e-7, 8, 2)]",
                t => 1e-7 + (10 - 1e-7) * Math.Pow((8 - t) / 8.0, 2)),
            Rounded(
                "get_inverse_sqrt_schedule",
                "[LinearWarmup(2)] [InverseSqrtDecay(10, 2)]",
                0, 5, 10, 8.165, 7.071, 6.325, 5.774, 5.345, 5, 4.714),
            AfterWarmup("get_inverse_sqrt_schedule", "[LinearWarmup(2)] [InverseSqrtDecay(10, 2)]", t => 10 * Math.Sqrt(2.0 / (2 + t))),
        ]);

    /// <summary>Formulas of optimization.py that the test does not ask for: a final rate of 1, and steps that are counted from 1.</summary>
    [Fact]
    public void Formulas() => AssertAll(
        [
            AfterWarmup("get_cosine_with_min_lr_schedule_with_warmup", "[LinearWarmup(2)] [CosineDecay(10, 1, 8)]", t => 1 + 9 * HalfCosine(t, 8)),
            new(
                "get_cosine_with_min_lr_schedule_with_warmup_lr_rate",
                "[LinearWarmup(3, From = 2.5)] [CosineDecay(10, 1, 8)]",
                Formula(11, t => t < 4 ? 2.5 * (t + 1) : 1 + 9 * HalfCosine(t - 4 + 1, 8))),
            Wsd("cosine", "[CosineDecay(10, 1, 4)]", t => 1 + 9 * HalfCosine(t, 4)),
            Wsd("linear", "[LinearDecay(10, 1, 4)]", t => 10 - 2.25 * t),
            Wsd("1-sqrt", "[SqrtDecay(10, 1, 4)]", t => 10 - 9 * Math.Sqrt(t / 4.0)),
        ]);

    private static Vector Wsd(string decayType, string decay, Func<int, double> value) => new(
        $"get_wsd_schedule, {decayType}",
        $"[LinearWarmup(2, From = 1)] [Constant(10, Steps = 4)] {decay}",
        Formula(15, t => t < 2 ? 1 + 4.5 * t : value(Math.Clamp(t - 6, 0, 4))));

    /// <summary>The test compares to 0.01; this is nearer, for all but the smallest values.</summary>
    private static Vector Rounded(string source, string attributes, params double[] values) => new(source, attributes, values) { Tolerance = 4e-3 };

    private static Vector AfterWarmup(string source, string attributes, Func<int, double> value) =>
        new(source, attributes, Formula(10, t => t < 2 ? 5 * t : value(t - 2)));
}

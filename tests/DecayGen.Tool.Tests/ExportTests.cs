using DecayGen.Tool.Export;
using DecayGen.Tool.Import;
using DecayGen.Tool.Schedules;
using DecayGen.Tool.Tests.Support;

namespace DecayGen.Tool.Tests;

/// <summary>What export writes, where there is no Python to run it: that it reads back, and what a function looks like.</summary>
public sealed class ExportTests
{
    [Theory]
    [InlineData("pytorch", "[ExponentialDecay(0.1, 0.95)]", "[StepDecay(0.1, 0.1, 30)]", "[MultiStepDecay(0.1, 0.2, 27, 54)]", "[LinearDecay(0.1, 0.001, 90)]", "[PolynomialDecay(0.1, 0, 90, 2)]", "[Horizon(90)] [CosineDecay(0.1, 0.001, 90)]", "[CosineRestarts(0.1, 0.01, 6, CycleGrowth = 2)]", "[Horizon(90)] [OneCycle(0.1, 90, DivFactor = 10, Anneal = OneCycleAnneal.Linear)]", "[Cyclic(0.01, 0.1, 15, StepDown = 20, Mode = CyclicMode.Triangular2)]", "[LinearWarmup(5, From = 0.003)] [ExponentialDecay(0.1, 0.95)]", "[ReduceOnPlateau(0.1, Factor = 0.5, Patience = 3, Cooldown = 2, Floor = 0.001)]")]
    [InlineData("keras", "[ExponentialDecay(0.1, 0.95, DecaySteps = 100, Staircase = true)]", "[PiecewiseConstant(new[] { 0.1, 0.03, 0.01 }, new long[] { 72, 81 })]", "[PolynomialDecay(0.1, 0.001, 90, 0.9, Cycle = true)]", "[InverseTimeDecay(0.1, 0.5, DecaySteps = 10)]", "[CosineDecay(0.3, 0.001, 90)]", "[LinearWarmup(5, From = 0.01)] [CosineDecay(0.1, 0.001, 85)]", "[CosineRestarts(0.1, 0.01, 6, CycleGrowth = 2, PeakDecay = 0.8)]", "[ReduceOnPlateau(0.1, Factor = 0.5, Patience = 3, ThresholdMode = ThresholdMode.Absolute, Cooldown = 2, MinimumChange = 0)]")]
    [InlineData("optax", "[Constant(0.1)]", "[LinearDecay(0.1, 0.001, 90)]", "[PolynomialDecay(0.1, 0.001, 90, 0.9)]", "[CosineDecay(0.3, 0.001, 90, Exponent = 2)]", "[ExponentialDecay(0.1, 0.95, DecaySteps = 100, Staircase = true, Floor = 0.01)]", "[MultiStepDecay(0.1, 0.2, 27, 54)]", "[LinearWarmup(5)] [CosineDecay(0.1, 0.001, 85, Exponent = 1.5)]", "[LinearWarmup(5, From = 0.01)] [Constant(0.1)]", "[LinearWarmup(5)] [Constant(0.1, Steps = 65)] [LinearDecay(0.1, 0, 20)]", "[ReduceOnPlateau(0.1, Factor = 0.5, Patience = 3, Cooldown = 2, MinimumChange = 0)]")]
    public async Task WhatIsExportedReadsBack(string library, params string[] all)
    {
        FoundSchedule[] schedules = await InProcess.OfAsync(all);
        string[] back = [.. schedules.Select(schedule => string.Join(' ', InProcess.Import(Write(library, schedule)).Phases.Select(AttributeText.Of)))];
        Assert.Equal(all.Select(text => text.Replace("[Horizon(90)] ", "", StringComparison.Ordinal)), back);
    }

    [Theory]
    [InlineData("keras", "[ReduceOnPlateau(0.1)]", "no relative threshold")]
    [InlineData("optax", "[ReduceOnPlateau(0.1, Mode = PlateauMode.Max)]", "always seeks a minimum")]
    [InlineData("optax", "[ReduceOnPlateau(0.1)]", "however small")]
    [InlineData("pytorch", "[LinearWarmup(5)] [ReduceOnPlateau(0.1)]", "no other library has phases before a plateau")]
    [InlineData("pytorch", "[StepDecay(0.1, 3, 30)]", "its declaration has an error")]
    public async Task WhatCannotBeExportedIsSaid(string library, string attributes, string why)
    {
        FoundSchedule schedule = Assert.Single(await InProcess.OfAsync([attributes]));
        Assert.Contains(why, Assert.Throws<UserError>(() => Write(library, schedule)).Message, StringComparison.Ordinal);
    }

    /// <summary>A line each: whole numbers of steps are whole, and a warmup that overlaps starts the next clock early.</summary>
    [Theory]
    [InlineData("optax", "[StepDecay(0.1, 0.1, 30)]", "rate = optax.exponential_decay(0.1, transition_steps=30, decay_rate=0.1, staircase=True)")]
    [InlineData("optax", "[ExponentialDecay(0.1, 0.5, DecaySteps = 2.5)]", "rate = optax.exponential_decay(0.1, transition_steps=2.5, decay_rate=0.5)")]
    [InlineData("optax", "[LinearWarmup(5, Overlap = true)] [CosineDecay(0.1, 0, 90)]", "        lambda t: optax.cosine_decay_schedule(0.1, 90)(t + 5),")]
    [InlineData("keras", "[HalfLifeDecay(0.1, 15)]", "learning_rate = keras.optimizers.schedules.ExponentialDecay(0.1, decay_steps=15, decay_rate=0.5)")]
    [InlineData("keras", "[MultiStepDecay(0.1, 0.1, 30, 60)]", "learning_rate = keras.optimizers.schedules.PiecewiseConstantDecay([29, 59], [0.1, 0.010000000000000002, 0.0010000000000000002])")]
    [InlineData("pytorch", "[CosineDecay(0.1, 0, 90)]", "# No scheduler of PyTorch has these values by itself: CosineAnnealingLR rises again after its end.")]
    [InlineData("pytorch", "[Horizon(91)] [CosineDecay(0.1, 0, 90)]", "scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=90, eta_min=0.0)")]
    [InlineData("pytorch", "[Horizon(92)] [CosineDecay(0.1, 0, 90)]", "scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: rate(step) / 0.1)")]
    [InlineData("pytorch", "[LinearWarmup(5, From = 0.001)] [StepDecay(0.1, 0.1, 30)]", "        torch.optim.lr_scheduler.LinearLR(optimizer, start_factor=0.01, total_iters=5),")]
    [InlineData("pytorch", "[ReduceOnPlateau(0.1)]", "scheduler = torch.optim.lr_scheduler.ReduceLROnPlateau(optimizer, mode=\"min\", factor=0.1, patience=10, threshold=0.0001, threshold_mode=\"rel\", cooldown=0, min_lr=0.0, eps=1e-08)")]
    public async Task WritesTheLibrarysOwn(string library, string attributes, string line) =>
        Assert.Contains(line, Write(library, Assert.Single(await InProcess.OfAsync([attributes]))).Split('\n'));

    [Fact]
    public async Task AKerasScheduleIsAClass()
    {
        ToolRun run = await ToolRun.Of("export", "[LinearWarmup(5)] [Constant(0.1, Steps = 65)] [SqrtDecay(0.1, 0.01, 40, Steps = 20)]", "--to", "keras");
        Assert.Equal("""
            import keras


            def phase1(t):
                return 0.1 * t / 5


            def phase2(t):
                return 0.1


            def phase3(t):
                t = t - 70
                return 0.01 + (0.1 - 0.01) * (1 - keras.ops.sqrt(keras.ops.minimum(t, 40) / 40))


            # No schedule of Keras has these values by itself.
            class Rate(keras.optimizers.schedules.LearningRateSchedule):
                "\""[LinearWarmup(5)] [Constant(0.1, Steps = 65)] [SqrtDecay(0.1, 0.01, 40, Steps = 20)]"\""

                def __call__(self, step):
                    step = keras.ops.cast(step, "float32")
                    return keras.ops.where(step < 90, keras.ops.where(step < 5, phase1(step), keras.ops.where(step < 70, phase2(step), phase3(step))), 0.036360389693210725)

                def get_config(self):
                    return {}


            optimizer = keras.optimizers.SGD(Rate())

            """.Replace("\"\\\"\"", "\"\"\"", StringComparison.Ordinal).ReplaceLineEndings("\n"), run.Output);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    private static string Write(string library, FoundSchedule schedule) => library switch
    {
        "keras" => ToKeras.Write(new Exported(schedule)),
        "optax" => ToOptax.Write(new Exported(schedule)),
        _ => ToPyTorch.Write(new Exported(schedule)),
    };
}

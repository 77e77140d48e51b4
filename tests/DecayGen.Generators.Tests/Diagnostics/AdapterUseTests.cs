using Xunit;

namespace DecayGen.Generators.Tests.Diagnostics;

/// <summary>The rules about uses, where DecayGen.TorchSharp's methods use the schedule.</summary>
public class AdapterUseTests
{
    private const string Once = "DECAY201 warning: 'Rate' is evaluated once, at step 0: the learning rate stays 0.1. Call {0}(step) at every step.";

    [Theory]
    [InlineData("optimizer.Apply<Rate>(0)", "Apply<Rate>")]
    [InlineData("optimizer.ApplyRelative<Rate>(0)", "ApplyRelative<Rate>")]
    [InlineData("OptimizerExtensions.Apply<Rate>(step: 0, optimizer: optimizer)", "Apply<Rate>")]
    public Task Applied_at_one_step_only(string call, string name) => Rules.Expect(Code($"[|{call}|];", "Sgd"), string.Format(null, Once, name));

    [Theory]
    [InlineData("optimizer.Apply<Rate>(t);")]
    [InlineData("optimizer.Apply<Rate>(0); optimizer.Apply<Rate>(t);")]
    [InlineData("Apply<Rate>(0); void Apply<T>(long step) { }")]
    public Task Applied_at_every_step_or_by_somebody_else(string statement) => Rules.Silent(Code(statement, "Sgd"));

    [Fact]
    public Task A_rate_for_sgd_applied_to_adam() => Rules.Expect(
        Code("[|optimizer.Apply<Rate>(t)|];", "Adam"),
        "DECAY128 warning: 'Rate' peaks at 0.1 (step 0), and Adam moves every weight by about that much in each step, however small its gradient: above 0.01 training tends to diverge. Its usual rate is 0.001.");

    [Theory]
    [InlineData("optimizer.ApplyRelative<Rate>(t);")]
    [InlineData("optimizer.ApplyBeta1<Rate>(t);")]
    [InlineData("optimizer.ApplyWeightDecay<Rate>(t);")]
    public Task What_is_no_rate_of_the_schedule_in_adam(string statement) => Rules.Silent(Code(statement, "Adam"));

    [Theory]
    [InlineData("Apply")]
    [InlineData("ApplyRelative")]
    [InlineData("ApplyMomentum")]
    public Task An_epoch_applied_for_a_step(string method) => Rules.Expect(
        Code($"optimizer.{method}<PerStep>([|epoch|]); optimizer.{method}<PerStep>(t);", "Sgd"),
        $"DECAY203 warning: {method}<PerStep> takes a step, and 'epoch' is an epoch by its name: the schedule would run 100 times too slow. Pass a step.");

    [Theory]
    [InlineData("ref _plateau")]
    [InlineData("_shared")]
    public Task A_metric_that_is_to_rise(string plateau) => Rules.Expect(
        Code($"optimizer.Apply({plateau}, [|accuracy|]);", "Sgd"),
        $"DECAY204 warning: {(plateau == "_shared" ? "Shared" : "Plateau")} seeks a minimum (Mode = PlateauMode.Min, the default), and 'accuracy' is to rise by its name: the learning rate would be reduced while it improves. Set Mode = PlateauMode.Max.");

    [Fact]
    public Task A_plateau_applied_for_every_batch() => Rules.Expect(
        Code("for (int e = 0; e < 9; e++) { foreach (int batch in new int[100]) { [|optimizer.Apply(ref _plateau, batch)|]; } }", "Sgd"),
        "DECAY205");

    [Fact]
    public Task Without_the_adapter_the_names_mean_nothing() => Rules.Silent("""
        public partial class Training { public void Run(Own own) => own.Apply<Rate>(0); }
        public class Own { public void Apply<T>(long step) { } }
        [Constant(0.1)] public partial class Rate;
        """);

    private static string Code(string statement, string optimizer) => $$"""
        using DecayGen.Fakes;
        public class Training
        {
            private Plateau _plateau;
            private readonly Shared _shared = new();
            public void Run({{optimizer}} optimizer, long t, int epoch, double accuracy) { {{statement}} }
        }
        public class Sgd : Optimizer;
        public class Adam : Optimizer;
        [Horizon(500)] [LinearDecay(0.1, 0, 500)] internal partial class Rate;
        [Horizon(9000, Unit = StepUnit.Step, StepsPerEpoch = 100)] [LinearDecay(0.1, 0, 9000)] internal partial class PerStep;
        [ReduceOnPlateau(0.1)] internal partial struct Plateau;
        [ReduceOnPlateau(0.1)] internal partial class Shared;
        namespace DecayGen.Fakes { public class Optimizer; }
        namespace DecayGen
        {
            public static class OptimizerExtensions
            {
                public static double Apply<TSchedule>(this Optimizer optimizer, long step) where TSchedule : ISchedule => TSchedule.At(step);
                public static double ApplyRelative<TSchedule>(this Optimizer optimizer, long step) where TSchedule : ISchedule => TSchedule.At(step);
                public static double ApplyMomentum<TSchedule>(this Optimizer optimizer, long step) where TSchedule : ISchedule => TSchedule.At(step);
                public static double ApplyBeta1<TSchedule>(this Optimizer optimizer, long step) where TSchedule : ISchedule => TSchedule.At(step);
                public static double ApplyWeightDecay<TSchedule>(this Optimizer optimizer, long step) where TSchedule : ISchedule => TSchedule.At(step);
                public static double Apply<TSchedule>(this Optimizer optimizer, ref TSchedule schedule, double metric) where TSchedule : struct, IMetricSchedule => schedule.Step(metric);
                public static double Apply<TSchedule>(this Optimizer optimizer, TSchedule schedule, double metric) where TSchedule : class, IMetricSchedule => schedule.Step(metric);
            }
        }
        """;
}

using Xunit;

namespace DecayGen.Generators.Tests.Diagnostics;

public class WrongUnitRuleTests
{
    private const string ByStep = "Horizon(9000, Unit = StepUnit.Step, StepsPerEpoch = 1000)";
    private const string ByEpoch = "Horizon(90, Unit = StepUnit.Epoch, StepsPerEpoch = 1000)";

    [Theory]
    [InlineData(ByStep, "long epoch", "Rate.AtStep([|epoch|])", "Rate.AtStep takes a step, and 'epoch' is an epoch by its name: the schedule would run 1,000 times too slow. Call Rate.AtEpoch.")]
    [InlineData(ByEpoch, "int currentEpoch", "Rate.AtStep([|currentEpoch + 1|])", "Rate.AtStep takes a step, and 'currentEpoch' is an epoch by its name: the schedule would run 1,000 times too slow. Call Rate.AtEpoch.")]
    [InlineData(ByEpoch, "int batch_idx", "Rate.AtEpoch([|batch_idx|])", "Rate.AtEpoch takes an epoch, and 'batch_idx' is a step by its name: the schedule would run 1,000 times too fast. Call Rate.AtStep.")]
    [InlineData(ByStep, "double iteration", "Rate.AtEpoch([|(long)iteration|])", "Rate.AtEpoch takes an epoch, and 'iteration' is a step by its name: the schedule would run 1,000 times too fast. Call Rate.AtStep.")]
    [InlineData(ByStep, "long epoch", "Rate.At([|epoch|])", "Rate.At takes a step, and 'epoch' is an epoch by its name: the schedule would run 1,000 times too slow. Call Rate.AtEpoch.")]
    [InlineData(ByEpoch, "long step", "Rate.At([|step - 1|])", "Rate.At takes an epoch, and 'step' is a step by its name: the schedule would run 1,000 times too fast. Call Rate.AtStep.")]
    [InlineData("Horizon(90, Unit = StepUnit.Epoch)", "long globalStep", "Rate.At([|globalStep|])", "Rate.At takes an epoch, and 'globalStep' is a step by its name. Set StepsPerEpoch in [Horizon], and call Rate.AtStep.")]
    [InlineData("Horizon(90, Unit = StepUnit.Step)", "long epoch", "Rate.AtStep([|epoch++|])", "Rate.AtStep takes a step, and 'epoch' is an epoch by its name. Set StepsPerEpoch in [Horizon], and call Rate.AtEpoch.")]
    [InlineData("Horizon(90, Unit = StepUnit.Step, StepsPerEpoch = 1)", "long epoch", "Rate.AtStep([|1 + epoch|])", "Rate.AtStep takes a step, and 'epoch' is an epoch by its name. Call Rate.AtEpoch.")]
    [InlineData(ByStep, "double epoch", "Rate.At([|epoch|])", "Rate.At takes a step, and 'epoch' is an epoch by its name: the schedule would run 1,000 times too slow. Call Rate.AtEpoch.")]
    public Task A_name_of_the_other_unit(string horizon, string parameter, string call, string message) =>
        Rules.Expect(Code(horizon, parameter, $"return {call};"), $"DECAY203 warning: {message}");

    [Theory]
    [InlineData("for (int epoch = 0; epoch < 9; epoch++) sum += Rate.AtStep([|epoch|]);")]
    [InlineData("foreach (int epoch in new int[9]) sum += Rate.AtStep([|epoch|]);")]
    [InlineData("sum += Rate.AtStep([|_epoch|]);")]
    [InlineData("sum += Rate.AtStep([|this.Epoch|]);")]
    [InlineData("sum += Rate.AtStep([|new C().Epoch|]);")]
    [InlineData("Rate.Fill([|_epoch|], new double[9]);")]
    [InlineData("Rate.Fill(destination: new float[9], firstStep: [|Epoch|]);")]
    [InlineData("sum += Lr([|Epoch|]);")]
    [InlineData("sum += C.Lr([|_epoch|]);")]
    public Task Any_variable_at_any_call(string statement) =>
        Rules.Expect(Code(ByStep, "int x", $"double sum = 0; {statement} return sum;"), "DECAY203");

    [Fact]
    public Task Methods_and_Fill_have_no_other_member() => Rules.Expect(
        Code(ByStep, "long epoch", "Rate.Fill([|epoch|], new double[9]); return Lr([|epoch|]);"),
        "DECAY203 warning: Rate.Fill takes a step, and 'epoch' is an epoch by its name: the schedule would run 1,000 times too slow. Pass a step.",
        "DECAY203 warning: Lr takes a step, and 'epoch' is an epoch by its name: the schedule would run 1,000 times too slow. Pass a step.");

    [Theory]
    [InlineData("long epoch", "Rate.AtEpoch(epoch)")]
    [InlineData("long step", "Rate.AtStep(step)")]
    [InlineData("long step", "Rate.At(step)")]
    [InlineData("long iteration", "Rate.At(iteration + 1)")]
    [InlineData("long i", "Rate.AtEpoch(i)")]
    [InlineData("long e", "Rate.AtStep(e)")]
    [InlineData("long t", "Rate.AtStep(t)")]
    [InlineData("long epoch, long stepsPerEpoch", "Rate.AtStep(epoch * stepsPerEpoch)")]
    [InlineData("long epoch", "Rate.AtStep(epoch * 1000)")]
    [InlineData("long epoch, long step", "Rate.AtStep(epoch + step)")]
    [InlineData("long epoch, long step", "Rate.AtStep(step - epoch)")]
    [InlineData("long step", "Rate.AtEpoch(step / 1000)")]
    [InlineData("long step", "Rate.AtEpoch(step % 1000)")]
    [InlineData("long epochStep", "Rate.AtEpoch(epochStep)")]
    [InlineData("long stepOfEpoch", "Rate.AtEpoch(stepOfEpoch)")]
    [InlineData("long epochs", "Rate.AtStep(epochs)")]
    [InlineData("long totalSteps", "Rate.AtEpoch(totalSteps)")]
    [InlineData("long batchSize", "Rate.AtEpoch(batchSize)")]
    [InlineData("long batchCount", "Rate.AtEpoch(batchCount)")]
    [InlineData("long maxEpoch", "Rate.AtStep(maxEpoch)")]
    [InlineData("long stepping", "Rate.AtEpoch(stepping)")]
    [InlineData("System.Func<long> epoch", "Rate.AtStep(epoch())")]
    [InlineData("long[] epoch", "Rate.AtStep(epoch[0])")]
    [InlineData("System.Collections.Generic.List<long> epoch", "Rate.AtStep(epoch[0])")]
    [InlineData("long epoch", "Rate.AtStep(System.Math.Max(epoch, 1))")]
    [InlineData("long epoch", "Other.AtStep(epoch)")]
    public Task A_name_of_the_right_unit_and_names_that_say_too_little(string parameters, string call) =>
        Rules.Silent(Code(ByStep, parameters, $"return {call};"));

    [Theory]
    [InlineData("double epochLoss", "_plateau.Step(epochLoss)")]
    [InlineData("double batch", "_plateau.Step(batch)")]
    [InlineData("long epoch", "_plateau.At(epoch) + _plateau.AtStep(epoch)")]
    public Task A_plateau_takes_metrics_and_no_time(string parameters, string call) => Rules.Silent(Code(ByStep, parameters, $"return {call};"));

    [Theory]
    [InlineData("Horizon(90)")]
    [InlineData("System.Obsolete, Horizon(90, StepsPerEpoch = 10)")]
    public Task Without_a_unit_there_is_nothing_to_confuse(string horizon) =>
        Rules.Expect(new UserProject { Severities = new() { ["CS0612"] = Microsoft.CodeAnalysis.ReportDiagnostic.Suppress } }, Code(horizon, "long epoch, long step", "return Rate.At(epoch) + Rate.At(step);"));

    [Fact]
    public Task The_horizon_of_the_assembly_counts() =>
        Rules.Expect("[assembly: Horizon(90, Unit = StepUnit.Epoch)] [ExponentialDecay(0.01, 0.95)] partial class Rate { static double F(int step) => At([|step|]); }", "DECAY203");

    [Fact]
    public async Task Half_typed_calls_are_no_finding()
    {
        UserProject project = new() { MayBeWrong = true };
        foreach (string call in new[] { "Rate.AtStep(epoch", "Rate.AtStep(", "Rate.AtStep(epoch, ", "Rate.AtStep(epoch +", "Rate.", "Rate.At(unknownEpoch)", "Rate.Fill(epoch", "Rate.AtStep(epoch epoch)" })
            Assert.Empty((await Rules.Ids(project with { Sources = ["using DecayGen;\n" + Code(ByStep, "long epoch", $"return {call}")] })).Except(["DECAY203"]));
    }

    private static string Code(string horizon, string parameters, string body) => $$"""
        [{{horizon}}, Constant(0.01)] static partial class Rate;
        [{{horizon}}, ReduceOnPlateau(0.01)] partial class Plateau { public double At(long step) => step; public double AtStep(long step) => step; }
        static class Other { public static double AtStep(long step) => step; }
        partial class C
        {
            int _epoch = 1;
            Plateau _plateau = new();
            public long Epoch { get; set; }
            double Value({{parameters}}) { {{body}} }
            [{{horizon}}, Constant(0.01)] public static partial double Lr(long step);
        }
        """;
}

using Microsoft.CodeAnalysis;
using Xunit;

namespace DecayGen.Generators.Tests.Diagnostics;

public class AdamRateRuleTests
{
    private const string Message = "DECAY128 warning: 'Rate' peaks at 0.1 (step 0), and Adam moves every weight by about that much in each step, however small its gradient: above 0.01 training tends to diverge. Its usual rate is 0.001.";

    [Theory]
    [InlineData("new Adam([|Rate.At(t)|]);")]
    [InlineData("new Adam((float)[|Rate.At(t)|]);")]
    [InlineData("new Adam(lr: [|Rate.Peak|]);")]
    [InlineData("new Adam { LearningRate = [|Rate.At(t)|] };")]
    [InlineData("adam.LearningRate = [|Rate.At(t)|];")]
    [InlineData("adam.LearningRate = (double)(float)[|Rate.AtStep(t)|];")]
    [InlineData("adam.Step([|Rate.At(t)|]);")]
    [InlineData("double lr = [|Rate.At(t)|]; adam.LearningRate = lr;")]
    [InlineData("optim.Adam(null, lr: [|Rate.At(t)|]);")]
    [InlineData("_lr = Rate.At(t); new Adam([|Rate.Initial|]);")]
    public Task A_rate_for_sgd_in_adam(string statement) => Rules.Expect(Code(statement), Message);

    [Theory]
    [InlineData("AdamW")]
    [InlineData("NAdam")]
    [InlineData("Nadam")]
    [InlineData("RAdam")]
    [InlineData("Adamax")]
    [InlineData("AdaMax")]
    [InlineData("AMSGrad")]
    public Task Its_relatives(string optimizer) =>
        Rules.Expect(Code($"new {optimizer}([|Rate.At(t)|]);") + $"class {optimizer}(double rate);", Message.Replace("Adam", optimizer));

    [Theory]
    [InlineData("new Adam([|Plateau.Initial|]);")]
    [InlineData("new Adam([|Plateau.Peak|]);")]
    [InlineData("new Adam([|_plateau.Value|]);")]
    [InlineData("adam.LearningRate = [|_plateau.Value|];")]
    [InlineData("adam.LearningRate = [|_plateau.Step(1)|];")]
    [InlineData("double lr = [|_plateau.Step(1)|]; adam.LearningRate = lr;")]
    public Task A_plateau_that_begins_high(string statement) => Rules.Expect(
        Code(statement),
        "DECAY128 warning: 'Plateau' peaks at 0.1 (step 5), and Adam moves every weight by about that much in each step, however small its gradient: above 0.01 training tends to diverge. Its usual rate is 0.001.");

    [Theory]
    [InlineData("new Sgd(_plateau.Value);")]
    [InlineData("new Adam(_low.Value); adam.LearningRate = _low.Step(1); new Adam(LowPlateau.Initial);")]
    [InlineData("adam.Save(_plateau.State);")]
    [InlineData("adam.Beta1 = _plateau.Value;")]
    [InlineData("new Adam(new Wrapped(0.1).Value); new Adam(((double?)0.1).Value);")]
    [InlineData("IMetricSchedule schedule = _plateau; new Adam(schedule.Value);")]
    public Task Other_plateaus(string statement) => Rules.Silent(Code(statement));

    [Theory]
    [InlineData("new Sgd(Rate.At(t));")]
    [InlineData("sgd.LearningRate = Rate.At(t);")]
    [InlineData("new Adam(0.01 * Rate.At(t));")]
    [InlineData("adam.LearningRate = Rate.At(t) / 100;")]
    [InlineData("new Adam(System.Math.Min(Rate.At(t), 0.001));")]
    [InlineData("new Adam { Beta1 = Rate.At(t) };")]
    [InlineData("adam.Beta1 = Rate.At(t);")]
    [InlineData("new Adam(0.001, beta1: Rate.At(t));")]
    [InlineData("optim.Adam(null, weight_decay: Rate.At(t));")]
    [InlineData("adam.ClipGradients(maxNorm: Rate.At(t));")]
    [InlineData("double lr = Rate.At(t); lr = 0.001; adam.LearningRate = lr;")]
    [InlineData("double lr = Rate.At(t); System.Console.WriteLine(lr);")]
    [InlineData("adam.Beta1 = Momentum(t);")]
    [InlineData("adam.LearningRate = Momentum(t);")]
    [InlineData("adam.LearningRate = Low.At(t);")]
    [InlineData("foreach (Sgd group in adam.Groups) group.LearningRate = Rate.At(t);")]
    [InlineData("new Adamant(Rate.At(t)); new Lamb(Rate.At(t));")]
    public Task Others(string statement) => Rules.Silent(Code(statement));

    [Fact]
    public async Task The_peak_is_pointed_to()
    {
        UserProject project = new("using DecayGen;\n" + Code("new Adam(Warm.At(t));"));
        Diagnostic found = Assert.Single(await project.ReviewAsync());
        Assert.Equal("0.02", found.AdditionalLocations.Select(location => location.SourceTree!.ToString().Substring(location.SourceSpan.Start, location.SourceSpan.Length)).Single());
        Assert.StartsWith("'Warm' peaks at 0.02 (epoch 5), and Adam moves", found.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public Task A_peak_beyond_the_run_is_none() =>
        Rules.Expect(
            "[Horizon(5, Unit = StepUnit.Epoch), LinearWarmup([|[|50|]|]), Constant(0.02)] static partial class Rate; class Adam(double lr); class C { Adam F(int t) => new(Rate.At(t)); }",
            "DECAY115",
            "DECAY122");

    [Fact]
    public async Task The_largest_rate_can_be_set()
    {
        UserProject project = new("using DecayGen;\n" + Code("new Adam(Rate.At(t));")) { Options = _ => new() { ["DECAY128.largest_rate"] = "0.1" } };
        Assert.Empty(await Rules.Ids(project));
        Assert.Equal(["DECAY128"], await Rules.Ids(project with { Options = _ => new() { ["DECAY128.largest_rate"] = "0.099" } }));
    }

    private static string Code(string statement) => $$"""
        [Horizon(90, Unit = StepUnit.Step), ExponentialDecay(0.1, 0.95)] static partial class Rate;
        [Horizon(90), ExponentialDecay(0.01, 0.95)] static partial class Low;
        [Horizon(90, Unit = StepUnit.Epoch), LinearWarmup(5), ExponentialDecay(0.02, 0.95)] static partial class Warm;
        [LinearWarmup(5), ReduceOnPlateau(0.1)] partial class Plateau;
        [ReduceOnPlateau(0.01)] partial class LowPlateau;
        record Wrapped(double Value);
        class Sgd(double lr) { public double LearningRate { get; set; } = lr; }
        class Adamant(double lr);
        class Lamb(double lr);
        class Adam(double lr, double beta1 = 0.9)
        {
            public Adam() : this(0.001) { }
            public double LearningRate { get; set; } = lr;
            public double Beta1 { get; set; } = beta1;
            public Sgd[] Groups = [];
            public void Step(double rate) { }
            public void ClipGradients(double maxNorm) { }
            public void Save(PlateauState state) { }
        }
        static class optim { public static Adam Adam(object parameters, double lr = 0.001, double weight_decay = 0) => new(); }
        partial class Training
        {
            double _lr;
            Plateau _plateau = new();
            LowPlateau _low = new();
            double Next(double loss) => _plateau.Step(loss) + _low.Step(loss);
            [Horizon(90), LinearDecay(0.9, 0.5, 90)] public static partial double Momentum(long step);
            void Run(Adam adam, Sgd sgd, int t) { {{statement}} }
        }

        """;
}

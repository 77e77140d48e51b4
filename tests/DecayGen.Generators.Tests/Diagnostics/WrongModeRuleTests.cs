using Microsoft.CodeAnalysis;
using Xunit;

namespace DecayGen.Generators.Tests.Diagnostics;

public class WrongModeRuleTests
{
    [Theory]
    [InlineData("double accuracy", "rate.Step([|accuracy|]);", "Rate seeks a minimum (Mode = PlateauMode.Min, the default), and 'accuracy' is to rise by its name: the learning rate would be reduced while it improves. Set Mode = PlateauMode.Max.")]
    [InlineData("double valAcc", "low.Step([|valAcc|]);", "Low seeks a minimum (Mode = PlateauMode.Min), and 'valAcc' is to rise by its name: the learning rate would be reduced while it improves. Set Mode = PlateauMode.Max.")]
    [InlineData("double val_loss", "high.Step([|val_loss|]);", "High seeks a maximum (Mode = PlateauMode.Max), and 'val_loss' is to fall by its name: the learning rate would be reduced while it improves. Set Mode = PlateauMode.Min.")]
    public Task A_metric_of_the_other_mode(string parameter, string call, string message) => Rules.Expect(Code(parameter, call), $"DECAY204 warning: {message}");

    [Theory]
    [InlineData("acc")]
    [InlineData("top5Accuracy")]
    [InlineData("f1")]
    [InlineData("F1")]
    [InlineData("valF1")]
    [InlineData("val_f1_metric")]
    [InlineData("f1Score")]
    [InlineData("rocAuc")]
    [InlineData("AUC")]
    [InlineData("precision")]
    [InlineData("recall_at_10")]
    [InlineData("iou")]
    [InlineData("mIoU")]
    [InlineData("meanIoU")]
    [InlineData("mAP")]
    [InlineData("mAP50")]
    [InlineData("bbox_map")]
    [InlineData("bleu4")]
    public Task Names_of_what_is_to_rise(string name) => Task.WhenAll(
        Rules.Expect(Code($"double {name}", $"rate.Step([|{name}|]);"), "DECAY204"),
        Rules.Silent(Code($"double {name}", $"high.Step({name});")));

    [Theory]
    [InlineData("loss")]
    [InlineData("valLoss")]
    [InlineData("LOSS")]
    [InlineData("testError")]
    [InlineData("errorRate")]
    [InlineData("perplexity")]
    [InlineData("MAE")]
    [InlineData("valMse")]
    [InlineData("rmse2")]
    [InlineData("wer")]
    [InlineData("crossEntropy")]
    public Task Names_of_what_is_to_fall(string name) => Task.WhenAll(
        Rules.Expect(Code($"double {name}", $"high.Step([|{name}|]);"), "DECAY204"),
        Rules.Silent(Code($"double {name}", $"rate.Step({name});")));

    [Theory]
    [InlineData("float accuracy", "rate.Step([|accuracy|]);")]
    [InlineData("decimal accuracy", "rate.Step([|(double)accuracy|]);")]
    [InlineData("double? accuracy", "rate.Step([|accuracy.Value|]); rate.Step([|accuracy ?? 0|]); rate.Step([|accuracy!.Value|]); rate.Step([|accuracy.GetValueOrDefault()|]);")]
    [InlineData("object accuracy", "rate.Step([|System.Convert.ToDouble(accuracy)|]);")]
    [InlineData("Tensor accuracy", "rate.Step([|accuracy.item()|]); rate.Step(metric: [|accuracy.cpu().ToDouble()|]);")]
    [InlineData("double[] accuracies", "rate.Step([|accuracies[^1]|]); rate.Step(([|accuracies[0]|]));")]
    [InlineData("System.Collections.Generic.List<double> accuracy", "rate.Step([|accuracy[0]|]);")]
    [InlineData("System.Collections.Generic.Dictionary<string, double> metrics", "rate.Step([|metrics[\"val_accuracy\"]|]);")]
    [InlineData("(double Loss, double Accuracy) result", "rate.Step([|result.Accuracy|]);")]
    [InlineData("Training other", "rate.Step([|other.Accuracy|]); rate.Step([|other._f1|]); rate.Step([|Evaluate().Accuracy|]); rate.Step([|AccuracyOf(other)|]); rate.Step([|this.Accuracy|]);")]
    [InlineData("System.Func<double> accuracy", "rate.Step([|accuracy()|]);")]
    [InlineData("double accuracy", "rate?.Step([|accuracy|]); _rate.Step([|accuracy|]); _rates[0].Step([|accuracy|]); new Rate().Step([|accuracy|]); double next = Fast(rate.Step([|accuracy|]));")]
    [InlineData("double accuracy, Slow slow, Generic<int> generic, Warm warm", "slow.Step([|accuracy|]); generic.Step([|accuracy|]); warm.Step([|accuracy|]);")]
    public Task Wherever_the_name_is(string parameters, string statements)
    {
        string marked = Code(parameters, statements);
        return Rules.Expect(marked, [.. Enumerable.Repeat("DECAY204", marked.Split("[|").Length - 1)]);
    }

    [Fact]
    public Task Awaited_it_is_the_same() => Rules.Expect(
        Code("double x", "} async void Run(Rate rate) { rate.Step([|await AccuracyAsync()|]); rate.Step([|(await EvaluateAsync()).Accuracy|]);"),
        "DECAY204",
        "DECAY204");

    [Theory]
    [InlineData("double accuracy", "rate.Step(1 - accuracy); rate.Step(-accuracy); rate.Step(accuracy * -1); rate.Step(1 / accuracy); rate.Step(100 * accuracy);")]
    [InlineData("double loss", "high.Step(-loss); high.Step(1 - loss); high.Step(System.Math.Exp(-loss));")]
    [InlineData("double lossAccuracy, double accuracy_error", "rate.Step(lossAccuracy); high.Step(lossAccuracy); rate.Step(accuracy_error); high.Step(accuracy_error);")]
    [InlineData("double negLoss, double negativeLoss, double minusLoss, double lossReduction", "high.Step(negLoss); high.Step(negativeLoss); high.Step(minusLoss); high.Step(lossReduction);")]
    [InlineData("double f1Complement, double complementOfAccuracy", "rate.Step(f1Complement); rate.Step(complementOfAccuracy);")]
    [InlineData("double inaccuracy, double oneMinusAccuracy, double accuracyDrop, double accuracyGap", "rate.Step(inaccuracy); rate.Step(oneMinusAccuracy); rate.Step(accuracyDrop); rate.Step(accuracyGap);")]
    [InlineData("double metric, double score, double x, double f, double f2, double account, double mapped, double glossary", "rate.Step(metric); high.Step(metric); rate.Step(score); high.Step(score); rate.Step(f); rate.Step(f2); rate.Step(account); rate.Step(mapped); high.Step(glossary); rate.Step(0.5);")]
    [InlineData("System.Collections.Generic.Dictionary<string, double> map, string key", "rate.Step(map[key]); rate.Step(map[\"loss\"]); high.Step(map[\"accuracy\"]);")]
    [InlineData("double loss", "rate.Step(Map(loss)); high.Step(Map(loss));")]
    [InlineData("double loss, double accuracy, bool b", "rate.Step(b ? loss : accuracy); high.Step(b ? loss : accuracy);")]
    [InlineData("double accuracy, IMetricSchedule schedule", "schedule.Step(accuracy); ((IMetricSchedule)rate).Step(accuracy);")]
    [InlineData("double accuracy, Sgd sgd", "sgd.Step(accuracy); rate.Step((int)accuracy, 1);")]
    [InlineData("double accuracy", "System.Func<double, double> step = rate.Step; step(accuracy);")]
    public Task What_may_be_meant(string parameters, string statements) => Rules.Silent(Code(parameters, statements));

    [Fact]
    public async Task A_generic_loop_does_not_know_the_mode() => Assert.Empty(await Rules.Ids(
        "class C { static void Train<TSchedule>(TSchedule schedule, double accuracy) where TSchedule : struct, IMetricSchedule => schedule.Step(accuracy); }"));

    [Fact]
    public async Task The_mode_is_pointed_to()
    {
        Diagnostic found = Assert.Single(await new UserProject("using DecayGen;" + Code("double loss", "high.Step(loss);")).ReviewAsync());
        Assert.Equal("PlateauMode.Max", found.AdditionalLocations.Select(location => location.SourceTree!.ToString().Substring(location.SourceSpan.Start, location.SourceSpan.Length)).Single());
    }

    [Fact]
    public Task An_error_says_enough() => Rules.Expect("[ReduceOnPlateau([|-1|])] partial class Rate; class C { double F(Rate rate, double accuracy) => rate.Step(accuracy); }", "DECAY010");

    [Fact]
    public async Task Half_typed_calls_are_no_finding()
    {
        UserProject project = new() { MayBeWrong = true };
        foreach (string call in new[] { "rate.Step(accuracy", "rate.Step(", "rate.Step(accuracy, ", "rate.Step(accuracy +", "rate.Step(unknownAccuracy)", "rate.Step(accuracy accuracy)", "rate.Step(accuracy.", "rate?.Step(accuracy" })
            Assert.Empty((await Rules.Ids(project with { Sources = ["using DecayGen;\n" + Code("double accuracy", call)] })).Except(["DECAY204"]));
    }

    private static string Code(string parameters, string statements) => $$"""
        [ReduceOnPlateau(0.1)] partial class Rate { public double Step(int metric, int epoch) => metric; }
        [ReduceOnPlateau(0.1, Mode = PlateauMode.Min)] partial struct Low;
        [ReduceOnPlateau(0.1, Mode = PlateauMode.Max)] partial record High(int Seed);
        [ReduceOnPlateau(0.1)] partial record struct Generic<T>;
        [LinearWarmup(5), ReduceOnPlateau(0.1)] partial class Warm;
        class Slow : Rate;
        class Sgd { public double Step(double accuracy) => accuracy; }
        class Tensor { public double item() => 0; public Tensor cpu() => this; public double ToDouble() => 0; }
        record Result(double Loss, double Accuracy);
        class Training
        {
            public double _f1;
            Rate _rate = new();
            Rate[] _rates = [];
            public double Accuracy { get; set; }
            static Result Evaluate() => new(0, 0);
            static double AccuracyOf(object model) => 0;
            static double Map(double x) => x;
            static double Fast(double x) => x;
            static System.Threading.Tasks.Task<double> AccuracyAsync() => throw null!;
            static System.Threading.Tasks.Task<Result> EvaluateAsync() => throw null!;
            void Train(Rate rate, Low low, High high, {{parameters}}) { {{statements}} }
        }
        """;
}

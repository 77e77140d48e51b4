using System.Globalization;
using DecayGen.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace DecayGen.Generators.Tests.Diagnostics;

/// <summary>DECAY302 and 303: what is said of TorchSharp's own schedulers, and of which nothing is.</summary>
public class SchedulerRuleTests
{
    private const string Deviates = "DECAY303 warning: TorchSharp's {0} is not like PyTorch's: {1}";

    [Theory]
    [InlineData("StepLR(optimizer, [|0|])", "StepLR is [StepDecay(1, 0.1, 0)] of the initial rate here, and DECAY013 says: A number of steps must be more than 0, not 0. TorchSharp throws a DivideByZeroException at the first step().")]
    [InlineData("StepLR(optimizer, 30, [|10|])", "StepLR is [StepDecay(1, 10, 30)] of the initial rate here, and DECAY012 says: A rate of 10 multiplies the value by 10 each time: a rate is a fraction, so that 95% is 0.95")]
    [InlineData("StepLR(gamma: [|1 / 10|], step_size: 30, optimizer: optimizer)", "StepLR is [StepDecay(1, 0, 30)] of the initial rate here, and DECAY011 says: A rate of 0 is no decay: it must be more than 0 and less than 1, such as 0.95 to keep 95% each time. 1 / 10 divides integers, which gives 0: write 1.0 / 10")]
    [InlineData("[|ExponentialLR|](optimizer)", "ExponentialLR is [ExponentialDecay(1, 0.1)] of the initial rate here, and DECAY105 says: A rate of 0.1 keeps 10% of the learning rate at each step and removes 90%: if 10% is what is to be removed, the rate is 0.9. TorchSharp takes this gamma where none is written; PyTorch asks for one.")]
    [InlineData("ExponentialLR(optimizer, [|Growth|])", "ExponentialLR is [ExponentialDecay(1, 1.5)] of the initial rate here, and DECAY101 says: A rate of 1.5 lets the value grow: 1 at step 0, 4.07e+17 at step 100. A decay has a rate below 1; set AllowGrowth if the value is meant to rise")]
    [InlineData("ExponentialLR(optimizer, [|1|])", "ExponentialLR is [ExponentialDecay(1, 1)] of the initial rate here, and DECAY102 says: A rate of 1 keeps everything: the value stays 1. A decay has a rate below 1; a value that stays is [Constant(1)]")]
    [InlineData("MultiStepLR(optimizer, new[] { 30, [|0|], 60 })", "MultiStepLR is [MultiStepDecay(1, 0.1, 0, 30, 60)] of the initial rate here, and DECAY013 says: A number of steps must be more than 0, not 0. TorchSharp applies gamma before the first step.")]
    [InlineData("ConstantLR(optimizer, [|0|])", "ConstantLR is [Constant(0, Steps = 5)] [Constant(1)] of the initial rate here, and DECAY010 says: A schedule cannot have the value 0: it must be finite and more than 0. TorchSharp divides by it: the rate is NaN from step 5 on.")]
    [InlineData("ConstantLR(optimizer, total_iters: [|0|])", "ConstantLR is [Constant(0.3333333333333333, Steps = 0)] [Constant(1)] of the initial rate here, and DECAY013 says: A number of steps must be more than 0, not 0. TorchSharp never takes the factor back.")]
    [InlineData("LinearLR(optimizer, [|0|])", "LinearLR multiplies the rate before, and with a start_factor of 0 divides by 0: the rate is 0 at first, and NaN from the first step() on")]
    [InlineData("LinearLR(optimizer, 0.1, 1, [|0|])", "LinearLR is [LinearWarmup(0, From = 0.1)] [Constant(1)] of the initial rate here, and DECAY013 says: A number of steps must be more than 0, not 0. TorchSharp stays at start_factor for ever.")]
    [InlineData("PolynomialLR(optimizer, 9, [|0|])", "PolynomialLR is [PolynomialDecay(1, 0, 9, 0)] of the initial rate here, and DECAY017 says: power is 0: it must be finite and more than 0. TorchSharp never changes the rate.")]
    [InlineData("CosineAnnealingLR(optimizer, [|0|])", "CosineAnnealingLR is [CosineDecay(1, 0, 0)] of the initial rate here, and DECAY013 says: A number of steps must be more than 0, not 0. TorchSharp divides by it: the rate is NaN from the first step() on.")]
    [InlineData("CyclicLR(optimizer, 0.1, 1, [|0|], cycle_momentum: false)", "CyclicLR is [Cyclic(0.1, 1, 0)] here, and DECAY013 says: A number of steps must be more than 0, not 0. TorchSharp divides by it: all rates are NaN.")]
    [InlineData("OneCycleLR(optimizer, 0.1, 10, pct_start: [|0.1|])", "OneCycleLR divides 0 by 0, so that the first rate is NaN: pct_start must be more than 1 / 10 for a way up of more than no steps")]
    [InlineData("OneCycleLR(optimizer, 0.1, 10, pct_start: [|0.05|])", "OneCycleLR is [OneCycle(0.1, 10, PercentStart = 0.05)] here, and DECAY017 says: PercentStart is 0.05: it must be more than 1 / 10, so that the way up takes more than a step. TorchSharp begins next to max_lr, with no way up.")]
    [InlineData("OneCycleLR(optimizer, [|1000|], 100)", "OneCycleLR is [OneCycle(1000, 100)] here, and DECAY127 says: A learning rate of 1000 is more than 100, which no published schedule reaches")]
    [InlineData("[|OneCycleLR|](optimizer, 0.1)", "OneCycleLR throws an ArgumentException when it is created: it needs total_steps, or epochs and steps_per_epoch")]
    [InlineData("ReduceLROnPlateau(optimizer, factor: [|1|])", "ReduceLROnPlateau is [ReduceOnPlateau(1, Factor = 1, Patience = 10, Threshold = 0.0001)] of the initial rate here, and DECAY102 says: A rate of 1 keeps everything: the value stays 1. A decay has a rate below 1; a value that stays is [Constant(1)]. TorchSharp throws an ArgumentException when it is created.")]
    [InlineData("ReduceLROnPlateau(optimizer, [|\"minimum\"|])", "ReduceLROnPlateau knows no mode 'minimum', and throws when it is created: it is \"min\" or \"max\"")]
    [InlineData("SequentialLR(optimizer, children, new[] { 6, [|3|] })", "The milestone 3 comes after 6: the scheduler between them never has its turn. Milestones are more than 0, and increase.")]
    [InlineData("SequentialLR(optimizer, children, new[] { [|0|], 3 })", "A milestone of 0 leaves no step for the scheduler before it, which sets the first rate all the same, and the next one goes on from that. Milestones are more than 0, and increase.")]
    [InlineData("SequentialLR(optimizer, new[] { children[0] }, [|new[] { 3 }|])", "SequentialLR throws an ArgumentException when it is created: it takes one milestone less than schedulers, and there are 1 for 1")]
    public Task A_constant_that_no_schedule_should_have(string creation, string message) => Expect(creation, $"DECAY302 warning: {message}");

    [Theory]
    [InlineData("Sgd", "[|CyclicLR|](optimizer, 0.1, 1)", "CyclicLR", "the momentum rises together with the rate from 0.9 to 1, and falls from 0.9 to 0.8 while the rate rises there")]
    [InlineData("Optimizer", "CyclicLR(optimizer, 0.1, 1, cycle_momentum: [|true|], base_momentum: 0.85)", "CyclicLR", "the momentum rises together with the rate from 0.9 to 0.95, and falls from 0.9 to 0.85 while the rate rises there")]
    [InlineData("Adam", "[|CyclicLR|](optimizer, 0.1, 1)", "CyclicLR", "cycle_momentum, the default, throws an ArgumentException for an optimizer of the Adam family, and β₁ falls from 0.9 to 0.8 while the rate rises there")]
    [InlineData("Sgd", "CyclicLR(optimizer, 1, 5, 4, mode: [|Mode.ExpRange|], gamma: 0.9, cycle_momentum: false)", "CyclicLR", "in mode ExpRange the rate rises to base_lr + (max_lr - base_lr) * gamma^cycle, and with gamma^step there: at step 4 it is 4.6 here, and 3.62 there")]
    [InlineData("Sgd", "OneCycleLR(optimizer, [|new[] { 0.1, 0.2 }|], 10)", "OneCycleLR", "the rate of the second group of parameters goes up and down again for as long as the training lasts, and all groups take the same course there")]
    [InlineData("Sgd", "OneCycleLR(optimizer, [|new[] { 0.1, 0.2 }|], 10, anneal_strategy: AnnealStrategy.Linear)", "OneCycleLR", "the rate of the second group of parameters grows from step to step without end, and all groups take the same course there")]
    [InlineData("Sgd", "OneCycleLR(optimizer, [|new[] { 0.1, 0.2, 0.3 }|], 10, three_phase: true)", "OneCycleLR", "the rate of the third group of parameters goes up and down again for as long as the training lasts, and all groups take the same course there")]
    [InlineData("Sgd", "OneCycleLR(optimizer, 0.1, 10, last_epoch: [|saved|])", "OneCycleLR", "resuming by last_epoch with cycle_momentum, the default, throws a KeyNotFoundException")]
    [InlineData("Sgd", "MultiStepLR(optimizer, new List<int> { 30, 60, [|30|] })", "MultiStepLR", "the milestone 30 stands here twice, and the rate is multiplied by gamma once; there as often as it stands here")]
    [InlineData("Sgd", "ExponentialLR(optimizer, 0.95, [|saved|])", "ExponentialLR", "resuming by last_epoch applies a step that the saved rate already has, so that it is 0.95 times PyTorch's from then on")]
    [InlineData("Sgd", "LinearLR(optimizer, last_epoch: [|4|])", "LinearLR", "resuming by last_epoch applies a step that the saved rate already has, so that all that follow are others than PyTorch's")]
    [InlineData("Sgd", "PolynomialLR(optimizer, last_epoch: [|0|])", "PolynomialLR", "resuming by last_epoch applies a step that the saved rate already has, so that all that follow are others than PyTorch's")]
    [InlineData("Sgd", "CosineAnnealingLR(optimizer, 90, last_epoch: [|saved|])", "CosineAnnealingLR", "resuming by last_epoch applies a step that the saved rate already has, so that all that follow are others than PyTorch's")]
    [InlineData("Sgd", "MultiplicativeLR(optimizer, t => 0.9, [|saved|])", "MultiplicativeLR", "resuming by last_epoch applies a step that the saved rate already has, so that the function's factor is in it once more than in PyTorch's")]
    public Task Numbers_that_are_not_PyTorchs(string optimizer, string creation, string name, string deviation) =>
        Expect(creation, string.Format(CultureInfo.InvariantCulture, Deviates, name, deviation), optimizer);

    [Theory]
    [InlineData("StepLR(optimizer, 30, 0.1)")]
    [InlineData("StepLR(optimizer, 30)")]
    [InlineData("StepLR(optimizer, saved, 0.1, last_epoch: saved)")]
    [InlineData("StepLR(optimizer, 30, saved)")]
    [InlineData("ExponentialLR(optimizer, 0.95)")]
    [InlineData("ExponentialLR(optimizer, 0.5, -1)")]
    [InlineData("MultiStepLR(optimizer, new[] { 60, 30 }, 0.1)")]
    [InlineData("MultiStepLR(optimizer, milestones)")]
    [InlineData("CosineAnnealingLR(optimizer, 90)")]
    [InlineData("CosineAnnealingLR(optimizer, 90, 1e-5)")]
    [InlineData("CosineAnnealingLR(optimizer, saved)")]
    [InlineData("LinearLR(optimizer)")]
    [InlineData("LinearLR(optimizer, 1, 0, 90)")]
    [InlineData("LinearLR(optimizer, 0.1, 1, 5)")]
    [InlineData("ConstantLR(optimizer)")]
    [InlineData("PolynomialLR(optimizer, 90, 0.9)")]
    [InlineData("OneCycleLR(optimizer, 0.1, 100)")]
    [InlineData("OneCycleLR(optimizer, 0.1, epochs: 10, steps_per_epoch: saved)")]
    [InlineData("OneCycleLR(optimizer, 0.1, 100, pct_start: 0)")]
    [InlineData("OneCycleLR(optimizer, new[] { 0.1, 0.2 }, 100, three_phase: true)")]
    [InlineData("OneCycleLR(optimizer, 0.1, 100, cycle_momentum: false, last_epoch: saved)")]
    [InlineData("CyclicLR(optimizer, 0.001, 0.1, cycle_momentum: false)")]
    [InlineData("CyclicLR(optimizer, 0.001, 0.1, mode: Mode.ExpRange, cycle_momentum: false)")]
    [InlineData("CyclicLR(optimizer, 0.001, 0.1, base_momentum: 0.9)")]
    [InlineData("ReduceLROnPlateau(optimizer)")]
    [InlineData("ReduceLROnPlateau(optimizer, \"max\", 0.5, 3, min_lr: new[] { 1e-6 })")]
    [InlineData("SequentialLR(optimizer, new[] { LinearLR(optimizer, 0.1, 1, 5), CosineAnnealingLR(optimizer, 85) }, new[] { 5 })")]
    [InlineData("LambdaLR(optimizer, t => 1.0 / (1 + t), saved)")]
    [InlineData("ChainedLR(children)")]
    public Task Ordinary_use(string creation) => Expect(creation);

    [Theory]
    [InlineData("SGD(parameters, 0.1)", "CosineAnnealingLR(optimizer, 90, [|0.5|])", "DECAY302 warning: CosineAnnealingLR is [CosineDecay(0.1, 0.5, 90)] here, and DECAY015 says: The final value 0.5 lies above the initial value 0.1, so that nothing decays; set AllowGrowth if the value is meant to rise")]
    [InlineData("SGD(parameters, learningRate: 0.1)", "CosineAnnealingLR(optimizer, 90, [|0.1|])", "DECAY302 warning: CosineAnnealingLR is [CosineDecay(0.1, 0.1, 90)] here, and DECAY119 says: The final value 0.1 is the initial value: nothing decays")]
    [InlineData("new SGD(parameters, 0.1)", "ReduceLROnPlateau(optimizer, min_lr: new[] { [|1.0|] })", "DECAY302 warning: ReduceLROnPlateau is [ReduceOnPlateau(0.1, Factor = 0.1, Patience = 10, Threshold = 0.0001, Floor = 1, MinimumChange = 1e-08)] here, and DECAY015 says: The floor 1 lies above the initial value 0.1, so that nothing decays; set AllowGrowth if the value is meant to rise")]
    [InlineData("SGD(new[] { new SGD.ParamGroup(parameters), new SGD.ParamGroup(parameters) }, 0.1)", "OneCycleLR(optimizer, [|0.1|], 10)", "DECAY303 warning: TorchSharp's OneCycleLR is not like PyTorch's: the rate of the second group of parameters goes up and down again for as long as the training lasts, and all groups take the same course there")]
    [InlineData("SGD(new[] { new SGD.ParamGroup(parameters) }, 0.1)", "OneCycleLR(optimizer, 0.1, 10)", null)]
    [InlineData("SGD(parameters, saved)", "CosineAnnealingLR(optimizer, 90, 0.5)", null)]
    [InlineData("Adam(parameters)", "CosineAnnealingLR(optimizer, 90, 1e-5)", null)]
    public async Task What_the_optimizer_is_created_with(string created, string creation, string? finding)
    {
        foreach (string before in new[] { $"var optimizer = {created};", $"using var optimizer = {created}; optimizer.zero_grad();", $"SGD other; Optimizer optimizer; optimizer = {created};" })
            await Rules.Expect(Project, Code($"{before} _ = lr_scheduler.{creation};", "Optimizer", "unused"), finding is null ? [] : [finding]);

        // Not, where it may be another one.
        await Rules.Expect(Project, Code($"Optimizer optimizer = {created}; optimizer = unused; _ = lr_scheduler.{creation};".Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal), "Optimizer", "unused"));
    }

    [Theory]
    [InlineData("new lr_scheduler.impl.StepLR(optimizer, [|0|])")]
    [InlineData("new TorchSharp.torch.optim.lr_scheduler.impl.StepLR(optimizer, [|0|])")]
    [InlineData("TorchSharp.torch.optim.lr_scheduler.StepLR(optimizer, [|0|])")]
    [InlineData("lr_scheduler.StepLR(optimizer, [|(Zero)|])")]
    [InlineData("lr_scheduler.StepLR(step_size: [|-1|], optimizer: optimizer)")]
    public Task However_it_is_created(string creation) => Rules.Expect(Project, Code($"_ = {creation};"), "DECAY302");

    [Fact]
    public Task Where_it_is_suppressed() => Rules.Expect(Project, Code("#pragma warning disable DECAY302\n_ = lr_scheduler.StepLR(optimizer, 0);"));

    [Fact]
    public async Task Of_another_version_nothing_is_said_that_was_not_seen()
    {
        const string Code = """
            using TorchSharp;
            class Training
            {
                object Zero(torch.optim.Optimizer o) => torch.optim.lr_scheduler.StepLR(o, 0);
                object Warmup(torch.optim.Optimizer o) => torch.optim.lr_scheduler.LinearLR(o, 0);
                object Resumed(torch.optim.Optimizer o) => torch.optim.lr_scheduler.ExponentialLR(o, 0.95, 4);
            }
            """;
        string[] messages = await MessagesWith("0.108.0.0");
        Assert.Equal(["StepLR is [StepDecay(1, 0.1, 0)] of the initial rate here, and DECAY013 says: A number of steps must be more than 0, not 0"], messages);
        Assert.Equal(3, (await MessagesWith("0.107.3.0")).Length);

        async Task<string[]> MessagesWith(string version)
        {
            const string Stub = """
                namespace TorchSharp;
                public static class torch
                {
                    public static class optim
                    {
                        public class Optimizer;
                        public static class lr_scheduler
                        {
                            public static object StepLR(Optimizer optimizer, int step_size, double gamma = 0.1) => null;
                            public static object LinearLR(Optimizer optimizer, double start_factor = 0.5, double end_factor = 1, int total_iters = 5) => null;
                            public static object ExponentialLR(Optimizer optimizer, double gamma = 0.1, int last_epoch = -1) => null;
                        }
                    }
                }
                """;
            using MemoryStream stream = new();
            Assert.True(CSharpCompilation.Create(
                "TorchSharp",
                [CSharpSyntaxTree.ParseText($"[assembly: System.Reflection.AssemblyVersion(\"{version}\")]\n{Stub}", cancellationToken: TestContext.Current.CancellationToken)],
                [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(stream, cancellationToken: TestContext.Current.CancellationToken).Success);
            UserProject project = new(Code) { References = [MetadataReference.CreateFromImage(stream.ToArray())] };
            return [.. (await project.ReviewAsync()).Select(finding => finding.GetMessage(CultureInfo.InvariantCulture))];
        }
    }

    [Fact]
    public async Task Thresholds_of_the_rules_count()
    {
        UserProject project = Project with { Sources = ["using DecayGen;\n" + Code("_ = lr_scheduler.ExponentialLR(optimizer, 0.4);")] };
        Assert.Equal(["DECAY302"], await Rules.Ids(project));
        Assert.Empty(await Rules.Ids(project with { Options = _ => new() { [RuleOption.SmallestRateKept.Key] = "0.3" } }));
    }

    [Fact]
    public Task Methods_of_the_same_name_are_none_of_our_business() => Rules.Expect(Project, """
        static class Own
        {
            static void StepLR(object optimizer, int step_size) { }
            static void F(object optimizer) { StepLR(optimizer, 0); Own.StepLR(optimizer, 0); new StepLR(optimizer, 0); }
        }
        class StepLR(object optimizer, int step_size);
        """);

    [Fact]
    public async Task Half_typed_creations_do_not_throw()
    {
        string[] wholes =
        [
            "_ = lr_scheduler.MultiStepLR(optimizer, milestones: new[] { 30, 30 }, gamma: 1 / 10, last_epoch: saved);",
            "_ = lr_scheduler.CyclicLR(optimizer, [0.1, 0.2], [1.0, .. new[] { 2.0 }], mode: Mode.ExpRange, gamma: double.NaN);",
            "_ = new lr_scheduler.impl.OneCycleLR(optimizer, max_lr: 0.1 / 0, epochs: int.MaxValue, steps_per_epoch: int.MaxValue);",
            "_ = lr_scheduler.ReduceLROnPlateau((dynamic)optimizer, null, factor: 1 / 0, min_lr: new List<double> { 1 }); _ = lr_scheduler.StepLR(gamma: 1, gamma: 2, optimizer);",
        ];
        IEnumerable<string> sources = wholes.SelectMany((whole, i) => Enumerable.Range(1, whole.Length).Select(length => $"namespace N{i}_{length} {{ {Code(whole[..length])}"));
        Assert.Empty((await Rules.Ids(Project with { Sources = [.. sources], MayBeWrong = true })).Except(["DECAY302", "DECAY303"]));
    }

    private static UserProject Project { get; } = new() { HasTorchSharp = true };

    private static Task Expect(string creation, string? finding = null, string optimizer = "Sgd") =>
        Rules.Expect(Project, Code($"_ = lr_scheduler.{creation};", optimizer), finding is null ? [] : [finding]);

    private static string Code(string statement, string optimizer = "Sgd", string name = "optimizer") => $$"""
        namespace User
        {
            using System.Collections.Generic;
            using TorchSharp.Modules;
            using static TorchSharp.torch.optim;
            using static TorchSharp.torch.optim.lr_scheduler;
            using static TorchSharp.torch.optim.lr_scheduler.impl.CyclicLR;
            using static TorchSharp.torch.optim.lr_scheduler.impl.OneCycleLR;
            public abstract class Sgd : OptimizerHelper, IMomentum { public double Momentum { get; set; } }
            public abstract class Adam : OptimizerHelper, IBetas { public (double, double) Betas { get; set; } }
            class Training
            {
                const int Zero = 0;
                const double Growth = 1.5;
                void Create({{optimizer}} {{name}}, int saved, int[] milestones, LRScheduler[] children, IEnumerable<Parameter> parameters)
                {
                    {{statement}}
                }
            }
        }
        """;
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;
using static DecayGen.CodeFixes.Tests.Schedulers.SchedulerProject;

namespace DecayGen.CodeFixes.Tests.Schedulers;

/// <summary>What is written in the place of a scheduler.</summary>
public sealed class SchedulerFixTests
{
    [Theory]
    [InlineData("DECAY302", "lr_scheduler.ExponentialLR(optimizer)", "optimizer.RelativeScheduleLR<LearningRate>()", "[ExponentialDecay(1.0, 0.1)]")]
    [InlineData("DECAY302", "lr_scheduler.LinearLR(optimizer, 0, total_iters: Every)", "optimizer.RelativeScheduleLR<LearningRate>()", "[LinearWarmup(Training.Every, From = 0)]\n[Constant(1.0)]")]
    [InlineData("DECAY302", "lr_scheduler.StepLR(optimizer, Every, 1)", "optimizer.RelativeScheduleLR<LearningRate>()", "[StepDecay(1.0, 1, Training.Every)]")]
    [InlineData("DECAY303", "lr_scheduler.MultiStepLR(optimizer, [5, 3, 5])", "optimizer.RelativeScheduleLR<LearningRate>()", "[PiecewiseConstant(new[] { 1.0, 0.1, 0.0010000000000000002 }, new long[] { 3, 5 })]")]
    [InlineData("DECAY303", "lr_scheduler.ExponentialLR(optimizer, 0.9, saved)", "optimizer.RelativeScheduleLR<LearningRate>(step: saved + 1)", "[ExponentialDecay(1.0, 0.9)]")]
    [InlineData("DECAY303", "lr_scheduler.ExponentialLR(last_epoch: 7, gamma: Half, optimizer: optimizer)", "optimizer.RelativeScheduleLR<LearningRate>(step: 8)", "[ExponentialDecay(1.0, 0.5)]")]
    [InlineData("DECAY303", "lr_scheduler.PolynomialLR(optimizer, 9, last_epoch: saved > 3 ? 4 : 5)", "optimizer.RelativeScheduleLR<LearningRate>(step: (saved > 3 ? 4 : 5) + 1)", "[PolynomialDecay(1.0, 0.0, 9, 1.0)]")]
    [InlineData("DECAY303", "lr_scheduler.LinearLR(optimizer, 0.1, last_epoch: saved)", "optimizer.RelativeScheduleLR<LearningRate>(step: saved + 1)", "[LinearWarmup(5, From = 0.1)]\n[Constant(1.0)]")]
    [InlineData("DECAY303", "lr_scheduler.CyclicLR(optimizer, 0.01, 0.1, 4, mode: Mode.ExpRange, gamma: 0.99, cycle_momentum: false)", "optimizer.ScheduleLR<LearningRate>()", "[Cyclic(0.01, 0.1, 4, Mode = CyclicMode.ExpRange, Gamma = 0.99)]")]
    [InlineData("DECAY303", "lr_scheduler.CyclicLR(optimizer, 0.01, 0.1, Every, 5)", "optimizer.ScheduleLR<LearningRate>().WithMomentum<Momentum>()", "[Cyclic(0.01, 0.1, Training.Every, StepDown = 5)]", "[LinearDecay(0.9, 0.8, Training.Every)]\n[Cyclic(0.8, 0.9, 5, StepDown = Training.Every)]")]
    [InlineData("DECAY303", "lr_scheduler.OneCycleLR(optimizer, new[] { 0.1, 0.1 }, 20)", "optimizer.ScheduleLR<LearningRate>().WithMomentum<Momentum>()", "[OneCycle(0.1, 20)]", "[CosineDecay(0.95, 0.85, 5)]\n[CosineDecay(0.85, 0.95, 14, AllowGrowth = true)]")]
    public async Task BesideTheType(string rule, string creation, string call, string rate, string? momentum = null)
    {
        string types = $"\n\n{rate}\ninternal partial class LearningRate;" + (momentum is null ? "" : $"\n\n{momentum}\ninternal partial class Momentum;");
        Project after = await Fixed(rule, Code(creation));
        Assert.Equal([Code(call, added: types)], await Bench.Texts(after));
        Assert.DoesNotContain(await Bench.Diagnose(after), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error || diagnostic.Id == rule);
    }

    [Fact]
    public async Task Beta1InTheAdamFamily()
    {
        Project after = await Fixed("DECAY303", Code("lr_scheduler.CyclicLR(optimizer, 0.001, 0.01, 4)", nameof(FakeAdam)));
        Assert.Contains("optimizer.ScheduleLR<LearningRate>().WithBeta1<Beta1>();", (await Bench.Texts(after))[0], StringComparison.Ordinal);
        Assert.DoesNotContain(await Bench.Diagnose(after), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    [Theory]
    [InlineData("using DecayGen;\n", "", "DecayGen.OptimizerExtensions.RelativeScheduleLR<LearningRate>(optimizer, step: saved + 1)", "[DecayGen.ExponentialDecay(1.0, 0.9)]")]
    [InlineData("FakeSgd optimizer", "FakeSgd? optimizer", "(optimizer ?? new FakeSgd()).RelativeScheduleLR<LearningRate>(step: saved + 1)", "[ExponentialDecay(1.0, 0.9)]")]
    public async Task WhateverItTakesToCompile(string original, string replaced, string call, string rate)
    {
        string optimizer = call.StartsWith('(') ? "optimizer ?? new FakeSgd()" : "optimizer";
        string before = Code($"lr_scheduler.ExponentialLR({optimizer}, 0.9, saved)").Replace(original, replaced, StringComparison.Ordinal);
        Project after = await Fixed("DECAY303", before);
        Assert.Equal([Code(call, added: $"\n\n{rate}\ninternal partial class LearningRate;").Replace(original, replaced, StringComparison.Ordinal)], await Bench.Texts(after));
        Assert.DoesNotContain(await Bench.Diagnose(after), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public async Task WithTheRateOfTheOptimizer()
    {
        const string Body = """
            using DecayGen;
            using System.Collections.Generic;
            using static TorchSharp.torch.optim;
            class Training
            {
                void Run(IEnumerable<TorchSharp.Modules.Parameter> parameters)
                {
                    var optimizer = SGD(parameters, 0.1);
                    var scheduler = {0};
                }
            }
            """;
        foreach ((string before, string call, string rate) in new[]
        {
            ("lr_scheduler.StepLR(optimizer, 30, 1.5)", "optimizer.ScheduleLR<LearningRate>()", "[StepDecay(0.1, 1.5, 30)]"),
            ("lr_scheduler.ExponentialLR(optimizer)", "optimizer.RelativeScheduleLR<LearningRate>()", "[ExponentialDecay(0.1, 0.1)]"),
        })
        {
            Project after = await Fixed("DECAY302", Body.Replace("{0}", before, StringComparison.Ordinal));
            Assert.Equal([Body.Replace("{0}", call, StringComparison.Ordinal) + $"\n\n{rate}\ninternal partial class LearningRate;"], await Bench.Texts(after));
            Assert.DoesNotContain(await Bench.Diagnose(after), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        }
    }

    [Theory]
    [InlineData("DECAY302", "lr_scheduler.StepLR(optimizer, 0)")]
    [InlineData("DECAY302", "lr_scheduler.StepLR(optimizer, 30, 1.5)")]
    [InlineData("DECAY302", "lr_scheduler.ExponentialLR(optimizer, verbose: true)")]
    [InlineData("DECAY302", "lr_scheduler.ExponentialLR(optimizer /* all of it */)")]
    [InlineData("DECAY302", "lr_scheduler.ChainedLR([lr_scheduler.ExponentialLR(optimizer)])")]
    [InlineData("DECAY302", "new List<lr_scheduler.impl.ExponentialLR> { new lr_scheduler.impl.ExponentialLR(optimizer) }[0]")]
    [InlineData("DECAY303", "lr_scheduler.CosineAnnealingLR(optimizer, 20, last_epoch: saved)")]
    [InlineData("DECAY303", "lr_scheduler.MultiplicativeLR(optimizer, t => 0.9, saved)")]
    [InlineData("DECAY303", "lr_scheduler.CyclicLR(optimizer, 0.1, 1, mode: Mode.Triangular2)")]
    [InlineData("DECAY303", "lr_scheduler.CyclicLR(optimizer, 0.1, 1, scale_fn: x => x)")]
    [InlineData("DECAY303", "lr_scheduler.OneCycleLR(optimizer, [0.1, 0.2], 20)")]
    [InlineData("DECAY303", "lr_scheduler.OneCycleLR(optimizer, [0.1, 0.1], 19)")]
    public async Task NothingWhereItWouldBeSomethingElse(string rule, string creation) => Assert.Null(await Fix(Open(Code(creation)), rule));

    [Fact]
    public async Task NothingForAnOptimizerThatMayBeAny() =>
        Assert.Null(await Fix(Open(Code("lr_scheduler.CyclicLR(optimizer, 0.1, 1)", "Optimizer")), "DECAY303"));

    [Fact]
    public async Task NothingWithoutTheAdapter()
    {
        Project project = Open(Code("lr_scheduler.ExponentialLR(optimizer)"));
        Assert.NotNull(await Fix(project, "DECAY302"));
        MetadataReference adapter = project.MetadataReferences.Single(reference => reference.Display!.EndsWith("DecayGen.TorchSharp.dll", StringComparison.Ordinal));
        Assert.Null(await Fix(project.RemoveMetadataReference(adapter), "DECAY302"));
    }

    [Fact]
    public async Task AllOfThemWithNamesOfTheirOwn()
    {
        string[] before =
        [
            Code("lr_scheduler.SequentialLR(optimizer, new[] { lr_scheduler.LinearLR(optimizer, 0), lr_scheduler.LinearLR(optimizer, 0, 1, 9) }, new[] { 5 })"),
            "using DecayGen;\nclass Other { object F(TorchSharp.torch.optim.Optimizer o) => TorchSharp.torch.optim.lr_scheduler.LinearLR(o, 0); }",
        ];
        string[] after =
        [
            Code("lr_scheduler.SequentialLR(optimizer, new[] { (lr_scheduler.LRScheduler)optimizer.RelativeScheduleLR<LearningRate>(), (lr_scheduler.LRScheduler)optimizer.RelativeScheduleLR<LearningRate2>() }, new[] { 5 })", added: Type(9, "LearningRate2") + Type(5, "LearningRate")),
            "using DecayGen;\nclass Other { object F(TorchSharp.torch.optim.Optimizer o) => o.RelativeScheduleLR<LearningRate3>(); }" + Type(5, "LearningRate3"),
        ];
        await Fixing<SchedulerFix>.GivesForAll(FixAllScope.Project, before, after);

        static string Type(int steps, string name) => $"\n\n[LinearWarmup({steps}, From = 0)]\n[Constant({(steps == 9 ? "1" : "1.0")})]\ninternal partial class {name};";
    }

    private static async Task<Project> Fixed(string rule, string code)
    {
        Project project = Open(code);
        CodeAction? action = await Fix(project, rule);
        Assert.True(action is not null, "Nothing is offered.");
        return await Apply(project, action);
    }
}

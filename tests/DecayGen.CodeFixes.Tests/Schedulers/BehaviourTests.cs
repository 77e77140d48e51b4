using TorchSharp.Modules;
using Xunit;
using static TorchSharp.torch.optim;
using static TorchSharp.torch.optim.lr_scheduler;

namespace DecayGen.CodeFixes.Tests.Schedulers;

/// <summary>What DECAY302 and 303 say of TorchSharp's schedulers, as they behave: with a version that does otherwise, the rules have to change.</summary>
public sealed class BehaviourTests
{
    public static TheoryData<string, Func<Optimizer, LRScheduler>, double[]> Rates => new()
    {
        { "T_max 0", o => CosineAnnealingLR(o, 0), [1, double.NaN, double.NaN] },
        { "step_size_up 0", o => CyclicLR(o, 1, 5, 0, cycle_momentum: false), [double.NaN, double.NaN] },
        { "start_factor 0", o => LinearLR(o, 0), [0, double.NaN, double.NaN] },
        { "LinearLR never ends", o => LinearLR(o, 0.5, 1, 0), [0.5, 0.5, 0.5] },
        { "LinearLR never ends", o => LinearLR(o, 0.5, 1, -4), [0.5, 0.5, 0.5] },
        { "ConstantLR from 0", o => ConstantLR(o, 0, 2), [0, 0, double.NaN] },
        { "ConstantLR never ends", o => ConstantLR(o, 0.5, 0), [0.5, 0.5, 0.5] },
        { "ConstantLR never ends", o => ConstantLR(o, 0.5, -3), [0.5, 0.5, 0.5] },
        { "PolynomialLR never changes", o => PolynomialLR(o, 0), [1, 1, 1] },
        { "PolynomialLR never changes", o => PolynomialLR(o, -4), [1, 1, 1] },
        { "PolynomialLR never changes", o => PolynomialLR(o, 4, 0), [1, 1, 1, 1, 1] },
        { "PolynomialLR grows", o => PolynomialLR(o, 2, -1), [1, 2, double.PositiveInfinity] },
        { "gamma before the first step", o => MultiStepLR(o, [0, 2], 0.5), [0.5, 0.5, 0.25] },
        { "never reached", o => MultiStepLR(o, [-1, 2], 0.5), [1, 1, 0.5] },
        { "ExponentialLR's default", o => ExponentialLR(o), [1, 0.1, 0.01] },
        { "no way up", o => OneCycleLR(o, 1, 10, pct_start: 0.05), [0.993181, 0.939737] },
        { "no way up, on purpose", o => OneCycleLR(o, 1, 10, pct_start: 0), [0.975528, 0.904509] },
        { "0 divided by 0", o => OneCycleLR(o, 1, 10, pct_start: 0.1), [double.NaN, 0.969846] },
        { "a milestone of 0", o => SequentialLR(o, [ConstantLR(o, 0.5, 100), ExponentialLR(o, 0.5)], [0]), [0.5, 0.5, 0.25] },
        { "a scheduler without a turn", o => SequentialLR(o, [ConstantLR(o, 0.5, 100), ExponentialLR(o, 0.5), StepLR(o, 9)], [6, 2]), [0.5, 0.5, 1, 1] },
        { "a scheduler without a turn", o => SequentialLR(o, [ConstantLR(o, 0.5, 100), ExponentialLR(o, 0.5), StepLR(o, 9)], [2, 2]), [0.5, 0.5, 1, 1] },
    };

    public static TheoryData<string, Func<Optimizer, LRScheduler>, Type> Exceptions => new()
    {
        { "step_size 0", o => StepLR(o, 0), typeof(DivideByZeroException) },
        { "total_steps 0", o => OneCycleLR(o, 1, 0), typeof(ArgumentException) },
        { "total_steps -5", o => OneCycleLR(o, 1, -5), typeof(ArgumentException) },
        { "no length", o => OneCycleLR(o, 1), typeof(ArgumentException) },
        { "half a length", o => OneCycleLR(o, 1, epochs: 3), typeof(ArgumentException) },
        { "pct_start above 1", o => OneCycleLR(o, 1, 10, pct_start: 1.5), typeof(ArgumentException) },
        { "pct_start below 0", o => OneCycleLR(o, 1, 10, pct_start: -0.5), typeof(ArgumentException) },
        { "factor 1", o => ReduceLROnPlateau(o, factor: 1), typeof(ArgumentException) },
        { "factor 2", o => ReduceLROnPlateau(o, factor: 2), typeof(ArgumentException) },
        { "mode", o => ReduceLROnPlateau(o, "minimum"), typeof(ArgumentException) },
        { "threshold_mode", o => ReduceLROnPlateau(o, threshold_mode: "absolute"), typeof(ArgumentException) },
        { "too few milestones", o => SequentialLR(o, [ExponentialLR(o, 0.5), ExponentialLR(o, 0.5)], Array.Empty<int>()), typeof(ArgumentException) },
        { "resumed with a momentum", o => OneCycleLR(o, 1, 10, last_epoch: 4), typeof(KeyNotFoundException) },
    };

    [Theory]
    [MemberData(nameof(Rates))]
    public void WhatBecomesOfTheRate(string what, Func<Optimizer, LRScheduler> create, double[] expected)
    {
        FakeSgd optimizer = new(1);
        LRScheduler scheduler = create(optimizer);
        List<double> rates = [optimizer.ParamGroups.Single().LearningRate];
        while (rates.Count < expected.Length)
        {
            scheduler.step();
            rates.Add(optimizer.ParamGroups.Single().LearningRate);
        }

        Assert.True(expected.Zip(rates).All(pair => pair.First.Equals(pair.Second) || Math.Abs(pair.First - pair.Second) < 1e-6), $"{what}: {string.Join(" ", rates)}");
    }

    [Theory]
    [MemberData(nameof(Exceptions))]
    public void WhatIsThrown(string what, Func<Optimizer, LRScheduler> create, Type exception)
    {
        FakeSgd optimizer = new(1);
        Assert.True(Record.Exception(() => create(optimizer).step())?.GetType() == exception, what);
    }

    [Fact]
    public void TheMomentumOfAnotherKindOfOptimizer()
    {
        Assert.Throws<ArgumentException>(() => CyclicLR(new FakeAdam(1), 1, 5));
        Assert.Throws<KeyNotFoundException>(() => OneCycleLR(new FakeAdam(1), 1, 10, last_epoch: 4));
    }

    [Fact]
    public void ResumingACosineOrAProduct()
    {
        foreach (Func<Optimizer, int, LRScheduler> create in new Func<Optimizer, int, LRScheduler>[] { (o, last) => CosineAnnealingLR(o, 10, 0, last), (o, last) => MultiplicativeLR(o, _ => 0.5, last) })
        {
            FakeSgd whole = new(1);
            LRScheduler scheduler = create(whole, -1);
            for (int i = 0; i < 5; i++)
                scheduler.step();
            double saved = whole.ParamGroups.Single().LearningRate;
            FakeSgd resumed = new(1);
            resumed.ParamGroups.Single().LearningRate = saved;
            create(resumed, 4);
            Assert.True(resumed.ParamGroups.Single().LearningRate < 0.8 * saved);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ALinearCycleOfASecondGroupGrows(bool isThreePhase)
    {
        FakeSgd optimizer = new(1, 1, 1);
        LRScheduler scheduler = OneCycleLR(optimizer, 1, 100, anneal_strategy: impl.OneCycleLR.AnnealStrategy.Linear, three_phase: isThreePhase);
        for (int i = 0; i < 99; i++)
            scheduler.step();
        Assert.True(optimizer.ParamGroups.ElementAt(isThreePhase ? 2 : 1).LearningRate > 1.5);
        Assert.True(optimizer.ParamGroups.ElementAt(isThreePhase ? 1 : 2).LearningRate < 0.001);
    }
}

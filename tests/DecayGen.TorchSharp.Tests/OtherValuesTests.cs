using DecayGen.TorchSharp.Tests.Support;
using TorchSharp.Modules;

namespace DecayGen.TorchSharp.Tests;

/// <summary>Momentum, β₁ and weight decay.</summary>
public sealed class OtherValuesTests
{
    [Fact]
    public void Momentum_of_all_groups()
    {
        FakeSgd optimizer = new(0.1, 0.2) { Momentum = 0.5 };
        optimizer.Add(0.3);
        Assert.Equal(Momentum.At(7), optimizer.ApplyMomentum<Momentum>(7));
        Assert.Equal([Momentum.At(7), Momentum.At(7), Momentum.At(7)], optimizer.GroupMomenta);
        optimizer.SetMomentum(0.25);
        Assert.Equal([0.25, 0.25, 0.25], optimizer.GroupMomenta);
        Assert.Equal([0.1, 0.2, 0.3], optimizer.Rates);
    }

    [Fact]
    public void Beta1_of_all_groups_and_beta2_stays()
    {
        FakeAdam optimizer = new(0.1, 0.2);
        Assert.Equal(Momentum.At(7), optimizer.ApplyBeta1<Momentum>(7));
        Assert.Equal([(Momentum.At(7), 0.999), (Momentum.At(7), 0.999)], optimizer.GroupBetas);
        optimizer.SetBeta1(0);
        Assert.Equal([(0.0, 0.999), (0.0, 0.999)], optimizer.GroupBetas);
    }

    /// <summary>By each optimizer's own options, which need no tensors.</summary>
    [Fact]
    public void Weight_decay_of_all_groups()
    {
        foreach (OptimizerOptions options in new OptimizerOptions[]
            {
                new SGD.Options(), new Adam.Options(), new AdamW.Options(), new Adamax.Options(), new NAdam.Options(), new RAdam.Options(), new RMSProp.Options(),
                new ASGD.Options(), new Adagrad.Options(), new Adadelta.Options(),
            })
        {
            FakeOptimizer optimizer = new(0.1, 0.2);
            foreach (ParamGroup group in optimizer.Groups)
                group.Options = options;
            Assert.Equal(Decay.At(7), optimizer.ApplyWeightDecay<Decay>(7));
            Assert.Equal(Decay.At(7), WeightDecay(options));
            optimizer.SetWeightDecay(0.5);
            Assert.Equal(0.5, WeightDecay(options));
        }
    }

    [Fact]
    public void What_an_optimizer_does_not_have_is_told()
    {
        AssertMessage("FakeAdam has no momentum to schedule: SGD and RMSProp do, and the Adam family has β₁.", () => new FakeAdam(0.1).ApplyMomentum<Momentum>(0));
        AssertMessage("FakeAdam has no momentum to schedule: SGD and RMSProp do, and the Adam family has β₁.", () => new FakeAdam(0.1).SetMomentum(0));
        AssertMessage("FakeAdam has no momentum to schedule: SGD and RMSProp do, and the Adam family has β₁.", () => new FakeAdam(0.1).ScheduleLR<Rate>().WithMomentum<Momentum>());
        AssertMessage("FakeSgd has no β₁ to schedule: Adam, AdamW, Adamax, NAdam and RAdam do, and SGD and RMSProp have momentum.", () => new FakeSgd(0.1).ApplyBeta1<Momentum>(0));
        AssertMessage("FakeSgd has no β₁ to schedule: Adam, AdamW, Adamax, NAdam and RAdam do, and SGD and RMSProp have momentum.", () => new FakeSgd(0.1).SetBeta1(0));
        AssertMessage("FakeSgd has no β₁ to schedule: Adam, AdamW, Adamax, NAdam and RAdam do, and SGD and RMSProp have momentum.", () => new FakeSgd(0.1).ScheduleLR<Rate>().WithBeta1<Momentum>());
        AssertMessage("FakeOptimizer has no weight decay to schedule.", () => new FakeOptimizer(0.1).ApplyWeightDecay<Decay>(0));
        AssertMessage("FakeOptimizer has no weight decay to schedule.", () => new FakeOptimizer(0.1).SetWeightDecay(0));
        AssertMessage("FakeOptimizer has no weight decay to schedule.", () => new FakeOptimizer(0.1).ScheduleLR<Rate>().WithWeightDecay<Decay>());

        static void AssertMessage(string message, Action act) => Assert.Equal(message, Assert.Throws<NotSupportedException>(act).Message);
    }

    private static double? WeightDecay(OptimizerOptions options) => (double?)options.GetType().GetField("weight_decay")!.GetValue(options);
}

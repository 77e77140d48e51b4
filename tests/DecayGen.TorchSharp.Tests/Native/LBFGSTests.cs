using DecayGen.TorchSharp.Tests.Support;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.optim.lr_scheduler;

namespace DecayGen.TorchSharp.Tests.Native;

/// <summary>LBFGS, which is native, and whose parameter group is for show.</summary>
public sealed class LBFGSTests : NativeTests
{
    [Fact]
    public void The_rate_decides_how_far_a_step_goes()
    {
        double slow = AfterAStep(optimizer => optimizer.SetLearningRate(0.001)), fast = AfterAStep(optimizer => optimizer.SetLearningRate(0.01));
        Assert.Equal(0.01, 2 - fast, 0.001);
        Assert.Equal(10, (2 - fast) / (2 - slow), 0.5);
        Assert.Equal(slow, AfterAStep(optimizer => optimizer.Apply<Small>(0)));
        Assert.Equal(slow, AfterAStep(optimizer => optimizer.ScheduleLR<Small>()));
        Assert.Equal(slow, AfterAStep(optimizer => SequentialLR(optimizer, [optimizer.ScheduleLR<Small>(), optimizer.ScheduleLR<Rate>()], [5])));
    }

    [Fact]
    public void A_scheduler_of_TorchSharp_does_nothing_to_it() =>
        Assert.Equal(AfterAStep(_ => { }), AfterAStep(optimizer => LambdaLR(optimizer, _ => 0.001)));

    /// <summary>What is shown is what is so, for logs and for SequentialLR.</summary>
    [Fact]
    public void Its_group_shows_the_rate()
    {
        LBFGS optimizer = optim.LBFGS([NewParameter()], lr: 0.2);
        ScheduleLR<Rate> scheduler = optimizer.RelativeScheduleLR<Rate>(step: 10);
        Assert.Equal(2 * Rate.At(10), optimizer.LearningRate);
        Assert.Equal(optimizer.LearningRate, optimizer.ParamGroups.Single().LearningRate);
        Assert.Equal([optimizer.LearningRate], scheduler.get_last_lr());
        Assert.Equal(0.2, optimizer.InitialLearningRate);
    }

    [Fact]
    public void What_it_does_not_have_is_told()
    {
        LBFGS optimizer = optim.LBFGS([NewParameter()], lr: 0.2);
        Assert.Throws<NotSupportedException>(() => optimizer.ApplyMomentum<Momentum>(0));
        Assert.Throws<NotSupportedException>(() => optimizer.ApplyBeta1<Momentum>(0));
        Assert.Throws<NotSupportedException>(() => optimizer.ApplyWeightDecay<Decay>(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => optimizer.SetLearningRate(double.NaN));
        Assert.Equal(0.2, optimizer.LearningRate);
    }

    /// <summary>One iteration on weight² / 2, from 2 on: the first goes by min(1, 1 / |gradient|) · rate along the gradient.</summary>
    private static double AfterAStep(Action<LBFGS> set)
    {
        Parameter weight = NewParameter();
        LBFGS optimizer = optim.LBFGS([weight], lr: 0.1, max_iter: 1);
        set(optimizer);
        optimizer.step(() =>
        {
            optimizer.zero_grad();
            Tensor loss = Loss(weight);
            loss.backward();
            return loss;
        });
        return Value(weight);
    }
}

[Constant(0.001)]
internal sealed partial class Small;

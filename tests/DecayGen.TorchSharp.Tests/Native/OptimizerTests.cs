using DecayGen.TorchSharp.Tests.Support;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace DecayGen.TorchSharp.Tests.Native;

/// <summary>TorchSharp's own optimizers train with what they are given.</summary>
public sealed class OptimizerTests : NativeTests
{
    /// <summary>With a gradient of 1, whose product with the rate no hardware rounds.</summary>
    [Fact]
    public void A_step_of_SGD_moves_the_weight_by_rate_times_gradient()
    {
        Parameter weight = NewParameter();
        optim.Optimizer optimizer = optim.SGD([weight], learningRate: 123);
        for (int step = 0; step < 45; step++)
        {
            double before = Value(weight);
            optimizer.Apply<Rate>(step);
            optimizer.zero_grad();
            weight.sum().backward();
            optimizer.step();
            Assert.Equal(before - Rate.At(step), Value(weight));
        }
    }

    [Fact]
    public void A_step_with_a_momentum_moves_the_weight_by_what_is_remembered_too()
    {
        Parameter weight = NewParameter();
        optim.Optimizer optimizer = optim.SGD([weight], learningRate: 0.1, momentum: 0.1);
        double expected = 2, velocity = 0;
        for (int step = 0; step < 20; step++)
        {
            optimizer.Apply<Rate>(step);
            optimizer.ApplyMomentum<Momentum>(step);
            Train(optimizer, weight);
            velocity = step == 0 ? expected : Momentum.At(step) * velocity + expected;
            expected -= Rate.At(step) * velocity;
            Assert.Equal(expected, Value(weight), 1e-14);
        }
    }

    /// <summary>Every step, but for Rprop, which takes a rate when it is created, and ASGD, which takes one at the end of a step for the next.</summary>
    [Fact]
    public void The_rate_decides_how_far_a_step_goes()
    {
        foreach ((string name, Func<Parameter, optim.Optimizer> create) in WithGroups)
        {
            Parameter slow = NewParameter(), fast = NewParameter();
            optim.Optimizer slowly = create(slow), quickly = create(fast);
            foreach ((optim.Optimizer optimizer, Parameter weight, double rate) in new[] { (slowly, slow, 0.001), (quickly, fast, 0.01) })
            {
                optimizer.SetLearningRate(rate);
                Train(optimizer, weight);
                Train(optimizer, weight);
            }

            Assert.True(Math.Abs(2 - Value(fast)) > 2 * Math.Abs(2 - Value(slow)) == name is not ("Rprop" or "ASGD"), $"{name}: from 2 to {Value(slow)} and {Value(fast)}.");
        }
    }

    [Fact]
    public void A_rate_of_0_stops_the_training()
    {
        foreach ((string name, Func<Parameter, optim.Optimizer> create) in WithGroups)
        {
            if (name is "Rprop" or "ASGD")
                continue;

            Parameter weight = NewParameter();
            optim.Optimizer optimizer = create(weight);
            Train(optimizer, weight);
            double before = Value(weight);
            Assert.NotEqual(2, before);
            optimizer.SetLearningRate(0);
            optimizer.SetWeightDecay(0);
            Train(optimizer, weight);
            Assert.True(before == Value(weight), $"{name}: from {before} to {Value(weight)}.");
        }
    }

    [Fact]
    public void Momentum_beta1_and_weight_decay_reach_every_optimizer_that_has_them()
    {
        List<string> momentum = [], beta1 = [], weightDecay = [];
        foreach ((string name, Func<Parameter, optim.Optimizer> create) in WithGroups)
        {
            Note(momentum, name, create, optimizer => optimizer.SetMomentum(0.125));
            Note(beta1, name, create, optimizer => optimizer.SetBeta1(0.125));
            Note(weightDecay, name, create, optimizer => optimizer.SetWeightDecay(0.75));
        }

        Assert.Equal(["SGD", "RMSProp"], momentum);
        Assert.Equal(["Adam", "AdamW", "Adamax", "NAdam", "RAdam"], beta1);
        Assert.Equal(["SGD", "Adam", "AdamW", "Adamax", "NAdam", "RAdam", "RMSProp", "ASGD", "Adagrad", "Adadelta"], weightDecay);

        // Those whose training becomes another by it.
        static void Note(List<string> names, string name, Func<Parameter, optim.Optimizer> create, Action<optim.Optimizer> set)
        {
            Parameter weight = NewParameter(), other = NewParameter();
            optim.Optimizer without = create(weight), with = create(other);
            try
            {
                set(with);
            }
            catch (NotSupportedException)
            {
                return;
            }

            for (int step = 0; step < 3; step++)
            {
                Train(without, weight);
                Train(with, other);
            }

            if (Value(weight) != Value(other))
                names.Add(name);
        }
    }

    /// <summary>Created without one, an optimizer has nothing to remember with.</summary>
    [Fact]
    public void Momentum_from_0_on()
    {
        foreach (Func<Parameter, optim.Optimizer> create in new Func<Parameter, optim.Optimizer>[]
            { weight => optim.SGD([weight], learningRate: 0.1), weight => optim.RMSProp([weight], lr: 0.1) })
        {
            Parameter weight = NewParameter();
            optim.Optimizer optimizer = create(weight);
            Train(optimizer, weight);
            optimizer.SetMomentum(0.5);
            Train(optimizer, weight);
            Train(optimizer, weight);
            Assert.True(double.IsFinite(Value(weight)));
        }
    }

    [Fact]
    public void Groups_of_their_own_and_ones_that_are_added_later()
    {
        Parameter first = NewParameter(), second = NewParameter(), third = NewParameter();
        SGD optimizer = optim.SGD([new SGD.ParamGroup([first], 0.1), new SGD.ParamGroup([second], 0.05)], learningRate: 0.1);
        optimizer.ApplyRelative<Rate>(10);
        Assert.Equal([Rate.At(10), Rate.At(10) / 2], optimizer.ParamGroups.Select(group => group.LearningRate));

        optimizer.add_param_group(new SGD.ParamGroup([third], 0.2));
        optimizer.ApplyRelative<Rate>(11);
        Assert.Equal([Rate.At(11), Rate.At(11) / 2, 2 * Rate.At(11)], optimizer.ParamGroups.Select(group => group.LearningRate));
        optimizer.ApplyMomentum<Momentum>(11);
        Assert.Equal(Enumerable.Repeat(Momentum.At(11), 3), optimizer.ParamGroups.Cast<optim.IMomentum>().Select(group => group.Momentum));
    }
}

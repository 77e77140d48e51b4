using DecayGen.TorchSharp.Tests.Support;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace DecayGen.TorchSharp.Tests.Native;

/// <summary>What the tests with tensors have in common. They skip, and say why, where TorchSharp's native library does not load.</summary>
public abstract class NativeTests : IDisposable
{
    private readonly DisposeScope _scope;

    protected NativeTests()
    {
        NativeLibrary.Require();
        _scope = NewDisposeScope();
    }

    /// <summary>Every optimizer that has groups, of one parameter.</summary>
    private protected static (string Name, Func<Parameter, optim.Optimizer> Create)[] WithGroups { get; } =
    [
        ("SGD", parameter => optim.SGD([parameter], learningRate: 0.1, momentum: 0.5)),
        ("Adam", parameter => optim.Adam([parameter], lr: 0.1)),
        ("AdamW", parameter => optim.AdamW([parameter], lr: 0.1)),
        ("Adamax", parameter => optim.Adamax([parameter], lr: 0.1)),
        ("NAdam", parameter => optim.NAdam([parameter], lr: 0.1)),
        ("RAdam", parameter => optim.RAdam([parameter], lr: 0.1)),
        ("RMSProp", parameter => optim.RMSProp([parameter], lr: 0.1, momentum: 0.5)),
        ("ASGD", parameter => optim.ASGD([parameter], lr: 0.1)),
        ("Adagrad", parameter => optim.Adagrad([parameter], lr: 0.1)),
        ("Adadelta", parameter => optim.Adadelta([parameter], lr: 0.1)),
        ("Rprop", parameter => optim.Rprop([parameter], lr: 0.1)),
    ];

    public void Dispose()
    {
        _scope.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>A parameter of doubles, so that what a step does to it can be told exactly.</summary>
    private protected static Parameter NewParameter(double value = 2) => new(tensor(value, float64).reshape(1));

    /// <summary>A step on the loss weight² / 2, whose gradient is the weight.</summary>
    private protected static void Train(optim.Optimizer optimizer, Parameter weight)
    {
        optimizer.zero_grad();
        Loss(weight).backward();
        optimizer.step();
    }

    /// <summary>The loss weight² / 2.</summary>
    private protected static Tensor Loss(Parameter weight) => (weight * weight).sum() / 2;

    private protected static double Value(Parameter weight) => weight.detach().item<double>();
}

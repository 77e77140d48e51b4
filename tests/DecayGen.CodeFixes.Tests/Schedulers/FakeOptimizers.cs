using TorchSharp.Modules;
using static TorchSharp.torch.optim;

namespace DecayGen.CodeFixes.Tests.Schedulers;

/// <summary>Groups of parameters and no tensors: all that schedulers touch, and no native library is loaded.</summary>
public abstract class FakeOptimizer : OptimizerHelper
{
    private protected FakeOptimizer(IEnumerable<ParamGroup> groups) => _parameter_groups = [.. groups];

    private protected static OptimizerOptions Options(double rate) => new() { LearningRate = rate, InitialLearningRate = rate };
}

/// <summary>An optimizer with a momentum, with a group for each rate.</summary>
public sealed class FakeSgd(params double[] rates) : FakeOptimizer(rates.Select(rate => new Group(rate))), IMomentum
{
    public double Momentum { get; set; } = 0.9;

    internal ParamGroup Only => _parameter_groups.Single();

    private sealed class Group : ParamGroup, IMomentum
    {
        public Group(double rate) => Options = Options(rate);

        public double Momentum { get; set; } = 0.9;
    }
}

/// <summary>An optimizer with a β₁, with a group for each rate.</summary>
public sealed class FakeAdam(params double[] rates) : FakeOptimizer(rates.Select(rate => new Group(rate))), IBetas
{
    public (double, double) Betas { get; set; } = (0.9, 0.999);

    private sealed class Group : ParamGroup, IBetas
    {
        public Group(double rate) => Options = Options(rate);

        public (double, double) Betas { get; set; } = (0.9, 0.999);
    }
}

/// <summary>An optimizer that is created like SGD: for parameters, with a rate.</summary>
public sealed class FakeOfParameters : FakeOptimizer
{
    public FakeOfParameters(IEnumerable<Parameter> parameters, double lr)
        : base([new FakeSgd(lr).Only])
    {
        _ = parameters;
    }
}

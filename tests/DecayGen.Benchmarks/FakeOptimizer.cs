using TorchSharp.Modules;

namespace DecayGen.Benchmarks;

/// <summary>One group of parameters and no tensors: all that TorchSharp's schedulers touch, and no native library is loaded.</summary>
internal sealed class FakeOptimizer : OptimizerHelper
{
    public FakeOptimizer(double rate)
    {
        Group = new ParamGroup { Options = new OptimizerOptions { LearningRate = rate, InitialLearningRate = rate } };
        _parameter_groups = [Group];
    }

    public ParamGroup Group { get; }
}

using TorchSharp.Modules;
using static TorchSharp.torch.optim;

namespace DecayGen.Benchmarks;

/// <summary>Groups of parameters and no tensors: all that TorchSharp's schedulers touch, and no native library is loaded.</summary>
internal sealed class FakeOptimizer : OptimizerHelper, IMomentum, IBetas
{
    private readonly double _rate;

    public FakeOptimizer(double rate, int groups = 1)
    {
        _rate = rate;
        Groups = [.. Enumerable.Range(0, groups).Select(_ => new FakeGroup { Options = new SGD.Options { LearningRate = rate, InitialLearningRate = rate } })];
        _parameter_groups = new List<ParamGroup>(Groups);
    }

    public ParamGroup Group => Groups[0];

    public ParamGroup[] Groups { get; }

    public double Momentum { get; set; }

    public (double, double) Betas { get; set; }

    /// <summary>The rates that a training begins with, which TorchSharp's schedulers multiply.</summary>
    public FakeOptimizer Reset()
    {
        foreach (ParamGroup group in Groups)
            group.LearningRate = _rate;
        return this;
    }

    private sealed class FakeGroup : ParamGroup, IMomentum, IBetas
    {
        public double Momentum { get; set; }

        public (double, double) Betas { get; set; } = (0.9, 0.999);
    }
}

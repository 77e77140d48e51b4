using TorchSharp.Modules;
using static TorchSharp.torch.optim;

namespace DecayGen.TorchSharp.Tests.Support;

/// <summary>Groups of parameters and no tensors: all that schedulers touch, so that no native library is loaded.</summary>
internal class FakeOptimizer : OptimizerHelper
{
    public FakeOptimizer(params double[] rates) : this(rates, static () => new ParamGroup())
    {
    }

    protected FakeOptimizer(double[] rates, Func<ParamGroup> newGroup) =>
        _parameter_groups = [.. rates.Select(rate => WithRate(newGroup(), rate))];

    public IList<ParamGroup> Groups => _parameter_groups;

    public double[] Rates => [.. Groups.Select(group => group.LearningRate)];

    public double[] GroupMomenta => [.. Groups.Cast<IMomentum>().Select(group => group.Momentum)];

    public (double, double)[] GroupBetas => [.. Groups.Cast<IBetas>().Select(group => group.Betas)];

    /// <summary>A group that is added later.</summary>
    public void Add(double rate) => Groups.Add(WithRate((ParamGroup)Activator.CreateInstance(Groups[0].GetType())!, rate));

    private static ParamGroup WithRate(ParamGroup group, double rate)
    {
        group.Options ??= new OptimizerOptions();
        group.Options.LearningRate = group.Options.InitialLearningRate = rate;
        return group;
    }
}

/// <summary>One whose groups have a momentum.</summary>
internal sealed class FakeSgd(params double[] rates) : FakeOptimizer(rates, static () => new Group()), IMomentum
{
    /// <summary>As in SGD it is for groups to come.</summary>
    public double Momentum { get; set; }

    private sealed class Group : ParamGroup, IMomentum
    {
        public double Momentum { get; set; }
    }
}

/// <summary>One whose groups have betas.</summary>
internal sealed class FakeAdam(params double[] rates) : FakeOptimizer(rates, static () => new Group()), IBetas
{
    /// <summary>As in Adam they are for groups to come.</summary>
    public (double, double) Betas { get; set; }

    private sealed class Group : ParamGroup, IBetas
    {
        public (double, double) Betas { get; set; } = (0.9, 0.999);
    }
}

using static TorchSharp.torch.optim;

namespace DecayGen;

/// <summary>The groups of an optimizer as they are now: one that is added later is there at the next step.</summary>
internal readonly struct ParamGroups
{
    private readonly IReadOnlyList<ILearningRateController> _groups;
    private readonly ILearningRateController? _native;

    /// <exception cref="ArgumentNullException"><paramref name="optimizer"/> is null.</exception>
    /// <exception cref="NotSupportedException">The optimizer has no groups.</exception>
    public ParamGroups(Optimizer optimizer)
    {
        if (optimizer is null)
            throw new ArgumentNullException(nameof(optimizer));

        // TorchSharp's optimizers hold lists. One is read by index, with no enumerator to allocate.
        IEnumerable<ILearningRateController>? groups = optimizer.ParamGroups;
        _groups = groups as IReadOnlyList<ILearningRateController> ?? groups?.ToArray() ?? [];
        Count = _groups.Count;
        if (Count == 0)
            throw new NotSupportedException($"{optimizer.GetType().Name} has no parameter groups: nothing would be scheduled.");

        // LBFGS is native: it learns of a rate by its own property only. Its one group is what all others read, and is told as well.
        _native = optimizer as ILearningRateController;
    }

    public int Count { get; }

    public ILearningRateController this[int index] => _groups[index];

    /// <summary>Gives every group the same rate, which is valid.</summary>
    public void SetRate(double rate)
    {
        for (int i = 0; i < Count; i++)
            SetRate(i, rate);
    }

    /// <summary>Gives every group the same share of its own initial rate; none, if one of them is not valid.</summary>
    /// <exception cref="InvalidOperationException">The share of a group is negative or not finite.</exception>
    public void SetShare(double value, double peak)
    {
        for (int i = 0; i < Count; i++)
        {
            double initial = InitialRate(i);
            double rate = Evaluation.Proportion.Of(initial, value, peak);
            if (!Checked.IsRate(rate) || !Checked.IsRate(peak))
            {
                throw new InvalidOperationException(Checked.Text(
                    "Parameter group {0} begins with a rate of {1}; its share at {2} of a peak of {3} is {4}. The optimizer keeps its rates.",
                    i, initial, value, peak, rate));
            }
        }

        for (int i = 0; i < Count; i++)
            SetRate(i, Evaluation.Proportion.Of(InitialRate(i), value, peak));
    }

    private double InitialRate(int index) => (_native ?? _groups[index]).InitialLearningRate;

    private void SetRate(int index, double rate)
    {
        if (_native is not null)
            _native.LearningRate = rate;
        _groups[index].LearningRate = rate;
    }
}

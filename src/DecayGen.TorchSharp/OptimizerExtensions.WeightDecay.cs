using TorchSharp.Modules;
using static TorchSharp.torch.optim;

namespace DecayGen;

/// <content>Weight decay, for which TorchSharp has no interface: each optimizer's options have a field of their own.</content>
public static partial class OptimizerExtensions
{
#if NET8_0_OR_GREATER
    /// <summary>Gives every parameter group the schedule's value as its weight decay.</summary>
    /// <typeparam name="TSchedule">The schedule of the weight decay.</typeparam>
    /// <param name="optimizer">Any optimizer of TorchSharp but Rprop and LBFGS, which have none.</param>
    /// <param name="step">The step, from 0 on, in the unit of the schedule.</param>
    /// <returns>The weight decay that all groups have now.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="optimizer"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="step"/> is negative.</exception>
    /// <exception cref="InvalidOperationException">The value is negative or not finite; the optimizer keeps what it has.</exception>
    /// <exception cref="NotSupportedException">The optimizer has no weight decay.</exception>
    public static double ApplyWeightDecay<TSchedule>(this Optimizer optimizer, long step)
        where TSchedule : ISchedule
    {
        ParamGroups groups = GroupsWithWeightDecay(optimizer);
        double weightDecay = Checked.RateOf<TSchedule>(step);
        SetDecay(groups, weightDecay);
        return weightDecay;
    }

    /// <summary>Throws what <see cref="ApplyWeightDecay"/> would throw, and sets nothing.</summary>
    internal static void CheckWeightDecay<TSchedule>(Optimizer optimizer, long step)
        where TSchedule : ISchedule
    {
        GroupsWithWeightDecay(optimizer);
        Checked.RateOf<TSchedule>(step);
    }
#endif

    /// <summary>Gives every parameter group a weight decay.</summary>
    /// <param name="optimizer">Any optimizer of TorchSharp but Rprop and LBFGS, which have none.</param>
    /// <param name="weightDecay">The weight decay; finite, and not negative.</param>
    /// <exception cref="ArgumentNullException"><paramref name="optimizer"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="weightDecay"/> is negative or not finite; the optimizer keeps what it has.</exception>
    /// <exception cref="NotSupportedException">The optimizer has no weight decay.</exception>
    public static void SetWeightDecay(this Optimizer optimizer, double weightDecay) =>
        SetDecay(GroupsWithWeightDecay(optimizer), Checked.Rate(weightDecay, nameof(weightDecay)));

    private static ParamGroups GroupsWithWeightDecay(Optimizer optimizer)
    {
        var groups = new ParamGroups(optimizer);
        for (int i = 0; i < groups.Count; i++)
        {
            if (!TrySet(groups[i], null))
                throw new NotSupportedException($"{optimizer.GetType().Name} has no weight decay to schedule.");
        }

        return groups;
    }

    private static void SetDecay(ParamGroups groups, double weightDecay)
    {
        for (int i = 0; i < groups.Count; i++)
            TrySet(groups[i], weightDecay);
    }

    /// <summary>Whether the group has a weight decay, which is set if one is given.</summary>
    private static bool TrySet(ILearningRateController group, double? weightDecay)
    {
        switch ((group as ParamGroup)?.Options)
        {
            case SGD.Options options: options.weight_decay = weightDecay ?? options.weight_decay; return true;
            case Adam.Options options: options.weight_decay = weightDecay ?? options.weight_decay; return true;
            case AdamW.Options options: options.weight_decay = weightDecay ?? options.weight_decay; return true;
            case Adamax.Options options: options.weight_decay = weightDecay ?? options.weight_decay; return true;
            case NAdam.Options options: options.weight_decay = weightDecay ?? options.weight_decay; return true;
            case RAdam.Options options: options.weight_decay = weightDecay ?? options.weight_decay; return true;
            case RMSProp.Options options: options.weight_decay = weightDecay ?? options.weight_decay; return true;
            case ASGD.Options options: options.weight_decay = weightDecay ?? options.weight_decay; return true;
            case Adagrad.Options options: options.weight_decay = weightDecay ?? options.weight_decay; return true;
            case Adadelta.Options options: options.weight_decay = weightDecay ?? options.weight_decay; return true;
            default: return false;
        }
    }
}

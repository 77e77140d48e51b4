using static TorchSharp.torch.optim;

namespace DecayGen;

/// <content>What an optimizer remembers: momentum, and β₁ in the Adam family.</content>
public static partial class OptimizerExtensions
{
#if NET8_0_OR_GREATER
    /// <summary>Gives every parameter group of SGD or RMSProp the schedule's value as its momentum.</summary>
    /// <typeparam name="TSchedule">The schedule of the momentum.</typeparam>
    /// <param name="optimizer">SGD, RMSProp, or one whose groups are <see cref="IMomentum"/>.</param>
    /// <param name="step">The step, from 0 on, in the unit of the schedule.</param>
    /// <returns>The momentum that all groups have now.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="optimizer"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="step"/> is negative.</exception>
    /// <exception cref="InvalidOperationException">The value is negative or not finite; the optimizer keeps what it has.</exception>
    /// <exception cref="NotSupportedException">The optimizer has no momentum.</exception>
    public static double ApplyMomentum<TSchedule>(this Optimizer optimizer, long step)
        where TSchedule : ISchedule
    {
        ParamGroups groups = GroupsWithMomentum(optimizer);
        double momentum = Checked.RateOf<TSchedule>(step);
        Set(groups, momentum);
        return momentum;
    }

    /// <summary>Gives every parameter group of Adam or one of its family the schedule's value as its β₁, and lets β₂ be.</summary>
    /// <typeparam name="TSchedule">The schedule of β₁.</typeparam>
    /// <param name="optimizer">Adam, AdamW, Adamax, NAdam, RAdam, or one whose groups are <see cref="IBetas"/>.</param>
    /// <param name="step">The step, from 0 on, in the unit of the schedule.</param>
    /// <returns>The β₁ that all groups have now.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="optimizer"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="step"/> is negative.</exception>
    /// <exception cref="InvalidOperationException">The value is not from 0 to less than 1; the optimizer keeps what it has.</exception>
    /// <exception cref="NotSupportedException">The optimizer has no β₁.</exception>
    public static double ApplyBeta1<TSchedule>(this Optimizer optimizer, long step)
        where TSchedule : ISchedule
    {
        ParamGroups groups = GroupsWithBetas(optimizer);
        double beta1 = Checked.BetaOf<TSchedule>(step);
        SetFirst(groups, beta1);
        return beta1;
    }

    /// <summary>Throws what <see cref="ApplyMomentum"/> would throw, and sets nothing.</summary>
    internal static void CheckMomentum<TSchedule>(Optimizer optimizer, long step)
        where TSchedule : ISchedule
    {
        GroupsWithMomentum(optimizer);
        Checked.RateOf<TSchedule>(step);
    }

    /// <summary>Throws what <see cref="ApplyBeta1"/> would throw, and sets nothing.</summary>
    internal static void CheckBeta1<TSchedule>(Optimizer optimizer, long step)
        where TSchedule : ISchedule
    {
        GroupsWithBetas(optimizer);
        Checked.BetaOf<TSchedule>(step);
    }
#endif

    /// <summary>Gives every parameter group of SGD or RMSProp a momentum.</summary>
    /// <param name="optimizer">SGD, RMSProp, or one whose groups are <see cref="IMomentum"/>.</param>
    /// <param name="momentum">The momentum; finite, and not negative.</param>
    /// <exception cref="ArgumentNullException"><paramref name="optimizer"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="momentum"/> is negative or not finite; the optimizer keeps what it has.</exception>
    /// <exception cref="NotSupportedException">The optimizer has no momentum.</exception>
    public static void SetMomentum(this Optimizer optimizer, double momentum) =>
        Set(GroupsWithMomentum(optimizer), Checked.Rate(momentum, nameof(momentum)));

    /// <summary>Gives every parameter group of Adam or one of its family a β₁, and lets β₂ be.</summary>
    /// <param name="optimizer">Adam, AdamW, Adamax, NAdam, RAdam, or one whose groups are <see cref="IBetas"/>.</param>
    /// <param name="beta1">From 0 to less than 1.</param>
    /// <exception cref="ArgumentNullException"><paramref name="optimizer"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="beta1"/> is not from 0 to less than 1; the optimizer keeps what it has.</exception>
    /// <exception cref="NotSupportedException">The optimizer has no β₁.</exception>
    public static void SetBeta1(this Optimizer optimizer, double beta1) =>
        SetFirst(GroupsWithBetas(optimizer), Checked.Beta(beta1, nameof(beta1)));

    private static ParamGroups GroupsWithMomentum(Optimizer optimizer)
    {
        var groups = new ParamGroups(optimizer);
        for (int i = 0; i < groups.Count; i++)
        {
            if (groups[i] is not IMomentum)
                throw new NotSupportedException($"{optimizer.GetType().Name} has no momentum to schedule: SGD and RMSProp do, and the Adam family has β₁.");
        }

        return groups;
    }

    private static ParamGroups GroupsWithBetas(Optimizer optimizer)
    {
        var groups = new ParamGroups(optimizer);
        for (int i = 0; i < groups.Count; i++)
        {
            if (groups[i] is not IBetas)
                throw new NotSupportedException($"{optimizer.GetType().Name} has no β₁ to schedule: Adam, AdamW, Adamax, NAdam and RAdam do, and SGD and RMSProp have momentum.");
        }

        return groups;
    }

    // The groups, not the optimizer: its own properties are defaults for groups to come.
    private static void Set(ParamGroups groups, double momentum)
    {
        for (int i = 0; i < groups.Count; i++)
            ((IMomentum)groups[i]).Momentum = momentum;
    }

    private static void SetFirst(ParamGroups groups, double beta1)
    {
        for (int i = 0; i < groups.Count; i++)
        {
            var group = (IBetas)groups[i];
            group.Betas = (beta1, group.Betas.Item2);
        }
    }
}

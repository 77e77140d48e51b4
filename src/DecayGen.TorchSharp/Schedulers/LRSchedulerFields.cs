#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using static TorchSharp.torch.optim.lr_scheduler;

namespace DecayGen;

/// <summary>
/// The two fields by which TorchSharp's schedulers work together: SequentialLR turns back its children's epochs, and get_last_lr
/// returns the rates. They are internal there, and a scheduler from elsewhere has no other way to both.
/// </summary>
internal static class LRSchedulerFields
{
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_last_epoch")]
    public static extern ref int LastEpoch(LRScheduler scheduler);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_last_lrs")]
    public static extern ref IList<double> LastRates(LRScheduler scheduler);

    /// <summary>Makes the rates of the groups what get_last_lr returns.</summary>
    public static void Record(LRScheduler scheduler, ParamGroups groups)
    {
        IList<double> rates = LastRates(scheduler);
        for (int i = 0; i < groups.Count; i++)
        {
            if (i < rates.Count)
                rates[i] = groups[i].LearningRate;
            else
                rates.Add(groups[i].LearningRate);
        }
    }
}
#endif

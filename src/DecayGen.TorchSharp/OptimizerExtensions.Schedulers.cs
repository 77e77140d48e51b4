#if NET8_0_OR_GREATER
using static TorchSharp.torch.optim;

namespace DecayGen;

/// <content>Schedules as LRSchedulers, for code that expects one.</content>
public static partial class OptimizerExtensions
{
    /// <summary>An LRScheduler that gives every parameter group the schedule's value. It sets the first at once.</summary>
    /// <typeparam name="TSchedule">The schedule of the learning rate.</typeparam>
    /// <param name="optimizer">Any optimizer of TorchSharp, LBFGS included.</param>
    /// <param name="step">The step to begin at, or to resume from: what <see cref="ScheduleLR{TSchedule}.CurrentStep"/> was.</param>
    /// <returns>The scheduler.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="optimizer"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="step"/> is negative.</exception>
    /// <exception cref="InvalidOperationException">The schedule's value is negative or not finite; the optimizer keeps its rates.</exception>
    /// <exception cref="NotSupportedException">The optimizer has no parameter groups.</exception>
    public static ScheduleLR<TSchedule> ScheduleLR<TSchedule>(this Optimizer optimizer, int step = 0)
        where TSchedule : ISchedule => new(Present(optimizer), isRelative: false, FromZero(step));

    /// <summary>
    /// An LRScheduler that gives every parameter group its share of its own initial rate, InitialLearningRate · At(step) / Peak,
    /// rounded once. It sets the first at once.
    /// </summary>
    /// <inheritdoc cref="ScheduleLR{TSchedule}"/>
    public static ScheduleLR<TSchedule> RelativeScheduleLR<TSchedule>(this Optimizer optimizer, int step = 0)
        where TSchedule : ISchedule => new(Present(optimizer), isRelative: true, FromZero(step));

    /// <summary>An LRScheduler for <c>step(metric)</c> that gives every parameter group the schedule's value. It sets the first at once.</summary>
    /// <typeparam name="TSchedule">A class or struct with <see cref="ReduceOnPlateauAttribute"/>.</typeparam>
    /// <param name="optimizer">Any optimizer of TorchSharp, LBFGS included.</param>
    /// <param name="state">What <see cref="PlateauLR{TSchedule}.State"/> was, to resume; a fresh schedule where it is left out.</param>
    /// <returns>The scheduler.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="optimizer"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A field of <paramref name="state"/> does not fit the schedule; the exception names it.</exception>
    /// <exception cref="InvalidOperationException">The schedule's value is negative or not finite; the optimizer keeps its rates.</exception>
    /// <exception cref="NotSupportedException">The optimizer has no parameter groups.</exception>
    public static PlateauLR<TSchedule> PlateauLR<TSchedule>(this Optimizer optimizer, PlateauState state = default)
        where TSchedule : IMetricSchedule, new() => new(Present(optimizer), isRelative: false, state);

    /// <summary>
    /// An LRScheduler for <c>step(metric)</c> that gives every parameter group its share of its own initial rate,
    /// InitialLearningRate · value / Peak, rounded once. It sets the first at once.
    /// </summary>
    /// <inheritdoc cref="PlateauLR{TSchedule}"/>
    public static PlateauLR<TSchedule> RelativePlateauLR<TSchedule>(this Optimizer optimizer, PlateauState state = default)
        where TSchedule : IMetricSchedule, new() => new(Present(optimizer), isRelative: true, state);

    /// <summary>The optimizer, if it is one that can be scheduled: the constructor of LRScheduler would say less.</summary>
    private static Optimizer Present(Optimizer optimizer)
    {
        _ = new ParamGroups(optimizer);
        return optimizer;
    }

    private static int FromZero(int step)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(step);
        return step;
    }
}
#endif

using static TorchSharp.torch.optim;

namespace DecayGen;

/// <summary>
/// Schedules drive TorchSharp's optimizers: one line before or after <c>optimizer.step()</c> sets all parameter groups as they
/// are at that moment, allocates nothing, and throws before a rate that is negative or not finite reaches any of them.
/// </summary>
public static partial class OptimizerExtensions
{
#if NET8_0_OR_GREATER
    /// <summary>Gives every parameter group the schedule's value: <c>optimizer.Apply&lt;Rate&gt;(step)</c>.</summary>
    /// <typeparam name="TSchedule">The schedule of the learning rate.</typeparam>
    /// <param name="optimizer">Any optimizer of TorchSharp, LBFGS included.</param>
    /// <param name="step">The step, from 0 on, in the unit of the schedule.</param>
    /// <returns>The rate that all groups have now.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="optimizer"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="step"/> is negative.</exception>
    /// <exception cref="InvalidOperationException">The value is negative or not finite; the optimizer keeps its rates.</exception>
    /// <exception cref="NotSupportedException">The optimizer has no parameter groups.</exception>
    public static double Apply<TSchedule>(this Optimizer optimizer, long step)
        where TSchedule : ISchedule
    {
        var groups = new ParamGroups(optimizer);
        double rate = Checked.RateOf<TSchedule>(step);
        groups.SetRate(rate);
        return rate;
    }

    /// <summary>
    /// Gives every parameter group its share of its own initial rate, InitialLearningRate · At(step) / Peak, rounded once. A group
    /// whose initial rate is the schedule's peak gets exactly At(step).
    /// </summary>
    /// <returns>The schedule's value, not that of a group.</returns>
    /// <exception cref="InvalidOperationException">
    /// The value, or what a group would get, is negative or not finite; all groups keep their rates.
    /// </exception>
    /// <inheritdoc cref="Apply{TSchedule}(Optimizer, long)"/>
    public static double ApplyRelative<TSchedule>(this Optimizer optimizer, long step)
        where TSchedule : ISchedule
    {
        var groups = new ParamGroups(optimizer);
        double value = Checked.RateOf<TSchedule>(step);
        groups.SetShare(value, TSchedule.Peak);
        return value;
    }
#endif

    /// <summary>Gives every parameter group a rate, from wherever it comes: <c>optimizer.SetLearningRate(Rate.At(step))</c>.</summary>
    /// <param name="optimizer">Any optimizer of TorchSharp, LBFGS included.</param>
    /// <param name="rate">The rate; finite, and not negative.</param>
    /// <exception cref="ArgumentNullException"><paramref name="optimizer"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rate"/> is negative or not finite; the optimizer keeps its rates.</exception>
    /// <exception cref="NotSupportedException">The optimizer has no parameter groups.</exception>
    public static void SetLearningRate(this Optimizer optimizer, double rate) =>
        new ParamGroups(optimizer).SetRate(Checked.Rate(rate, nameof(rate)));

    /// <summary>
    /// Gives every parameter group its share of its own initial rate, InitialLearningRate · value / peak, rounded once:
    /// <c>optimizer.SetRelativeLearningRate(Rate.At(step), Rate.Peak)</c>.
    /// </summary>
    /// <param name="optimizer">Any optimizer of TorchSharp, LBFGS included.</param>
    /// <param name="value">The value of a schedule; finite, and not negative.</param>
    /// <param name="peak">The largest value of that schedule; finite, and not negative.</param>
    /// <exception cref="ArgumentNullException"><paramref name="optimizer"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> or <paramref name="peak"/> is negative or not finite; all groups keep their rates.</exception>
    /// <exception cref="InvalidOperationException">What a group would get is negative or not finite; all groups keep their rates.</exception>
    /// <exception cref="NotSupportedException">The optimizer has no parameter groups.</exception>
    public static void SetRelativeLearningRate(this Optimizer optimizer, double value, double peak) =>
        new ParamGroups(optimizer).SetShare(Checked.Rate(value, nameof(value)), Checked.Rate(peak, nameof(peak)));
}

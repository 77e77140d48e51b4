#if NET8_0_OR_GREATER
using System.Diagnostics.CodeAnalysis;
using static TorchSharp.torch.optim;
using static TorchSharp.torch.optim.lr_scheduler;

namespace DecayGen;

/// <summary>
/// A schedule as the LRScheduler that code for TorchSharp expects, made by <see cref="OptimizerExtensions.ScheduleLR{TSchedule}"/>
/// or <see cref="OptimizerExtensions.RelativeScheduleLR{TSchedule}"/>. Each step sets all parameter groups as they are then, from
/// At(step) and nothing else: no error adds up, resuming is exact, and nothing is allocated.
/// </summary>
/// <typeparam name="TSchedule">The schedule of the learning rate.</typeparam>
[SuppressMessage("Style", "IDE1006", Justification = "TorchSharp's names.")]
public sealed class ScheduleLR<TSchedule> : LRScheduler
    where TSchedule : ISchedule
{
    private readonly Optimizer _optimizer;
    private readonly bool _isRelative;
    private Action<Optimizer, long>? _checkOthers;
    private Action<Optimizer, long>? _setOthers;

    internal ScheduleLR(Optimizer optimizer, bool isRelative, int step)
        : base(optimizer)
    {
        _optimizer = optimizer;
        _isRelative = isRelative;
        CurrentStep = step;
    }

    /// <summary>
    /// The step whose rate the optimizer has: all there is to save. Setting it sets the rates, so that training goes on with exactly
    /// those it would have had. In a SequentialLR that has not come to this scheduler yet it is −1.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The step that is set is negative.</exception>
    /// <exception cref="InvalidOperationException">A schedule has no valid value there; optimizer and scheduler stay where they are.</exception>
    public int CurrentStep
    {
        get => LRSchedulerFields.LastEpoch(this);
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            MoveTo(value);
        }
    }

    /// <summary>From now on each step sets the momentum, too, of SGD or RMSProp.</summary>
    /// <typeparam name="TMomentum">The schedule of the momentum.</typeparam>
    /// <returns>This scheduler.</returns>
    /// <exception cref="InvalidOperationException">The value is negative or not finite; optimizer and scheduler stay as they are.</exception>
    /// <exception cref="NotSupportedException">The optimizer has no momentum.</exception>
    public ScheduleLR<TSchedule> WithMomentum<TMomentum>()
        where TMomentum : ISchedule =>
        With(
            static (optimizer, step) => OptimizerExtensions.CheckMomentum<TMomentum>(optimizer, step),
            static (optimizer, step) => optimizer.ApplyMomentum<TMomentum>(step));

    /// <summary>From now on each step sets β₁, too, in the Adam family.</summary>
    /// <typeparam name="TBeta1">The schedule of β₁.</typeparam>
    /// <returns>This scheduler.</returns>
    /// <exception cref="InvalidOperationException">The value is not from 0 to less than 1; optimizer and scheduler stay as they are.</exception>
    /// <exception cref="NotSupportedException">The optimizer has no β₁.</exception>
    public ScheduleLR<TSchedule> WithBeta1<TBeta1>()
        where TBeta1 : ISchedule =>
        With(
            static (optimizer, step) => OptimizerExtensions.CheckBeta1<TBeta1>(optimizer, step),
            static (optimizer, step) => optimizer.ApplyBeta1<TBeta1>(step));

    /// <summary>From now on each step sets the weight decay, too.</summary>
    /// <typeparam name="TWeightDecay">The schedule of the weight decay.</typeparam>
    /// <returns>This scheduler.</returns>
    /// <exception cref="InvalidOperationException">The value is negative or not finite; optimizer and scheduler stay as they are.</exception>
    /// <exception cref="NotSupportedException">The optimizer has no weight decay.</exception>
    public ScheduleLR<TSchedule> WithWeightDecay<TWeightDecay>()
        where TWeightDecay : ISchedule =>
        With(
            static (optimizer, step) => OptimizerExtensions.CheckWeightDecay<TWeightDecay>(optimizer, step),
            static (optimizer, step) => optimizer.ApplyWeightDecay<TWeightDecay>(step));

    /// <summary>Goes to an epoch, or to the next one.</summary>
    /// <param name="epoch">The step, from 0 on; the next one where it is null.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="epoch"/> is negative.</exception>
    /// <exception cref="OverflowException">The next step is more than an <see cref="int"/> holds; <c>Apply</c> has longer ones.</exception>
    /// <exception cref="InvalidOperationException">A schedule has no valid value there; optimizer and scheduler stay where they are.</exception>
    public override void step(int? epoch)
    {
        if (epoch is int given)
            ArgumentOutOfRangeException.ThrowIfNegative(given, nameof(epoch));

        MoveTo(epoch ?? checked(CurrentStep + 1));
    }

    private ScheduleLR<TSchedule> With(Action<Optimizer, long> check, Action<Optimizer, long> set)
    {
        // Before its turn in a SequentialLR it has no step to set anything at.
        check(_optimizer, Math.Max(0, CurrentStep));
        if (CurrentStep >= 0)
            set(_optimizer, CurrentStep);

        _checkOthers += check;
        _setOthers += set;
        return this;
    }

    private void MoveTo(int step)
    {
        // All or nothing: once the rate is set, nothing that goes with it can fail.
        _checkOthers?.Invoke(_optimizer, step);
        if (_isRelative)
            _optimizer.ApplyRelative<TSchedule>(step);
        else
            _optimizer.Apply<TSchedule>(step);
        _setOthers?.Invoke(_optimizer, step);

        LRSchedulerFields.LastEpoch(this) = step;
        LRSchedulerFields.Record(this, new ParamGroups(_optimizer));
    }
}
#endif

#if NET8_0_OR_GREATER
using System.Diagnostics.CodeAnalysis;
using static TorchSharp.torch.optim;
using static TorchSharp.torch.optim.lr_scheduler;

namespace DecayGen;

/// <summary>
/// A schedule that a metric drives as the LRScheduler that code for TorchSharp expects, made by
/// <see cref="OptimizerExtensions.PlateauLR{TSchedule}"/> or <see cref="OptimizerExtensions.RelativePlateauLR{TSchedule}"/>.
/// </summary>
/// <typeparam name="TSchedule">A class or struct with <see cref="ReduceOnPlateauAttribute"/>.</typeparam>
[SuppressMessage("Style", "IDE1006", Justification = "TorchSharp's names.")]
public sealed class PlateauLR<TSchedule> : LRScheduler
    where TSchedule : IMetricSchedule, new()
{
    private readonly Optimizer _optimizer;
    private readonly bool _isRelative;

    [SuppressMessage("Style", "IDE0044", Justification = "A struct steps in the field itself.")]
    private TSchedule _schedule = new();

    internal PlateauLR(Optimizer optimizer, bool isRelative, PlateauState state)
        : base(optimizer)
    {
        _optimizer = optimizer;
        _isRelative = isRelative;
        State = state;
    }

    /// <summary>The schedule's value, which the optimizer has.</summary>
    public double Value => _schedule.Value;

    /// <summary>All there is to save. Setting it sets the rates, so that training goes on with exactly those it would have had.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A field of the state that is set does not fit the schedule; the exception names it.</exception>
    /// <exception cref="InvalidOperationException">The schedule has no valid rate there; optimizer and schedule keep what they have.</exception>
    public PlateauState State
    {
        get => _schedule.State;
        set
        {
            OptimizerExtensions.Resume(_optimizer, ref _schedule, value, _isRelative);
            LRSchedulerFields.Record(this, new ParamGroups(_optimizer));
        }
    }

    /// <summary>Ends a step with the metric that it brought.</summary>
    /// <param name="current">The metric. In training on several machines, the mean of all of them.</param>
    /// <param name="epoch">Not looked at: the schedule counts for itself.</param>
    /// <exception cref="InvalidOperationException">The schedule has no valid rate; optimizer and schedule keep what they have.</exception>
    public override void step(double current, int? epoch = null)
    {
        OptimizerExtensions.Step(_optimizer, ref _schedule, current, _isRelative);
        LRSchedulerFields.Record(this, new ParamGroups(_optimizer));
    }

    /// <summary>Not supported: the schedule needs a metric.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void step() => throw NoMetric();

    /// <summary>Not supported: the schedule needs a metric.</summary>
    /// <param name="epoch">Not looked at.</param>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void step(int? epoch) => throw NoMetric();

    private static InvalidOperationException NoMetric() => new(
        $"{typeof(TSchedule).Name} needs a metric: call step(metric), with a double. Before a plateau, a warmup is a phase of the schedule itself, not a scheduler beside it.");
}
#endif

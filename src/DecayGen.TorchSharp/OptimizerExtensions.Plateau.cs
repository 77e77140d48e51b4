using static TorchSharp.torch.optim;

namespace DecayGen;

/// <content>Schedules that a metric drives.</content>
public static partial class OptimizerExtensions
{
    /// <summary>Ends a step of the schedule with its metric, and gives every parameter group the value: <c>optimizer.Apply(ref plateau, loss)</c>.</summary>
    /// <typeparam name="TSchedule">A struct with <see cref="ReduceOnPlateauAttribute"/>.</typeparam>
    /// <param name="optimizer">Any optimizer of TorchSharp, LBFGS included.</param>
    /// <param name="schedule">The schedule; by reference, because the step is made in it.</param>
    /// <param name="metric">What is to improve. In training on several machines, the mean of all of them.</param>
    /// <returns>The rate that all groups have now.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="optimizer"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The value is negative or not finite; optimizer and schedule keep what they have.</exception>
    /// <exception cref="NotSupportedException">The optimizer has no parameter groups.</exception>
    public static double Apply<TSchedule>(this Optimizer optimizer, ref TSchedule schedule, double metric)
        where TSchedule : struct, IMetricSchedule =>
        Step(optimizer, ref schedule, metric, isRelative: false);

    /// <summary>Ends a step of the schedule with its metric, and gives every parameter group the value: <c>optimizer.Apply(plateau, loss)</c>.</summary>
    /// <typeparam name="TSchedule">A class with <see cref="ReduceOnPlateauAttribute"/>.</typeparam>
    /// <param name="optimizer">Any optimizer of TorchSharp, LBFGS included.</param>
    /// <param name="schedule">The schedule.</param>
    /// <param name="metric">What is to improve. In training on several machines, the mean of all of them.</param>
    /// <returns>The rate that all groups have now.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="optimizer"/> or <paramref name="schedule"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The value is negative or not finite; optimizer and schedule keep what they have.</exception>
    /// <exception cref="NotSupportedException">The optimizer has no parameter groups.</exception>
    public static double Apply<TSchedule>(this Optimizer optimizer, TSchedule schedule, double metric)
        where TSchedule : class, IMetricSchedule
    {
        if (schedule is null)
            throw new ArgumentNullException(nameof(schedule));

        return Step(optimizer, ref schedule, metric, isRelative: false);
    }

    /// <summary>
    /// Ends a step of the schedule with its metric, and gives every parameter group its share of its own initial rate,
    /// InitialLearningRate · value / Peak, rounded once.
    /// </summary>
    /// <returns>The schedule's value, not that of a group.</returns>
    /// <exception cref="InvalidOperationException">
    /// The value, or what a group would get, is negative or not finite; optimizer and schedule keep what they have.
    /// </exception>
    /// <inheritdoc cref="Apply{TSchedule}(Optimizer, ref TSchedule, double)"/>
    public static double ApplyRelative<TSchedule>(this Optimizer optimizer, ref TSchedule schedule, double metric)
        where TSchedule : struct, IMetricSchedule =>
        Step(optimizer, ref schedule, metric, isRelative: true);

    /// <summary>
    /// Ends a step of the schedule with its metric, and gives every parameter group its share of its own initial rate,
    /// InitialLearningRate · value / Peak, rounded once.
    /// </summary>
    /// <returns>The schedule's value, not that of a group.</returns>
    /// <exception cref="InvalidOperationException">
    /// The value, or what a group would get, is negative or not finite; optimizer and schedule keep what they have.
    /// </exception>
    /// <inheritdoc cref="Apply{TSchedule}(Optimizer, TSchedule, double)"/>
    public static double ApplyRelative<TSchedule>(this Optimizer optimizer, TSchedule schedule, double metric)
        where TSchedule : class, IMetricSchedule
    {
        if (schedule is null)
            throw new ArgumentNullException(nameof(schedule));

        return Step(optimizer, ref schedule, metric, isRelative: true);
    }

    /// <summary>Ends a step: of both optimizer and schedule, or of neither.</summary>
    internal static double Step<TSchedule>(Optimizer optimizer, ref TSchedule schedule, double metric, bool isRelative)
        where TSchedule : IMetricSchedule
    {
        var groups = new ParamGroups(optimizer);
        PlateauState before = schedule.State;
        try
        {
            schedule.Step(metric);
            return SetValue(groups, ref schedule, isRelative);
        }
        catch
        {
            schedule.State = before;
            throw;
        }
    }

    /// <summary>Resumes from a state: both optimizer and schedule, or neither.</summary>
    internal static void Resume<TSchedule>(Optimizer optimizer, ref TSchedule schedule, PlateauState state, bool isRelative)
        where TSchedule : IMetricSchedule
    {
        var groups = new ParamGroups(optimizer);
        PlateauState before = schedule.State;
        try
        {
            schedule.State = state;
            SetValue(groups, ref schedule, isRelative);
        }
        catch
        {
            schedule.State = before;
            throw;
        }
    }

    private static double SetValue<TSchedule>(ParamGroups groups, ref TSchedule schedule, bool isRelative)
        where TSchedule : IMetricSchedule
    {
        double value = schedule.Value;
        if (!Checked.IsRate(value))
            throw new InvalidOperationException(Checked.Text("{0} is {1}, which is negative or not finite: the optimizer keeps its rates.", typeof(TSchedule).Name, value));

        if (isRelative)
            groups.SetShare(value, schedule.Peak);
        else
            groups.SetRate(value);
        return value;
    }
}

namespace DecayGen.Generators.Diagnostics.Schedulers;

/// <summary>
/// One of TorchSharp's own schedulers: the schedule that it is, and what it does otherwise. The class is called like the
/// scheduler. What is said of its behaviour was seen by running TorchSharp 0.107, and the tests run it again.
/// </summary>
internal abstract class TorchScheduler
{
    private static readonly Dictionary<string, TorchScheduler> _byName = typeof(TorchScheduler).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(TorchScheduler)))
        .Select(type => (TorchScheduler)Activator.CreateInstance(type))
        .ToDictionary(scheduler => scheduler.Name);

    public string Name => GetType().Name;

    /// <summary>The scheduler of a name; null where there is none.</summary>
    public static TorchScheduler? Find(string name) => _byName.TryGetValue(name, out TorchScheduler? scheduler) ? scheduler : null;

    /// <summary>The schedule of the learning rate, valid or not; null where an argument is not constant, or there is no such schedule.</summary>
    public virtual Equivalent? Rate(SchedulerCall call) => null;

    /// <summary>Whether the momentum, or β₁, is scheduled as well.</summary>
    public virtual bool HasMomentum(SchedulerCall call) => false;

    /// <summary>The schedule of the momentum, or β₁, as it should be; null where there is none.</summary>
    public virtual Equivalent? Momentum(SchedulerCall call) => null;

    /// <summary>What an argument that no schedule should have leads to; null where nothing is to be added.</summary>
    public virtual string? Consequence(SchedulerCall call, string parameter) => null;

    /// <summary>Constants that have no place in a schedule, or are none of its mistakes, and lead to nothing good.</summary>
    public virtual IEnumerable<Flaw> Flaws(SchedulerCall call) => [];

    /// <summary>Where the numbers are others than those of PyTorch's scheduler of the same name.</summary>
    public virtual IEnumerable<Flaw> Deviations(SchedulerCall call) => [];

    /// <summary>The initial rate as an argument: the optimizer's where it is known, else 1, of which the values are shares.</summary>
    protected static EquivalentArgument Initial(SchedulerCall call) => new("initial", call.Optimizer.Rate ?? 1.0);

    /// <summary>One of the two values between which a momentum goes.</summary>
    protected static EquivalentArgument? MomentumAt(SchedulerCall call, string parameter, double otherwise) =>
        call.Same(parameter) ?? (call.IsLeftOut(parameter) ? new EquivalentArgument(parameter, otherwise, parameter) : null);

    /// <summary>The first step is taken twice where a scheduler is resumed that multiplies the rate which the optimizer has.</summary>
    protected static IEnumerable<Flaw> Resumed(SchedulerCall call, string effect)
    {
        if (call.IsResumed)
            yield return new Flaw($"resuming by last_epoch applies a step that the saved rate already has, so that {effect}", "last_epoch");
    }
}

/// <summary>What is wrong with an argument of a scheduler.</summary>
/// <param name="Text">What to say about it.</param>
/// <param name="Parameter">The scheduler's parameter; null for the whole scheduler.</param>
/// <param name="Element">The element, where the argument is an array.</param>
internal sealed record Flaw(string Text, string? Parameter, int? Element = null);

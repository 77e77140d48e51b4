using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DecayGen.Generators.Diagnostics;

/// <summary>A schedule as the rules about risks see it: valid, and all its values known.</summary>
internal sealed class Review
{
    private readonly Func<int, AnalyzerConfigOptions> _options;

    private Review(Timeline timeline, IReadOnlyList<AttributeModel> phases, HorizonModel? horizon, Func<int, AnalyzerConfigOptions> options)
    {
        Timeline = timeline;
        Phases = phases;
        Horizon = horizon;
        Run = horizon is null ? null : new Run(timeline, horizon.Steps);
        Words = new StepWords(horizon?.Unit ?? HorizonUnit.Unspecified);
        _options = options;
    }

    public Timeline Timeline { get; }

    public IReadOnlyList<AttributeModel> Phases { get; }

    /// <summary>How long the run is; null where nothing says so.</summary>
    public HorizonModel? Horizon { get; }

    /// <summary>The schedule over the run; null where nothing says how long that is.</summary>
    public Run? Run { get; }

    /// <summary>Steps as messages name them.</summary>
    public StepWords Words { get; }

    /// <summary>Whether the values are learning rates, and not a momentum or another hyperparameter.</summary>
    public bool IsRate => Phases[0].IsRate;

    /// <summary>What the values are.</summary>
    public string Subject => IsRate ? "learning rate" : "value";

    /// <summary>A schedule to be looked at; null where there is an error in it, or a value is not known at compile time.</summary>
    /// <param name="phases">The schedule attributes in their order.</param>
    /// <param name="horizon">The horizon that counts for them.</param>
    /// <param name="options">What .editorconfig sets where a phase stands.</param>
    public static Review? Of(IReadOnlyList<AttributeModel> phases, HorizonModel? horizon, Func<int, AnalyzerConfigOptions> options) =>
        Schedule.Create(phases) is { } timeline ? Of(timeline, phases, horizon, options) : null;

    /// <summary>The same for a schedule that is made already.</summary>
    public static Review? Of(Timeline timeline, IReadOnlyList<AttributeModel> phases, HorizonModel? horizon, Func<int, AnalyzerConfigOptions> options) =>
        (horizon is null or { IsValid: true }) && timeline.IsKnown && Overflow.Find(timeline, phases, horizon?.Steps) is null
            ? new Review(timeline, phases, horizon, options)
            : null;

    public ScheduleKind Kind(int phase) => ScheduleKinds.Find(Phases[phase].Kind)!;

    /// <summary>After how many steps a phase's rate has been applied once more; null for kinds that do not decay by a rate, or at no steady pace.</summary>
    public double? StepsPerRate(int phase) => Kind(phase) is { RateArgument: not null } kind ? kind.StepsPerRate(Phases[phase]) : null;

    /// <summary>A threshold of a rule, as it is set where a phase stands.</summary>
    public double Option(RuleOption option, int phase = 0) => option.Read(_options(phase));
}

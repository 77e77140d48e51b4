using DecayGen.Generators.Diagnostics;
using DecayGen.Generators.Folding;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;
using Microsoft.CodeAnalysis;

namespace DecayGen.Tool.Schedules;

/// <summary>A schedule that was found in code: what it is called, what it means, what is said about it.</summary>
internal sealed class FoundSchedule
{
    private readonly Lazy<Overview?> _overview;

    public FoundSchedule(ISymbol symbol, IReadOnlyList<AttributeModel> phases, HorizonModel? horizon)
    {
        Symbol = symbol;
        Phases = phases;
        Horizon = horizon;
        Timeline = Schedule.Create(phases);
        Name = symbol.ContainingType is { } type ? $"{type.Name}.{symbol.Name}" : symbol.Name;
        FullName = symbol.ContainingNamespace is { IsGlobalNamespace: false } space ? $"{space.ToDisplayString()}.{Name}" : Name;
        _overview = new(() => Timeline is { IsKnown: true, Plateau: null } timeline ? new Overview(timeline, Horizon?.ValidSteps) : null);
    }

    /// <summary>The annotated type or method.</summary>
    public ISymbol Symbol { get; }

    /// <summary>The name of the type, or that of the type and the method.</summary>
    public string Name { get; }

    /// <summary>The name with its namespace.</summary>
    public string FullName { get; }

    /// <summary>The attributes, in source order.</summary>
    public IReadOnlyList<AttributeModel> Phases { get; }

    /// <summary>The horizon that counts for it; null where there is none.</summary>
    public HorizonModel? Horizon { get; }

    /// <summary>The values over the steps, exactly; null where the declaration has an error.</summary>
    public Timeline? Timeline { get; }

    /// <summary>Its numbers; null where they are not known, or a metric decides.</summary>
    public Overview? Overview => _overview.Value;

    /// <summary>What the rules say about it, once they have been asked about all of the code.</summary>
    public IReadOnlyList<Finding> Findings { get; set; } = [];

    /// <summary>Computes values that nothing but the user's code knows; null where that is not possible, or not needed.</summary>
    public Func<long, double>? Custom { get; init; }

    /// <summary>Whether a value can be had for every step.</summary>
    public bool HasValues => Timeline is { Plateau: null } timeline && (timeline.IsKnown || Custom is not null);

    /// <summary>Why there are no values; null where there are.</summary>
    public string? WhyNoValues => HasValues ? null
        : Timeline is null ? "its declaration has an error"
        : Timeline.Plateau is not null ? "a metric drives it, and decides when its value changes"
        : "[Custom] takes values from a method that could not be run here: the code does not compile by itself";

    /// <summary>Steps as people count them here.</summary>
    public StepWords Words => new(Horizon?.Unit ?? HorizonUnit.Unspecified);

    /// <summary>The attributes as text, a line each, with the horizon first.</summary>
    public IEnumerable<string> Attributes =>
        (Horizon is null ? [] : new[] { AttributeText.Of(Horizon) }).Concat(Phases.Select(AttributeText.Of));

    /// <summary>The last step worth looking at.</summary>
    public long LastStep => Overview?.Last ?? Horizon?.ValidSteps - 1 ?? Timeline?.PlannedEnd ?? 99;

    /// <summary>The value at a step: the double nearest to the true one.</summary>
    public double At(long step) =>
        Timeline!.IsKnownAt(step) ? Timeline.At(step) : Custom is { } custom ? custom(step) : throw new InvalidOperationException($"{Name} has no values: {WhyNoValues}.");
}

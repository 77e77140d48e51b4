using DecayGen.Generators.Diagnostics;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;

namespace DecayGen.CodeFixes;

/// <summary>What DECAY103 finds in a phase, and would find if an argument were another.</summary>
internal sealed record Review(DiagnosedPhase Of, OverDecay Finding, Timeline Timeline, long Horizon)
{
    /// <summary>The finding about a phase; null where there is none.</summary>
    public static Review? Find(DiagnosedPhase? phase) =>
        phase is { Horizon: { } horizon and > 0 }
        && Schedule.Create(phase.Phases) is { } timeline
        && OverDecay.Find(timeline, phase.Phases, horizon, phase.Options) is { Rule: RuleIds.OverDecay } finding
        && finding.Phase == phase.Index
            ? new Review(phase, finding, timeline, horizon)
            : null;

    /// <summary>Whether the schedule is valid, and nothing is found in it, once an argument is another.</summary>
    public bool IsMendedBy(string argument, double value)
    {
        IReadOnlyList<AttributeModel> phases = Of.With(argument, value);
        return Schedule.Create(phases) is { } timeline && OverDecay.Find(timeline, phases, Horizon, Of.Options) is null;
    }
}

using DecayGen.Generators.Diagnostics;
using DecayGen.Generators.Diagnostics.Risks;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;
using Microsoft.CodeAnalysis;

namespace DecayGen.CodeFixes;

/// <summary>Errors and warnings in a schedule: the rule, and the phase in which it finds them.</summary>
internal static class Findings
{
    /// <summary>What is found, in the order in which one silences the others: in arguments, in the order of phases, in the values.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="rule">A rule that counts whatever its severity.</param>
    public static IEnumerable<(string Rule, int Phase)> In(DiagnosedPhase schedule, string rule)
    {
        List<(string Rule, int Phase)> errors = [.. InArguments(schedule)];
        List<PhaseError> order = [];
        if (errors.Count > 0 || Timeline.Create(schedule.Phases, order) is not { } timeline)
            return errors.Concat(order.Select(error => (RuleIds.PhaseOrder, error.Phase)));
        if (timeline.IsKnown && schedule.Horizon is { IsValid: true } horizon && Overflow.Find(timeline, schedule.Phases, horizon.Steps) is { } step)
            return [(RuleIds.Overflow, timeline.PhaseAt(step))];
        return schedule.Review is not { } review ? [] : RiskRules.Find(review)
            .Where(risk => risk.Rule.Id == rule || risk.Rule.DefaultSeverity >= DiagnosticSeverity.Warning)
            .Select(risk => (risk.Rule.Id, risk.Place.Phase));
    }

    /// <summary>What is wrong with arguments by themselves.</summary>
    public static IEnumerable<(string Rule, int Phase)> InArguments(DiagnosedPhase schedule)
    {
        for (int i = 0; i < schedule.Phases.Count; i++)
        {
            // What does not compile has no rule of ours.
            AttributeModel phase = schedule.Phases[i];
            if (!phase.IsComplete)
                yield return ("", i);
            foreach (Finding finding in phase.IsComplete ? ScheduleKinds.Find(phase.Kind)!.Validate(phase) : [])
                yield return (finding.Rule, i);
        }
    }
}

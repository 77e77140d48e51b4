using DecayGen.Generators.Schedules;
using Microsoft.CodeAnalysis;

namespace DecayGen.Generators.Diagnostics.Rules;

/// <summary>DECAY004: whether the phases follow one another.</summary>
internal sealed class PhaseRules : ScheduleRules
{
    public override void Review(ScheduleTarget target)
    {
        if (!target.IsOrdered)
        {
            // Two parts of a method that are both the user's are one too many, which is DECAY005.
            if (target.Method is not null || target.IsRejected(target.Attributes.Count - 1, null))
                return;
            target.Report(
                Descriptors.PhaseOrder,
                target.LocationOf(target.Attributes.Count - 1, null),
                [target.LocationOf(0, null)!],
                $"The phases of '{target.Symbol.Name}' are spread over several partial declarations, where they have no order: put all of them on one");
            return;
        }

        // Wrong arguments have rules of their own.
        List<PhaseError> errors = [];
        if (target.Phases.All(Schedule.IsValid))
            Timeline.Create(target.Phases, errors);
        foreach (PhaseError error in errors.Where(error => !target.IsRejected(error.Phase, Argument(error))))
            target.Report(Descriptors.PhaseOrder, target.LocationOf(error.Phase, Argument(error)), Message(error, target.Phases[error.Phase].Kind));
    }

    private static string? Argument(PhaseError error) => error.Problem switch
    {
        PhaseProblem.OverlapsWarmup => "Overlap",
        PhaseProblem.OutlastsNext => "steps",
        _ => null,
    };

    private static string Message(PhaseError error, string kind) => error.Problem switch
    {
        PhaseProblem.NoEnd => $"{kind} never ends, so that the phase after it never begins: set Steps",
        PhaseProblem.PlateauNotLast => $"{kind} goes on for as long as there are metrics, and nothing can follow it: make it the last phase",
        PhaseProblem.WarmupLast => $"{kind} leads into the phase after it, and there is none: add one below it",
        PhaseProblem.OverlapsWarmup => "A warmup cannot overlap another warmup: drop Overlap here",
        PhaseProblem.OutlastsNext => "The warmup lasts longer than the phase that it overlaps: shorten it, or drop Overlap",
        _ => throw new NotSupportedException($"No message for {error.Problem}."),
    };
}

using DecayGen.Generators.Diagnostics;
using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.CodeFixes;

/// <summary>
/// DECAY004: an end for a phase that has none, where something tells which is meant: the horizon, of which the other phases
/// leave so many steps; else the value with which the next phase begins.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StepsFix))]
public sealed class StepsFix() : PhaseCodeFix(RuleIds.PhaseOrder)
{
    private const string Steps = "Steps";

    /// <summary>A value is reached that is missed by no more than the noise of products of doubles.</summary>
    private static readonly BigFloat _almost = 1.000000001;

    private protected override Mend? Find(DiagnosedPhase phase, TextSpan span)
    {
        if (!phase.MayReplace(Steps) || phase.Index + 1 == phase.Phases.Count)
            return null;
        (long? steps, string why) = LeftByTheOthers(phase) is { } left
            ? (left, "what the other phases leave of the horizon")
            : (WhereTheNextBegins(phase), "where it is down to what the next phase begins with");
        return steps > 0
            ? new Mend($"Set Steps to {NumberFormat.Count(steps.Value)}, {why}", PropertyEdit.Set(phase, Steps, StepLiteral.Of(steps.Value, phase.Syntax)))
            : null;
    }

    /// <summary>The steps of the horizon that are no other phase's; null where another has no end either, or nothing says how long the run is.</summary>
    private static long? LeftByTheOthers(DiagnosedPhase phase) =>
        phase.Horizon is { IsValid: true, Steps: var horizon }
        && Schedule.Create(phase.With(Steps, horizon)) is { PlannedEnd: { } end } ? 2 * horizon - end : null;

    /// <summary>The step at which the phase is down to the first value of the next.</summary>
    private static long? WhereTheNextBegins(DiagnosedPhase phase)
    {
        // Cut off at the last step there is, the phase runs on as if it had no end. The phases around these two may have none.
        if (Schedule.Create([.. phase.With(Steps, long.MaxValue - 1).Skip(phase.Index).Take(2)]) is not { IsKnown: true, Phases: [var own, var next] })
            return null;
        return own.Curve.StaysUnderFrom((BigFloat)next.Curve.At(0) * _almost, 0, long.MaxValue);
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.CodeFixes;

/// <summary>
/// A fix at a phase of a schedule. It is offered where the rule finds nothing in the code it leaves, and no rule an error or
/// a warning that was not there before: the attributes are read again from the changed text, and reviewed.
/// </summary>
public abstract class PhaseCodeFix : ScheduleCodeFix
{
    private protected PhaseCodeFix(params string[] rules)
        : base(rules)
    {
    }

    /// <summary>Whether nothing else can be meant, so that what other rules then have to say is not new: the error kept them silent.</summary>
    private protected virtual bool IsCertain => false;

    private protected sealed override Mend? Find(Diagnosed code, Diagnostic finding)
    {
        TextSpan span = finding.Location.SourceSpan;
        return DiagnosedPhase.At(code, span) is { } phase
            && Find(phase, span) is { } mend
            && phase.After(mend.Changes) is { } after
            && IsMended(finding.Id, phase, after) ? mend : null;
    }

    /// <summary>What to change; null where there is nothing that would make sense.</summary>
    /// <param name="phase">The phase that the finding is about.</param>
    /// <param name="span">Where the finding is.</param>
    private protected abstract Mend? Find(DiagnosedPhase phase, TextSpan span);

    private bool IsMended(string rule, DiagnosedPhase before, DiagnosedPhase after)
    {
        HashSet<(string Rule, int Phase)> left = [.. IsCertain ? Findings.InArguments(after) : Findings.In(after, rule)];
        return !left.Contains((rule, before.Index)) && left.IsSubsetOf(Findings.In(before, rule));
    }
}

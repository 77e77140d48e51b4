using DecayGen.Generators.Diagnostics;
using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.CodeFixes;

/// <summary>DECAY122 and 123: the phase in which the run ends takes what the others leave of the horizon.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PlanFix))]
public sealed class PlanFix() : PhaseCodeFix(RuleIds.PlanFarBeyondRun, RuleIds.PlanBeyondRun)
{
    private protected override Mend? Find(DiagnosedPhase phase, TextSpan span)
    {
        // Where the last phase has no end, there is no plan to fit into the run.
        if (phase.Review is not { Run.Steps: var horizon, Timeline.PlannedEnd: { } planned }
            || phase.ArgumentAt(span) is not { Value: long length } argument
            || phase.Written(argument.Name) is not { } written
            || !phase.MayReplace(argument.Name))
        {
            return null;
        }

        long left = length - (planned - horizon);
        return left > 0
            ? new Mend($"Set {argument.Name} to {NumberFormat.Count(left)}, so that the plan ends with the run", new TextChange(written.Span, StepLiteral.Of(left, phase.Syntax)))
            : null;
    }
}

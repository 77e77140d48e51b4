using System.Numerics;
using DecayGen.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.CodeFixes;

/// <summary>
/// DECAY112: milestones at the same fractions of the run as of the run they were planned for. That is taken to be one whose
/// last piece is as long as the one before it, as in the usual recipes: 60, 120, 160 of 200, and 150, 225 of 300.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ScaleMilestonesFix))]
public sealed class ScaleMilestonesFix() : PhaseCodeFix(RuleIds.UnreachedMilestone)
{
    private protected override Mend? Find(DiagnosedPhase phase, TextSpan span)
    {
        if (phase.Review is not { Run.Steps: var horizon } review
            || phase.Kind.MilestoneArgument is not { } name
            || !phase.Elements(name).All(DiagnosedPhase.MayReplace))
        {
            return null;
        }

        IReadOnlyList<long> milestones = phase.Model.Longs(name);
        BigInteger last = milestones[milestones.Count - 1];
        BigInteger planned = 2 * last - (milestones.Count > 1 ? milestones[milestones.Count - 2] : 0);
        BigInteger run = horizon - review.Timeline.Phases[phase.Index].Origin;
        List<string> scaled = [.. milestones.Select(milestone => StepLiteral.Of((long)((2 * run * milestone + planned) / (2 * planned)), phase.Syntax))];
        return ElementEdit.Set(phase, name, scaled) is { } changes
            ? new Mend($"Scale the {name} to the run: {string.Join(", ", scaled)}", changes)
            : null;
    }
}

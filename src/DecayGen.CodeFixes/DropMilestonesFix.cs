using DecayGen.Generators.Diagnostics;
using DecayGen.Generators.Exact;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.CodeFixes;

/// <summary>DECAY112: no milestones that the run does not reach, and no values that would begin with them.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DropMilestonesFix))]
public sealed class DropMilestonesFix() : PhaseCodeFix(RuleIds.UnreachedMilestone)
{
    private protected override Mend? Find(DiagnosedPhase phase, TextSpan span)
    {
        if (phase.Review is not { Run.Steps: var horizon } review || phase.Kind.MilestoneArgument is not { } name)
            return null;
        IReadOnlyList<long> milestones = phase.Model.Longs(name);
        long origin = review.Timeline.Phases[phase.Index].Origin;
        int reached = milestones.TakeWhile(milestone => milestone < horizon - origin).Count();
        return Keep(name, reached) is { } fewer && (phase.Model.Has("values") ? Keep("values", reached + 1) : []) is { } values
            ? new Mend($"Drop what is beyond the run: the {name} from {NumberFormat.Count(milestones[reached])} on", fewer.Concat(values))
            : null;

        IEnumerable<TextChange>? Keep(string array, int count) =>
            ElementEdit.Set(phase, array, [.. phase.Elements(array).Take(count).Select(element => element.ToString())]);
    }
}

using DecayGen.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.CodeFixes;

/// <summary>DECAY014: milestones in their order, each once; of boundaries, which have values of their own, none may go.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MilestoneOrderFix))]
public sealed class MilestoneOrderFix() : PhaseCodeFix(RuleIds.BoundaryOrder)
{
    private protected override bool IsCertain => true;

    private protected override Mend? Find(DiagnosedPhase phase, TextSpan span)
    {
        string name = phase.Model.Has("milestones") ? "milestones" : "boundaries";
        IReadOnlyList<SyntaxNode> written = phase.Elements(name);
        IReadOnlyList<long> steps = phase.Model.Longs(name);

        // A comment speaks of the step it stands by, and would stay behind.
        if (written.Count != steps.Count || written.Count == 0
            || ElementEdit.HasComments(phase, TextSpan.FromBounds(written[0].SpanStart, written[written.Count - 1].FullSpan.End)))
        {
            return null;
        }

        List<string> ordered =
        [
            .. written.Select((element, i) => (Text: element.ToString(), Step: steps[i]))
                .GroupBy(element => element.Step)
                .OrderBy(same => same.Key)
                .Select(same => same.First().Text),
        ];
        string once = ordered.Count < written.Count ? ", each once" : "";
        return ElementEdit.Set(phase, name, ordered) is { } changes
            ? new Mend($"Write the {name} in order{once}: {string.Join(", ", ordered)}", changes)
            : null;
    }
}

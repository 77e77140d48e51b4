using System.Collections.Immutable;
using DecayGen.Generators.Diagnostics;
using DecayGen.Generators.Schedules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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
        if (written.Count == 0 || written.Count != steps.Count || HasComments(phase.Syntax, written))
            return null;

        List<SyntaxNode> ordered = [.. written.Select((element, i) => (element, steps[i])).GroupBy(pair => pair.Item2, pair => pair.element).OrderBy(same => same.Key).Select(same => same.First())];
        bool hasRepeats = ordered.Count < written.Count;
        if (hasRepeats && written[0].FirstAncestorOrSelf<ArrayCreationExpressionSyntax>()?.Type.RankSpecifiers[0].Sizes[0] is not (null or OmittedArraySizeExpressionSyntax))
            return null;
        IEnumerable<TextChange> moved = ordered.Select((element, i) => new TextChange(written[i].Span, element.ToString()));
        IEnumerable<TextChange> dropped = hasRepeats ? [new TextChange(TextSpan.FromBounds(written[ordered.Count - 1].Span.End, written[written.Count - 1].Span.End), "")] : [];
        return new Mend(
            $"Write the {name} in order{(hasRepeats ? ", each once" : "")}: {string.Join(", ", ordered)}",
            ImmutableArray.CreateRange(moved.Concat(dropped)));
    }

    /// <summary>A comment speaks of the step it stands by, and would stay behind.</summary>
    private static bool HasComments(SyntaxNode attribute, IReadOnlyList<SyntaxNode> written)
    {
        TextSpan all = TextSpan.FromBounds(written[0].SpanStart, written[written.Count - 1].FullSpan.End);
        return attribute.DescendantTrivia(all).Any(trivia => all.Contains(trivia.Span) && PropertyEdit.IsComment(trivia));
    }
}

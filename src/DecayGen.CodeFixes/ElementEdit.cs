using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.CodeFixes;

/// <summary>Writes the elements of an array, each of which is an argument, or stands in braces or brackets.</summary>
internal static class ElementEdit
{
    /// <summary>Writes elements over those that are there, and drops the rest of these; null where that would not leave an array with these elements, or drop a comment.</summary>
    public static IEnumerable<TextChange>? Set(DiagnosedPhase phase, string name, IReadOnlyList<string> elements)
    {
        IReadOnlyList<SyntaxNode> written = phase.Elements(name);
        if (elements.Count == 0 || elements.Count > written.Count)
            return null;
        IEnumerable<TextChange> set = elements.Zip(written, (text, element) => new TextChange(element.Span, text));
        if (elements.Count == written.Count)
            return set;

        SyntaxNode last = written[written.Count - 1];
        TextSpan rest = TextSpan.FromBounds(written[elements.Count - 1].Span.End, last.Span.End);
        return HasLength(last.Parent!.Parent) || HasComments(phase, TextSpan.FromBounds(rest.Start, last.FullSpan.End))
            ? null
            : set.Append(new TextChange(rest, ""));
    }

    public static bool HasComments(DiagnosedPhase phase, TextSpan span) =>
        phase.Syntax.DescendantTrivia(span).Any(trivia => span.Contains(trivia.Span) && PropertyEdit.IsComment(trivia));

    /// <summary>Whether an array says how many elements it has.</summary>
    private static bool HasLength(SyntaxNode? array) =>
        array is ArrayCreationExpressionSyntax { Type.RankSpecifiers: [{ Sizes: [not OmittedArraySizeExpressionSyntax] }] };
}

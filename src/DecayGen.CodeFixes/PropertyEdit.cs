using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.CodeFixes;

/// <summary>Sets a property of an attribute, in the way its arguments are laid out, or drops it.</summary>
internal static class PropertyEdit
{
    public static ImmutableArray<TextChange> Set(DiagnosedPhase phase, string name, string value) =>
        phase.Written(name) is { } written
            ? ImmutableArray.Create(new TextChange(written.Span, value))
            : Append(phase.Syntax.ArgumentList!.Arguments.Last(), phase.Text, $"{name} = {value}");

    /// <summary>Drops a property, and no comment with it.</summary>
    public static ImmutableArray<TextChange> Drop(DiagnosedPhase phase, string name)
    {
        SyntaxNode argument = phase.Written(name)!.Parent!;
        SyntaxToken comma = argument.GetFirstToken().GetPreviousToken();
        SyntaxTrivia comment = comma.TrailingTrivia.Concat(argument.GetLeadingTrivia()).LastOrDefault(IsComment);
        return comment.RawKind == 0
            ? ImmutableArray.Create(Remove(comma.SpanStart, argument.Span.End))
            : ImmutableArray.Create(Remove(comma.SpanStart, comma.Span.End), Remove(comment.Span.End, argument.Span.End));
    }

    public static bool IsComment(SyntaxTrivia trivia) => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia;

    private static ImmutableArray<TextChange> Append(AttributeArgumentSyntax last, SourceText text, string argument)
    {
        SyntaxToken end = last.GetLastToken();
        SyntaxTrivia comment = end.TrailingTrivia.LastOrDefault(IsComment);
        bool endsLine = comment.IsKind(SyntaxKind.SingleLineCommentTrivia);
        TextLine line = text.Lines.GetLineFromPosition(last.SpanStart);
        bool startsLine = Layout.StartsLine(text, last.SpanStart);

        string before = startsLine || endsLine ? Layout.LineBreak(text, line) + Layout.Indentation(text, line) + (startsLine ? "" : "    ") : " ";
        int position = comment.RawKind == 0 ? last.Span.End : comment.Span.End;

        // A comment at the end of the line speaks of the argument before it: the comma goes in front of the comment.
        return endsLine
            ? ImmutableArray.Create(Insert(last.Span.End, ","), Insert(position, before + argument))
            : ImmutableArray.Create(Insert(position, "," + before + argument));
    }

    private static TextChange Insert(int position, string text) => new(new TextSpan(position, 0), text);

    private static TextChange Remove(int start, int end) => new(TextSpan.FromBounds(start, end), "");
}

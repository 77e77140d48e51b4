using System.Collections.Immutable;
using DecayGen.Generators.Diagnostics.Uses;
using DecayGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.CodeFixes;

/// <summary>A schedule type that takes the place of a decay written by hand: beside the type that the decay is in.</summary>
internal static class NewSchedule
{
    private const string FirstName = "LearningRate";

    /// <summary>The type and the call; null where a comment would be lost, or the attribute cannot be named.</summary>
    public static Mend? For(Diagnosed code, BinaryExpressionSyntax product, HandWrittenDecay decay)
    {
        SyntaxNode before = Before(product);
        if (HasComment(product, decay.Time)
            || code.Model.Compilation.GetTypeByMetadataName($"{AttributeParser.Namespace}.{decay.Kind}Attribute") is not { } attribute)
        {
            return null;
        }

        int place = before.SpanStart;
        string name = FreeName(code.Model, product.SpanStart, place);
        string shown = attribute.ToMinimalDisplayString(code.Model, place, SymbolDisplayFormat.MinimallyQualifiedFormat.WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.RemoveAttributeSuffix | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers));
        string written = decay.Attribute(shown, argument => ConstantText.Of(argument, code.Model, place, code.Cancellation));
        bool needsBody = ((CSharpParseOptions)product.SyntaxTree.Options).LanguageVersion < LanguageVersion.CSharp12;
        return new Mend($"Turn the decay into the schedule '{name}'", ImmutableArray.Create(
            new TextChange(Replaced(product, decay).Span, $"{(decay.IsSingle ? "(float)" : "")}{name}.At({decay.Time})"),
            new TextChange(new TextSpan(EndOfLine(before), 0), Lines(code.Text, before, $"[{written}]", $"internal static partial class {name}{(needsBody ? " { }" : ";")}"))));
    }

    /// <summary>The outermost type around an expression, or the last member of a file whose statements stand outside of types.</summary>
    private static SyntaxNode Before(SyntaxNode expression) =>
        expression.Ancestors().LastOrDefault(node => node is BaseTypeDeclarationSyntax) ?? ((CompilationUnitSyntax)expression.SyntaxTree.GetRoot()).Members.Last();

    private static bool HasComment(SyntaxNode product, SyntaxNode kept) => product.DescendantTrivia().Any(trivia =>
        product.Span.Contains(trivia.Span) && !kept.Span.Contains(trivia.Span) && trivia.Kind() is not (SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia));

    /// <summary>A name that means nothing yet, neither where the schedule is called nor where it is written.</summary>
    private static string FreeName(SemanticModel model, params int[] positions)
    {
        string name = FirstName;
        for (int i = 2; positions.Any(position => !model.LookupSymbols(position, name: name).IsEmpty); i++)
            name = $"{FirstName}{i}";
        return name;
    }

    /// <summary>A call needs no parentheses; a cast may.</summary>
    private static SyntaxNode Replaced(BinaryExpressionSyntax product, HandWrittenDecay decay) =>
        !decay.IsSingle && product.Parent is ParenthesizedExpressionSyntax parentheses && parentheses.Span.Length == product.Span.Length + 2 ? parentheses : product;

    /// <summary>Behind a node, and behind a comment in its last line.</summary>
    private static int EndOfLine(SyntaxNode node) =>
        node.GetTrailingTrivia().LastOrDefault(trivia => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia) is { RawKind: not 0 } comment
            ? comment.Span.End
            : node.Span.End;

    /// <summary>Lines after an empty one, indented like a node, with the line breaks of the file.</summary>
    private static string Lines(SourceText text, SyntaxNode node, params string[] lines)
    {
        string lineBreak = Layout.LineBreak(text, text.Lines[0]) is { Length: > 0 } own ? own : "\n";
        string indentation = Layout.Indentation(text, text.Lines.GetLineFromPosition(node.SpanStart));
        return lineBreak + string.Concat(lines.Select(added => lineBreak + indentation + added));
    }
}

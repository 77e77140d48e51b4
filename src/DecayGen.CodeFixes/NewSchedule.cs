using DecayGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.CodeFixes;

/// <summary>Schedule types that take the place of an expression: beside the type that it is in.</summary>
/// <param name="code">The file.</param>
/// <param name="expression">What the schedules are to replace.</param>
internal sealed class NewSchedule(Diagnosed code, SyntaxNode expression)
{
    private static readonly SymbolDisplayFormat _attribute = SymbolDisplayFormat.MinimallyQualifiedFormat
        .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.RemoveAttributeSuffix | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    private readonly SyntaxNode _before = Before(expression);

    /// <summary>Where the types are written.</summary>
    public int Place => _before.SpanStart;

    /// <summary>Whether a comment in a node would be lost, all of which is replaced but for some parts.</summary>
    public static bool HasComment(SyntaxNode replaced, params SyntaxNode[] kept) => replaced.DescendantTrivia().Any(trivia =>
        replaced.Span.Contains(trivia.Span) && !kept.Any(part => part.Span.Contains(trivia.Span)) && trivia.Kind() is not (SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia));

    /// <summary>A name that means nothing yet, neither where the schedule is used nor where it is written.</summary>
    public string FreeName(string first)
    {
        string name = first;
        for (int i = 2; IsTaken(expression.SpanStart) || IsTaken(Place); i++)
            name = $"{first}{i}";
        return name;

        bool IsTaken(int position) => !code.Model.LookupSymbols(position, name: name).IsEmpty;
    }

    /// <summary>The attribute of a kind of schedule as it is called there; null where it cannot be named.</summary>
    public string? Attribute(string kind) =>
        code.Model.Compilation.GetTypeByMetadataName($"{AttributeParser.Namespace}.{kind}Attribute")?.ToMinimalDisplayString(code.Model, Place, _attribute);

    /// <summary>Writes types after one another.</summary>
    public TextChange Declare(params (string Name, bool IsStatic, IReadOnlyList<string> Attributes)[] types)
    {
        bool needsBody = ((CSharpParseOptions)expression.SyntaxTree.Options).LanguageVersion < LanguageVersion.CSharp12;
        return new TextChange(new TextSpan(EndOfLine(_before), 0), string.Concat(types.Select(type => Lines(
        [
            .. type.Attributes.Select(attribute => $"[{attribute}]"),
            $"internal {(type.IsStatic ? "static " : "")}partial class {type.Name}{(needsBody ? " { }" : ";")}",
        ]))));
    }

    /// <summary>The outermost type around an expression, or the last member of a file whose statements stand outside of types.</summary>
    private static SyntaxNode Before(SyntaxNode expression) =>
        expression.Ancestors().LastOrDefault(node => node is BaseTypeDeclarationSyntax) ?? ((CompilationUnitSyntax)expression.SyntaxTree.GetRoot()).Members.Last();

    /// <summary>Behind a node, and behind a comment in its last line.</summary>
    private static int EndOfLine(SyntaxNode node) =>
        node.GetTrailingTrivia().LastOrDefault(trivia => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia) is { RawKind: not 0 } comment
            ? comment.Span.End
            : node.Span.End;

    /// <summary>Lines after an empty one, indented like the type before, with the line breaks of the file.</summary>
    private string Lines(IEnumerable<string> lines)
    {
        string lineBreak = Layout.LineBreak(code.Text, code.Text.Lines[0]) is { Length: > 0 } own ? own : "\n";
        string indentation = Layout.Indentation(code.Text, code.Text.Lines.GetLineFromPosition(Place));
        return lineBreak + string.Concat(lines.Select(added => lineBreak + indentation + added));
    }
}

using System.Collections.Immutable;
using DecayGen.Generators.Diagnostics;
using DecayGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.CodeFixes;

/// <summary>DECAY005: the signature that can be implemented, where it is clear which and no code of the user's is lost.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MethodSignatureFix))]
public sealed class MethodSignatureFix() : ScheduleCodeFix(RuleIds.MethodSignature)
{
    private protected override Mend? Find(Diagnosed code, Diagnostic finding)
    {
        if (code.Root.FindToken(finding.Location.SourceSpan.Start).Parent is not MethodDeclarationSyntax { TypeParameterList: null, ExplicitInterfaceSpecifier: null, ContainsDiagnostics: false } method
            || code.Model.GetDeclaredSymbol(method, code.Cancellation) is not { } symbol
            || (symbol.PartialImplementationPart is { } other && !GeneratedFiles.Hold(other))
            || Modifiers(method) is not { } modifiers
            || Parameter(method, symbol) is not { } parameter
            || Body(method) is not { } body)
        {
            return null;
        }

        IEnumerable<TextChange> result = ServedMethods.IsResult(symbol.ReturnType) && !symbol.ReturnsByRef && !symbol.ReturnsByRefReadonly
            ? []
            : [new TextChange(method.ReturnType.Span, Before(method.Identifier, method.ReturnType, "double"))];
        return new Mend(
            $"Make '{method.Identifier.ValueText}' a static partial method from a step to a value",
            ImmutableArray.CreateRange(modifiers.Concat(result).Concat(parameter).Concat(body)));
    }

    /// <summary>Adds what is missing; null where there is a modifier that a static partial method cannot have.</summary>
    private static IEnumerable<TextChange>? Modifiers(MethodDeclarationSyntax method)
    {
        SyntaxTokenList modifiers = method.Modifiers;
        if (!ServedMethods.MayBeRepeated(method))
            return null;

        // Partial methods with a result have to say how accessible they are, and partial is the last modifier.
        bool isAccessible = modifiers.Any(modifier => SyntaxFacts.IsAccessibilityModifier(modifier.Kind()));
        SyntaxToken partial = modifiers.FirstOrDefault(modifier => modifier.IsKind(SyntaxKind.PartialKeyword));
        string accessibility = isAccessible ? "" : method.Parent is InterfaceDeclarationSyntax ? "public " : "private ";
        string rest = (modifiers.Any(SyntaxKind.StaticKeyword) ? "" : "static ") + (partial.RawKind == 0 ? "partial " : "");
        int first = modifiers.Any() ? modifiers[0].SpanStart : method.ReturnType.SpanStart;
        int last = partial.RawKind == 0 ? method.ReturnType.SpanStart : partial.SpanStart;
        return first == last
            ? Insert(first, accessibility + rest)
            : Insert(first, accessibility).Concat(Insert(last, rest));
    }

    /// <summary>Gives the parameter a type that is served; null where there are several, or an overload has that one already.</summary>
    private static IEnumerable<TextChange>? Parameter(MethodDeclarationSyntax method, IMethodSymbol symbol)
    {
        SeparatedSyntaxList<ParameterSyntax> parameters = method.ParameterList.Parameters;
        if (parameters.Count == 0)
            return HasOverload(symbol, SpecialType.System_Int64) ? null : Insert(method.ParameterList.OpenParenToken.Span.End, "long step");
        if (parameters is not [{ Type: { } written } parameter])
            return null;

        ITypeSymbol type = symbol.Parameters[0].Type;
        bool isServed = ServedMethods.IsParameter(type);
        if (isServed && parameter.Modifiers.Count == 0)
            return [];
        bool isFraction = type.SpecialType is SpecialType.System_Single or SpecialType.System_Decimal;
        SpecialType served = isServed ? type.SpecialType : isFraction ? SpecialType.System_Double : SpecialType.System_Int64;
        if (HasOverload(symbol, served) || (!isServed && parameter.Default is not null))
            return null;
        string name = isServed ? written.ToString() : isFraction ? "double" : "long";
        int start = parameter.Modifiers.Count > 0 ? parameter.Modifiers[0].SpanStart : written.SpanStart;
        return [new TextChange(TextSpan.FromBounds(start, written.Span.End), Before(parameter.Identifier, written, name))];
    }

    /// <summary>A type in the place of another that needed no space before the name, such as <c>long*</c>.</summary>
    private static string Before(SyntaxToken name, TypeSyntax written, string type) => name.SpanStart == written.Span.End ? type + " " : type;

    /// <summary>Drops a body that holds nothing; null for any other.</summary>
    private static IEnumerable<TextChange>? Body(MethodDeclarationSyntax method)
    {
        if (method is { Body: null, ExpressionBody: null })
            return [];
        TextSpan rest = TextSpan.FromBounds(method.ParameterList.Span.End, method.Span.End);
        bool isEmpty = method.ExpressionBody is { Expression: var value } ? IsNothing(value) : method.Body!.Statements switch
        {
            [] => true,
            [ReturnStatementSyntax { Expression: { } returned }] => IsNothing(returned),
            [ThrowStatementSyntax] => true,
            _ => false,
        };
        bool hasComment = method.DescendantTrivia(rest).Any(trivia =>
            rest.Contains(trivia.Span) && trivia.Kind() is not (SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia));
        return isEmpty && !hasComment ? [new TextChange(rest, ";")] : null;
    }

    private static bool IsNothing(ExpressionSyntax value) => value is LiteralExpressionSyntax or DefaultExpressionSyntax or ThrowExpressionSyntax;

    private static bool HasOverload(IMethodSymbol method, SpecialType parameter) =>
        method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>().Any(other =>
            !other.Equals(method, SymbolEqualityComparer.Default) && other.Parameters is [var only] && only.Type.SpecialType == parameter);

    private static IEnumerable<TextChange> Insert(int position, string text) => text.Length == 0 ? [] : [new TextChange(new TextSpan(position, 0), text)];
}

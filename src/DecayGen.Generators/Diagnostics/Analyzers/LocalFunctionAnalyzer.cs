using System.Collections.Immutable;
using DecayGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DecayGen.Generators.Diagnostics.Analyzers;

/// <summary>
/// DECAY005 for functions inside methods and for members of extension blocks: the compiler takes them for methods, which may have
/// the attributes.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LocalFunctionAnalyzer : LibraryAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.MethodSignature);

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.LocalFunctionStatement, SyntaxKind.ParenthesizedLambdaExpression, SyntaxKind.SimpleLambdaExpression);
        context.RegisterSymbolAction(AnalyzeExtension, SymbolKind.Method);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        (SyntaxList<AttributeListSyntax> lists, Location location) = context.Node switch
        {
            LocalFunctionStatementSyntax function => (function.AttributeLists, function.Identifier.GetLocation()),
            LambdaExpressionSyntax lambda => (lambda.AttributeLists, lambda.ArrowToken.GetLocation()),
            _ => throw new NotSupportedException($"{context.Node.Kind()} is not asked for."),
        };
        if (lists.Count == 0 || location.SourceSpan.IsEmpty)
            return;

        ISymbol? symbol = context.Node is LambdaExpressionSyntax
            ? context.SemanticModel.GetSymbolInfo(context.Node, context.CancellationToken).Symbol
            : context.SemanticModel.GetDeclaredSymbol(context.Node, context.CancellationToken);
        if (symbol is not IMethodSymbol method || !AttributeParser.Schedules(method).Any() || AttributeParser.AreDrivenByMetric(method.GetAttributes()))
            return;
        context.ReportDiagnostic(Finding(method.Name.Length > 0 ? method.Name : "Value", location));
    }

    /// <summary>An extension block is a type that has no name, of a kind that the oldest compiler does not know.</summary>
    private static void AnalyzeExtension(SymbolAnalysisContext context)
    {
        if (context.Symbol is IMethodSymbol { MethodKind: MethodKind.Ordinary, Name.Length: > 0, ContainingType: { Name: "", TypeKind: not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface) } } method
            && AttributeParser.Schedules(method).Any())
        {
            context.ReportDiagnostic(Finding(method.Name, method.Locations[0]));
        }
    }

    private static Diagnostic Finding(string name, Location location) =>
        Diagnostic.Create(Descriptors.MethodSignature, location, name, "is no method of a type", $"static partial double {name}(long step);");
}

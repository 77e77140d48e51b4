using System.Collections.Immutable;
using DecayGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DecayGen.Generators.Diagnostics.Analyzers;

/// <summary>DECAY005 for functions inside methods: the compiler takes them for methods, which may have the attributes.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LocalFunctionAnalyzer : LibraryAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.MethodSignature);

    private protected override void Start(CompilationStartAnalysisContext context) =>
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.LocalFunctionStatement, SyntaxKind.ParenthesizedLambdaExpression, SyntaxKind.SimpleLambdaExpression);

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
        string name = method.Name.Length > 0 ? method.Name : "Value";
        context.ReportDiagnostic(Diagnostic.Create(Descriptors.MethodSignature, location, name, "is no method of a type", $"static partial double {name}(long step);"));
    }
}

using System.Collections.Immutable;
using DecayGen.Generators.Diagnostics.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DecayGen.Generators.Diagnostics.Analyzers;

/// <summary>DECAY301: decays that are not schedules yet.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HandWrittenDecayAnalyzer : LibraryAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.HandWritten);

    private protected override void Start(CompilationStartAnalysisContext context) =>
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.MultiplyExpression);

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        if (HandWrittenDecay.Find((BinaryExpressionSyntax)context.Node, context.SemanticModel, context.CancellationToken) is { } decay
            && !Rejected.Includes(context.Node, context.SemanticModel, context.CancellationToken))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.HandWritten, context.Node.GetLocation(), decay.Attribute(decay.Kind, argument => argument.ToString())));
        }
    }
}

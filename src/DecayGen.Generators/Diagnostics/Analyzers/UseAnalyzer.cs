using System.Collections.Immutable;
using DecayGen.Generators.Diagnostics.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DecayGen.Generators.Diagnostics.Analyzers;

/// <summary>Everything that is said about the places at which schedules are used.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UseAnalyzer : LibraryAnalyzer
{
    private static readonly UseRule[] _rules =
        [new AdamRateRule(), new EvaluatedOnceRule(), new NeverSteppedRule(), new WrongUnitRule(), new WrongModeRule(), new SteppedPerBatchRule()];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(Descriptors.AdamRate, Descriptors.EvaluatedOnce, Descriptors.WrongUnit, Descriptors.WrongMode, Descriptors.SteppedPerBatch);

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        AnnotatedMethods methods = new(context.Compilation);
        PlateauMentions plateaus = new(context.Compilation);
        bool hasAdapter = Adapter.IsIn(context.Compilation);
        context.RegisterSyntaxNodeAction(
            node =>
            {
                if (MayBeUse(node.Node, methods, plateaus, hasAdapter, node.CancellationToken))
                    Review(node);
            },
            SyntaxKind.InvocationExpression,
            SyntaxKind.SimpleMemberAccessExpression);
    }

    /// <summary>Looks at names only: most code is none of our business, and finding out what it means is slow.</summary>
    private static bool MayBeUse(SyntaxNode node, AnnotatedMethods methods, PlateauMentions plateaus, bool hasAdapter, CancellationToken cancellation) => node switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Initial" or "Peak" } => true,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: ScheduleUse.Current } => plateaus.Exist,
        InvocationExpressionSyntax { Expression: var callee } => NameOf(callee) is { } name && (ScheduleUse.Members.Contains(name) || (hasAdapter && Adapter.MayBeCalled(name)) || methods.Include(name, cancellation)),
        _ => false,
    } && node.FirstAncestorOrSelf<AttributeSyntax>() is null;

    private static string? NameOf(ExpressionSyntax callee) => callee switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        IdentifierNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };

    private static void Review(SyntaxNodeAnalysisContext context)
    {
        if (ScheduleUse.Find(context.Node, context.SemanticModel, context.CancellationToken) is not { } use)
            return;
        foreach (UseRule rule in _rules)
        {
            if (rule.Find(use, context) is { } diagnostic && !Rejected.Includes(context.Node, context.SemanticModel, context.CancellationToken))
                context.ReportDiagnostic(diagnostic);
        }
    }
}

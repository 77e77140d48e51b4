using System.Collections.Immutable;
using DecayGen.Generators.Diagnostics.Schedulers;
using DecayGen.Generators.Diagnostics.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DecayGen.Generators.Diagnostics.Analyzers;

/// <summary>DECAY302 and 303: TorchSharp's own schedulers, where TorchSharp is.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SchedulerAnalyzer : LibraryAnalyzer
{
    private const string TorchSharp = "TorchSharp.torch+optim+lr_scheduler";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(Descriptors.SchedulerConstant, Descriptors.SchedulerDeviation);

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (context.Compilation.GetTypeByMetadataName(TorchSharp) is not null)
            context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.InvocationExpression, SyntaxKind.ObjectCreationExpression);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        if (SchedulerCall.Find(context.Node, context.SemanticModel, context.CancellationToken) is not { } call)
            return;
        AnalyzerConfigOptions options = context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.Node.SyntaxTree);
        List<(DiagnosticDescriptor Rule, Flaw Flaw)> found = [.. SchedulerReview.Of(call, options).Select(flaw => (Descriptors.SchedulerConstant, flaw))];
        if (call.IsKnownVersion)
            found.AddRange(call.Scheduler.Deviations(call).Select(flaw => (Descriptors.SchedulerDeviation, flaw)));
        if (found.Count == 0 || Rejected.Includes(context.Node, context.SemanticModel, context.CancellationToken))
            return;
        foreach ((DiagnosticDescriptor rule, Flaw flaw) in found)
        {
            object[] message = rule == Descriptors.SchedulerDeviation ? [call.Name, flaw.Text] : [flaw.Text];
            context.ReportDiagnostic(Diagnostic.Create(rule, call.LocationOf(flaw.Parameter, flaw.Element), message));
        }
    }
}

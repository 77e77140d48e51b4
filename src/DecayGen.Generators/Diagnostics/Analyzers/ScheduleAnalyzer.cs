using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DecayGen.Generators.Diagnostics.Analyzers;

/// <summary>A family of rules over annotated types. Each analyzer is one file, and says one kind of thing.</summary>
public abstract class ScheduleAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            // A project that does not use the library is none of our business.
            if (start.Compilation.GetTypeByMetadataName("DecayGen.ScheduleAttribute") is null)
                return;
            start.RegisterSymbolAction(
                symbol =>
                {
                    if (ScheduleTarget.Of(symbol) is { } target)
                        Analyze(target);
                },
                SymbolKind.NamedType);
        });
    }

    private protected abstract void Analyze(ScheduleTarget target);
}

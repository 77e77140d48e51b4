using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DecayGen.Generators.Diagnostics.Analyzers;

/// <summary>A family of rules over annotated types and methods. Each analyzer is one file, and says one kind of thing.</summary>
public abstract class ScheduleAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (!UsesLibrary(start.Compilation))
                return;
            start.RegisterSymbolAction(
                symbol =>
                {
                    if (ScheduleTarget.Of(symbol) is { } target)
                        Analyze(target);
                },
                SymbolKind.NamedType,
                SymbolKind.Method);
        });
    }

    /// <summary>A project that does not use the library is none of our business.</summary>
    internal static bool UsesLibrary(Compilation compilation) =>
        compilation.GetTypeByMetadataName("DecayGen.ScheduleAttribute") is not null;

    private protected abstract void Analyze(ScheduleTarget target);
}

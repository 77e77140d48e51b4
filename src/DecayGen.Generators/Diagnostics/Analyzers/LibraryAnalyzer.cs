using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DecayGen.Generators.Diagnostics.Analyzers;

/// <summary>An analyzer of projects that use the library: any other is none of our business, and costs nothing.</summary>
public abstract class LibraryAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (UsesLibrary(start.Compilation))
                Start(start);
        });
    }

    /// <summary>Whether the library is referenced, be it as an alias.</summary>
    internal static bool UsesLibrary(Compilation compilation) =>
        compilation.GetTypesByMetadataName("DecayGen.ScheduleAttribute").Length == 1;

    /// <summary>Registers what the analyzer looks at.</summary>
    private protected abstract void Start(CompilationStartAnalysisContext context);
}

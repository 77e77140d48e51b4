using System.Collections.Immutable;
using DecayGen.Generators.Diagnostics.Uses;
using DecayGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DecayGen.Generators.Diagnostics.Analyzers;

/// <summary>DECAY202: a schedule that nothing in a program asks for a value. Those of libraries are for others to use.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnusedScheduleAnalyzer : LibraryAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.NeverUsed);

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!Programs.Are(context.Compilation))
            return;
        LanguageModel language = LanguageModel.Of(context.Compilation);
        context.RegisterSymbolAction(symbol => Review(symbol, language), SymbolKind.NamedType, SymbolKind.Method);
    }

    private static void Review(SymbolAnalysisContext context, LanguageModel language)
    {
        // An error says enough.
        if (ScheduleTarget.Of(context, language) is not { IsValid: true } target
            || Usage.Exists(target.Symbol, context.Compilation, except: null, context.CancellationToken))
        {
            return;
        }

        StepWords words = new(target.HorizonModel?.Unit ?? HorizonUnit.Unspecified);
        string remedy = AttributeParser.AreDrivenByMetric(target.Attributes)
            ? $"Call Step(metric) on one after every {words.One}"
            : $"Pass {target.Symbol.Name}{(target.Method is null ? ".At" : "")}({words.One}) at every {words.One}";
        target.Report(Descriptors.NeverUsed, Place(target.Symbol), target.Symbol.Name, target.Phases[0].IsRate ? "learning rate" : "value", remedy);
    }

    /// <summary>The name of the declaration that has the attributes.</summary>
    private static Location? Place(ISymbol symbol) => symbol.Locations.FirstOrDefault(location => location.SourceTree is { } file && !GeneratedFiles.Include(file));
}

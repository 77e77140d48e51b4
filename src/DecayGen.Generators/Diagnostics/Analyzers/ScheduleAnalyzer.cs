using System.Collections.Immutable;
using DecayGen.Generators.Diagnostics.Risks;
using DecayGen.Generators.Diagnostics.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DecayGen.Generators.Diagnostics.Analyzers;

/// <summary>
/// Everything that is said about an annotated type or method by itself. One analyzer for all rules, so that each target is
/// read once, and its schedule evaluated once.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ScheduleAnalyzer : DiagnosticAnalyzer
{
    private static readonly ScheduleRules[] _rules =
        [new DeclarationRules(), new MethodRules(), new ArgumentRules(), new PhaseRules(), new OverflowRules()];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.CreateRange(Descriptors.All.Where(rule => rule.Category is Descriptors.Declaration or Descriptors.Risk));

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (UsesLibrary(start.Compilation))
                start.RegisterSymbolAction(Review, SymbolKind.NamedType, SymbolKind.Method);
        });
    }

    /// <summary>A project that does not use the library is none of our business.</summary>
    internal static bool UsesLibrary(Compilation compilation) =>
        compilation.GetTypeByMetadataName("DecayGen.ScheduleAttribute") is not null;

    private static void Review(SymbolAnalysisContext context)
    {
        if (ScheduleTarget.Of(context) is not { } target)
            return;
        foreach (ScheduleRules rules in _rules)
            rules.Review(target);

        // An error silences every risk.
        if (target.Review is not { } review)
            return;
        foreach (Risk risk in RiskRules.Find(review))
            target.Report(risk);
    }
}

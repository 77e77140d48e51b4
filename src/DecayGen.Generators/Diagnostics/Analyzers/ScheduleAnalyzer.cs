using System.Collections.Immutable;
using DecayGen.Generators.Diagnostics.Risks;
using DecayGen.Generators.Diagnostics.Rules;
using DecayGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DecayGen.Generators.Diagnostics.Analyzers;

/// <summary>
/// Everything that is said about an annotated type or method by itself. One analyzer for all rules, so that each target is
/// read once, and its schedule evaluated once.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ScheduleAnalyzer : LibraryAnalyzer
{
    private static readonly DeclarationRules _declaration = new();

    private static readonly ScheduleRules[] _rules =
        [new MethodRules(), new ArgumentRules(), new PhaseRules(), new OverflowRules()];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.CreateRange(Descriptors.All.Where(rule => rule.Category is Descriptors.Declaration or Descriptors.Risk));

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        LanguageModel language = LanguageModel.Of(context.Compilation);
        context.RegisterSymbolAction(symbol => Review(symbol, language), SymbolKind.NamedType, SymbolKind.Method);
    }

    private static void Review(SymbolAnalysisContext context, LanguageModel language)
    {
        if (ScheduleTarget.Of(context, language) is not { } target)
            return;
        _declaration.Review(target);

        // Where nothing at all can be generated, arguments do not matter yet.
        if (!language.IsSupported)
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

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DecayGen.Generators.Diagnostics.Analyzers;

/// <summary>DECAY901: whether the options of the rules can be read.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OptionAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.OptionValue);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationAction(Analyze);
    }

    /// <summary>Says once what may be set for many files; .editorconfig itself is no place that a diagnostic can point to.</summary>
    private static void Analyze(CompilationAnalysisContext context)
    {
        if (!LibraryAnalyzer.UsesLibrary(context.Compilation))
            return;
        HashSet<(RuleOption Option, string Text)> unreadable = [];
        foreach (SyntaxTree tree in context.Compilation.SyntaxTrees)
        {
            AnalyzerConfigOptions options = context.Options.AnalyzerConfigOptionsProvider.GetOptions(tree);
            foreach (RuleOption option in RuleOption.All)
            {
                if (option.Unreadable(options) is { } text && unreadable.Add((option, text)))
                    context.ReportDiagnostic(Diagnostic.Create(Descriptors.OptionValue, Location.None, option.MessageArguments(text)));
            }
        }
    }
}

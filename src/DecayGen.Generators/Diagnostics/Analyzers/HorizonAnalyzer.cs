using System.Collections.Immutable;
using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DecayGen.Generators.Diagnostics.Analyzers;

/// <summary>The arguments of a horizon (DECAY013 and 017), looked at once where it stands, whoever it counts for.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HorizonAnalyzer : LibraryAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(Descriptors.LengthOutOfRange, Descriptors.ArgumentOutOfRange);

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        // The schedules that it counts for have their finding.
        if (!LanguageModel.Of(context.Compilation).IsSupported)
            return;
        context.RegisterSymbolAction(
            symbol => Analyze(AttributeParser.OwnHorizon(symbol.Symbol), symbol.ReportDiagnostic, symbol.CancellationToken),
            SymbolKind.NamedType,
            SymbolKind.Method);
        context.RegisterSyntaxNodeAction(
            file =>
            {
                // An action for the end of the compilation would say nothing while somebody types.
                AttributeData? horizon = AttributeParser.OwnHorizon(file.Compilation.Assembly);
                if (horizon?.ApplicationSyntaxReference?.SyntaxTree == file.Node.SyntaxTree)
                    Analyze(horizon, file.ReportDiagnostic, file.CancellationToken);
            },
            SyntaxKind.CompilationUnit);
    }

    private static void Analyze(AttributeData? attribute, Action<Diagnostic> report, CancellationToken cancellation)
    {
        if (attribute is null || !ScheduleTarget.IsWritten(attribute, cancellation) || HorizonModel.Parse(attribute) is not { } horizon)
            return;
        if (horizon.Steps <= 0)
            report(Diagnostic.Create(Descriptors.LengthOutOfRange, Location("steps"), NumberFormat.Count(horizon.Steps)));
        if (horizon.StepsPerEpoch < 0)
            report(Diagnostic.Create(Descriptors.ArgumentOutOfRange, Location("StepsPerEpoch"), "StepsPerEpoch", NumberFormat.Count(horizon.StepsPerEpoch), "more than 0"));
        if (!horizon.HasUnit)
            report(Diagnostic.Create(Descriptors.ArgumentOutOfRange, Location("Unit"), "Unit", NumberFormat.Count((long)horizon.Unit), string.Join(" or ", Enum.GetNames(typeof(HorizonUnit)))));

        Location? Location(string argument) => ArgumentLocations.Find(attribute, argument, null, cancellation);
    }
}

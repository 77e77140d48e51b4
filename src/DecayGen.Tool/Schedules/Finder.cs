using DecayGen.Generators.Diagnostics;
using DecayGen.Generators.Diagnostics.Risks;
using DecayGen.Generators.Parsing;
using DecayGen.Tool.Loading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DecayGen.Tool.Schedules;

/// <summary>All schedules of some code, with what the rules say.</summary>
/// <param name="Schedules">In the order of the files and lines; of an assembly in the order of names.</param>
/// <param name="Elsewhere">Findings that belong to no declaration, such as those about uses.</param>
internal sealed record Found(IReadOnlyList<FoundSchedule> Schedules, IReadOnlyList<Finding> Elsewhere)
{
    public IEnumerable<Finding> Findings => Schedules.SelectMany(schedule => schedule.Findings).Concat(Elsewhere);
}

/// <summary>Finds schedules and findings.</summary>
internal static class Finder
{
    public static async Task<Found> FindAsync(Code code, CancellationToken cancellation)
    {
        List<ISymbol> annotated = [.. Annotated(code.Assembly.GlobalNamespace, cancellation)];
        if (code.HasSource)
            annotated = [.. annotated.OrderBy(File, StringComparer.Ordinal).ThenBy(symbol => Declaration(symbol)?.SpanStart)];

        RuntimeValues runtime = new(code);
        FoundSchedule[] schedules = [.. annotated.Select(symbol => Read(symbol, code, runtime))];
        ILookup<ISymbol?, Finding> findings = code.HasSource
            ? await ReviewAsync(code, schedules, cancellation)
            : Reconsider(schedules);
        foreach (FoundSchedule schedule in schedules)
            schedule.Findings = [.. findings[schedule.Symbol]];
        return new Found(schedules, [.. findings[null]]);
    }

    private static FoundSchedule Read(ISymbol symbol, Code code, RuntimeValues runtime)
    {
        AttributeData[] attributes = [.. AttributeParser.Schedules(symbol)];
        AttributeModel[] phases = [.. AttributeParser.Phases(symbol, attributes, code.Compilation)];
        return new FoundSchedule(symbol, phases, HorizonModel.Of(symbol)) { Custom = runtime.Of(symbol, phases) };
    }

    /// <summary>Types and methods that have our attributes.</summary>
    private static IEnumerable<ISymbol> Annotated(INamespaceOrTypeSymbol container, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        foreach (ISymbol member in container.GetMembers())
        {
            if (member is INamedTypeSymbol or IMethodSymbol { PartialDefinitionPart: null } && AttributeParser.Schedules(member).Any())
                yield return member;
            if (member is INamespaceOrTypeSymbol inner)
            {
                foreach (ISymbol found in Annotated(inner, cancellation))
                    yield return found;
            }
        }
    }

    /// <summary>What all analyzers say, as in the editor, by the schedule whose declaration it stands in.</summary>
    private static async Task<ILookup<ISymbol?, Finding>> ReviewAsync(Code code, FoundSchedule[] schedules, CancellationToken cancellation)
    {
        CompilationWithAnalyzers analysis = new(code.Compilation, [.. Analyzers()], code.Options);
        Dictionary<SyntaxNode, FoundSchedule> declarations = schedules
            .SelectMany(schedule => schedule.Symbol.DeclaringSyntaxReferences.Select(part => (Part: part.GetSyntax(cancellation), Schedule: schedule)))
            .ToDictionary(pair => pair.Part, pair => pair.Schedule);
        return (await analysis.GetAnalyzerDiagnosticsAsync(cancellation))
            .Where(diagnostic => !diagnostic.IsSuppressed)
            .OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
            .Select(diagnostic => (Diagnostic: diagnostic, Schedule: Around(diagnostic.Location)))
            .ToLookup(pair => pair.Schedule?.Symbol, pair => Finding.Of(pair.Diagnostic, pair.Schedule?.Name), SymbolEqualityComparer.Default);

        FoundSchedule? Around(Location location) => location.SourceTree is not { } tree ? null : tree.GetRoot(cancellation)
            .FindNode(location.SourceSpan).AncestorsAndSelf().Where(node => node is MemberDeclarationSyntax)
            .Select(declarations.GetValueOrDefault).FirstOrDefault(found => found is not null);
    }

    /// <summary>What the rules about risks say of an assembly, of which there is nothing but the attributes. It compiled, so there is no error.</summary>
    private static ILookup<ISymbol?, Finding> Reconsider(FoundSchedule[] schedules) => schedules
        .SelectMany(schedule => Review.Of(schedule.Phases, schedule.Horizon, _ => NoOptions.Instance) is { } review
            ? RiskRules.Find(review).Select(risk => (Schedule: schedule, Risk: risk))
            : [])
        .ToLookup(
            pair => (ISymbol?)pair.Schedule.Symbol,
            pair => Finding.Of(Diagnostic.Create(pair.Risk.Rule, Location.None, pair.Risk.Message), pair.Schedule.Name),
            SymbolEqualityComparer.Default);

    private static IEnumerable<DiagnosticAnalyzer> Analyzers() => typeof(Review).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
        .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!);

    private static string? File(ISymbol symbol) => Declaration(symbol)?.SyntaxTree.FilePath;

    private static SyntaxNode? Declaration(ISymbol symbol) => AttributeParser.Schedules(symbol).First().ApplicationSyntaxReference?.GetSyntax();

    private sealed class NoOptions : AnalyzerConfigOptions
    {
        public static readonly NoOptions Instance = new();

        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
        {
            value = null;
            return false;
        }
    }
}

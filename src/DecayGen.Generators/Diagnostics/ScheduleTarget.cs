using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DecayGen.Generators.Diagnostics;

/// <summary>An annotated type as the rules see it: the same models as the generator's, and where things stand.</summary>
internal sealed class ScheduleTarget
{
    private readonly SymbolAnalysisContext _context;

    private ScheduleTarget(SymbolAnalysisContext context, INamedTypeSymbol type, IReadOnlyList<AttributeData> attributes)
    {
        _context = context;
        Type = type;
        Attributes = attributes;
        Phases = [.. attributes.Select(AttributeParser.Parse)];
        HorizonAttribute = AttributeParser.Horizon(type);
        Horizon = HorizonAttribute is { } horizon && AttributeParser.Parse(horizon) is { IsComplete: true } model ? model.Long("steps") : null;
    }

    public INamedTypeSymbol Type { get; }

    /// <summary>The schedule attributes, in source order; phase by phase the same as <see cref="Phases"/>.</summary>
    public IReadOnlyList<AttributeData> Attributes { get; }

    public IReadOnlyList<AttributeModel> Phases { get; }

    public AttributeData? HorizonAttribute { get; }

    /// <summary>What the horizon says, valid or not; null where there is none.</summary>
    public long? Horizon { get; }

    public Compilation Compilation => _context.Compilation;

    public CancellationToken Cancellation => _context.CancellationToken;

    public bool LanguageIsSupported => LanguageModel.Of(Compilation).IsSupported;

    /// <summary>Whether all phases stand on one declaration, which gives them an order.</summary>
    public bool IsOrdered => AttributeParser.AreOrdered(Attributes);

    /// <summary>The schedule, where there is no error of any kind.</summary>
    public Timeline? Timeline =>
        LanguageIsSupported && IsOrdered && Horizon is null or > 0 && TypeParser.IsServed(Type) ? Schedule.Create(Phases) : null;

    public static ScheduleTarget? Of(SymbolAnalysisContext context)
    {
        INamedTypeSymbol type = (INamedTypeSymbol)context.Symbol;
        List<AttributeData> attributes = [.. AttributeParser.Schedules(type)];

        // The compiler rejects the attributes on anything else.
        return attributes.Count > 0 && type.TypeKind is TypeKind.Class or TypeKind.Struct
            ? new ScheduleTarget(context, type, attributes)
            : null;
    }

    /// <summary>Where an argument stands, or an element of it.</summary>
    public Location? LocationOf(int phase, string? argument, int? element = null) =>
        ArgumentLocations.Find(Attributes[phase], argument, element, Cancellation);

    public ExpressionSyntax? ExpressionOf(int phase, string? argument) =>
        Attributes[phase].ApplicationSyntaxReference?.GetSyntax(Cancellation) is AttributeSyntax syntax
            ? ArgumentLocations.FindSyntax(Attributes[phase], syntax, argument)?.Expression
            : null;

    /// <summary>The options that .editorconfig sets for the file in which a phase stands.</summary>
    public AnalyzerConfigOptions OptionsOf(int phase) => Attributes[phase].ApplicationSyntaxReference is { SyntaxTree: var tree }
        ? _context.Options.AnalyzerConfigOptionsProvider.GetOptions(tree)
        : _context.Options.AnalyzerConfigOptionsProvider.GlobalOptions;

    public void Report(DiagnosticDescriptor rule, Location? location, params object[] message) =>
        _context.ReportDiagnostic(Diagnostic.Create(rule, location, message));

    public void Report(DiagnosticDescriptor rule, Location? location, IEnumerable<Location> others, params object[] message) =>
        _context.ReportDiagnostic(Diagnostic.Create(rule, location, others, message));
}

using System.Collections.Immutable;
using DecayGen.Generators.Diagnostics.Risks;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.Generators.Diagnostics;

/// <summary>An annotated type or method as the rules see it: the same models as the generator's, and where things stand.</summary>
internal sealed class ScheduleTarget
{
    private readonly SymbolAnalysisContext _context;
    private readonly Lazy<Timeline?> _schedule;
    private readonly Dictionary<SyntaxNode, ImmutableArray<TextSpan>> _errors = [];

    private ScheduleTarget(SymbolAnalysisContext context, LanguageModel language, IReadOnlyList<AttributeData> attributes)
    {
        _context = context;
        Language = language;
        Attributes = attributes;
        Phases = [.. attributes.Select(attribute => AttributeParser.Phase(context.Symbol, attribute, context.Compilation))];
        HorizonAttribute = AttributeParser.Horizon(context.Symbol);
        HorizonModel = HorizonModel.Parse(HorizonAttribute);
        _schedule = new(() => IsSound ? Schedule.Create(Phases) : null, LazyThreadSafetyMode.None);
    }

    /// <summary>The annotated type or method.</summary>
    public ISymbol Symbol => _context.Symbol;

    /// <summary>The annotated method; null for a type.</summary>
    public IMethodSymbol? Method => Symbol as IMethodSymbol;

    /// <summary>The annotated type, or that of the method.</summary>
    public INamedTypeSymbol Type => Symbol as INamedTypeSymbol ?? Symbol.ContainingType;

    /// <summary>The schedule attributes, in source order; phase by phase the same as <see cref="Phases"/>.</summary>
    public IReadOnlyList<AttributeData> Attributes { get; }

    public IReadOnlyList<AttributeModel> Phases { get; }

    /// <summary>The horizon that counts: the target's own, or one further out.</summary>
    public AttributeData? HorizonAttribute { get; }

    public HorizonModel? HorizonModel { get; }

    /// <summary>How many steps the horizon says, valid or not; null where there is none.</summary>
    public long? Horizon => HorizonModel?.Steps;

    public Compilation Compilation => _context.Compilation;

    public CancellationToken Cancellation => _context.CancellationToken;

    /// <summary>What the project lets be generated.</summary>
    public LanguageModel Language { get; }

    /// <summary>Whether all phases stand on one declaration, which gives them an order.</summary>
    public bool IsOrdered => AttributeParser.AreOrdered(Attributes);

    /// <summary>The schedule, where all its values are known, and nothing but those may be an error.</summary>
    public Timeline? UncheckedTimeline => _schedule.Value is { IsKnown: true } timeline ? timeline : null;

    /// <summary>Whether there is no error, so that a schedule is generated; its values need not be known.</summary>
    public bool IsValid => _schedule.Value is not null;

    /// <summary>What the rules about risks look at; null where there is an error of any kind.</summary>
    public Review? Review => UncheckedTimeline is { } timeline ? Review.Of(timeline, Phases, HorizonModel, OptionsOf) : null;

    /// <summary>Why nothing can be generated at this place; null where something can.</summary>
    public string? Obstacle => Method is null ? ServedTypes.Obstacle(Type) : ServedTypes.ObstacleForMethods(Type);

    /// <summary>Whether nothing but the phases themselves may be an error.</summary>
    private bool IsSound =>
        Language.IsSupported && IsOrdered && (HorizonAttribute is null || HorizonModel is { IsValid: true }) && IsServed;

    private bool IsServed => Method is { } method ? ServedMethods.IsServed(method) : TypeParser.IsServed(Type);

    public static ScheduleTarget? Of(SymbolAnalysisContext context, LanguageModel language)
    {
        // The compiler rejects the attributes on anything else. Of a method's parts, the first one stands for both.
        if (context.Symbol is not (INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } or IMethodSymbol { PartialDefinitionPart: null, MethodKind: not (MethodKind.Constructor or MethodKind.StaticConstructor) }))
            return null;
        List<AttributeData> attributes = [.. AttributeParser.Schedules(context.Symbol)];

        // It rejects a plateau on a method, too.
        if (context.Symbol is IMethodSymbol && AttributeParser.AreDrivenByMetric(attributes))
            return null;
        return attributes.Count > 0 && IsWritten(context.Symbol) && attributes.All(attribute => IsWritten(attribute, context.CancellationToken))
            ? new ScheduleTarget(context, language, attributes)
            : null;
    }

    /// <summary>Whether an attribute can be read to its end: while it is typed, the compiler's errors are enough.</summary>
    public static bool IsWritten(AttributeData attribute, CancellationToken cancellation) =>
        attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is { Parent.ContainsDiagnostics: false };

    /// <summary>Whether a declaration, and the type around it, have names by now.</summary>
    private static bool IsWritten(ISymbol declaration) => declaration is { Name.Length: > 0, ContainingType: null or { Name.Length: > 0 } };

    /// <summary>Where an argument stands, or an element of it.</summary>
    public Location? LocationOf(int phase, string? argument, int? element = null) =>
        ArgumentLocations.Find(Attributes[phase], argument, element, Cancellation);

    private Location? LocationOf(Place place) => place.Phase >= 0
        ? LocationOf(place.Phase, place.Argument, place.Element)
        : HorizonAttribute is { } horizon ? ArgumentLocations.Find(horizon, place.Argument, place.Element, Cancellation) : null;

    public ExpressionSyntax? ExpressionOf(int phase, string? argument) =>
        Attributes[phase].ApplicationSyntaxReference?.GetSyntax(Cancellation) is AttributeSyntax syntax
            ? ArgumentLocations.FindSyntax(Attributes[phase], syntax, argument)?.Expression
            : null;

    /// <summary>Whether the compiler rejects an argument, or anything in an attribute, which then needs no second complaint.</summary>
    public bool IsRejected(int phase, string? argument)
    {
        SyntaxNode? written = argument is null ? Attributes[phase].ApplicationSyntaxReference?.GetSyntax(Cancellation) : ExpressionOf(phase, argument);
        return written is not null && Errors(written).Any(error => error.OverlapsWith(written.Span));
    }

    /// <summary>Where the compiler rejects something in the attributes of a declaration: asked once, since there may be thousands.</summary>
    private ImmutableArray<TextSpan> Errors(SyntaxNode written)
    {
        SyntaxNode declaration = written.FirstAncestorOrSelf<AttributeListSyntax>()?.Parent ?? written;
        if (_errors.TryGetValue(declaration, out ImmutableArray<TextSpan> known))
            return known;

        // Asked only of what is an error already, so that the model costs the usual run nothing.
#pragma warning disable RS1030
        SemanticModel model = Compilation.GetSemanticModel(written.SyntaxTree);
#pragma warning restore RS1030
        List<AttributeListSyntax> lists = [.. declaration.ChildNodes().OfType<AttributeListSyntax>()];
        TextSpan span = TextSpan.FromBounds(lists[0].SpanStart, lists[lists.Count - 1].Span.End);
        ImmutableArray<TextSpan> errors = ImmutableArray.CreateRange(model.GetDiagnostics(span, Cancellation)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => diagnostic.Location.SourceSpan));
        _errors.Add(declaration, errors);
        return errors;
    }

    /// <summary>The options that .editorconfig sets for the file in which a phase stands.</summary>
    public AnalyzerConfigOptions OptionsOf(int phase) => Attributes[phase].ApplicationSyntaxReference is { SyntaxTree: var tree }
        ? _context.Options.AnalyzerConfigOptionsProvider.GetOptions(tree)
        : _context.Options.AnalyzerConfigOptionsProvider.GlobalOptions;

    public void Report(DiagnosticDescriptor rule, Location? location, params object[] message) =>
        _context.ReportDiagnostic(Diagnostic.Create(rule, location, message));

    public void Report(Risk risk) =>
        Report(risk.Rule, LocationOf(risk.Place), risk.Others.Select(LocationOf).OfType<Location>(), risk.Message);

    public void Report(DiagnosticDescriptor rule, Location? location, IEnumerable<Location> others, params object[] message) =>
        _context.ReportDiagnostic(Diagnostic.Create(rule, location, others, message));
}

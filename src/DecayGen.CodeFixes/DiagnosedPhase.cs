using DecayGen.Generators.Diagnostics;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.CodeFixes;

/// <summary>The schedule attribute that a diagnostic is about, and the schedule it is a phase of.</summary>
internal sealed class DiagnosedPhase
{
    private readonly Diagnosed _code;
    private readonly ISymbol _target;
    private readonly AttributeData _data;

    private DiagnosedPhase(Diagnosed code, ISymbol target, IReadOnlyList<AttributeData> attributes, int index)
    {
        _code = code;
        _target = target;
        _data = attributes[index];
        Syntax = (AttributeSyntax)_data.ApplicationSyntaxReference!.GetSyntax(code.Cancellation);
        First = (AttributeSyntax)attributes[0].ApplicationSyntaxReference!.GetSyntax(code.Cancellation);
        Phases = [.. attributes.Select(attribute => AttributeParser.Phase(target, attribute, code.Model.Compilation))];
        Index = index;
        Horizon = HorizonModel.Of(target);
    }

    public AttributeSyntax Syntax { get; }

    /// <summary>The attribute of the first phase.</summary>
    public AttributeSyntax First { get; }

    public SourceText Text => _code.Text;

    public SemanticModel Semantics => _code.Model;

    public CancellationToken Cancellation => _code.Cancellation;

    /// <summary>All phases of the schedule, of which this is one.</summary>
    public IReadOnlyList<AttributeModel> Phases { get; }

    public int Index { get; }

    public AttributeModel Model => Phases[Index];

    public ScheduleKind Kind => ScheduleKinds.Find(Model.Kind)!;

    public HorizonModel? Horizon { get; }

    /// <summary>Whether the schedule is a type in which methods are schedules, too.</summary>
    public bool IsAroundOthers => _target is INamedTypeSymbol type && type.GetMembers().OfType<IMethodSymbol>().Any(method => AttributeParser.Schedules(method).Any());

    /// <summary>The schedule as the rules see it; null where there is an error in it.</summary>
    public Review? Review => Review.Of(Phases, Horizon, _ => Options);

    /// <summary>What .editorconfig sets for the file.</summary>
    private AnalyzerConfigOptions Options =>
        _code.Document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(Syntax.SyntaxTree);

    public static DiagnosedPhase? At(Diagnosed code, TextSpan span)
    {
        if (code.Root.FindNode(span).FirstAncestorOrSelf<AttributeSyntax>() is not { Parent.Parent: { } declaration } syntax
            || code.Model.GetDeclaredSymbol(declaration, code.Cancellation) is not { } target)
        {
            return null;
        }

        List<AttributeData> attributes = [.. AttributeParser.Schedules(target)];
        int index = attributes.FindIndex(attribute => attribute.ApplicationSyntaxReference is { } written
            && written.SyntaxTree == syntax.SyntaxTree && written.Span == syntax.Span);
        return index < 0 ? null : new DiagnosedPhase(code, target, attributes, index);
    }

    /// <summary>The same phase after changes of the file; null where they would leave none.</summary>
    public DiagnosedPhase? After(IEnumerable<TextChange> changes)
    {
        // Changes move declarations, and add attributes to them, but no declaration comes or goes.
        Diagnosed changed = _code.After(changes);
        int place = Declarations(_code.Root).TakeWhile(declaration => declaration != Syntax.Parent!.Parent).Count();
        if (Declarations(changed.Root).ElementAtOrDefault(place) is not { } moved
            || changed.Model.GetDeclaredSymbol(moved, changed.Cancellation) is not { } target)
        {
            return null;
        }

        List<AttributeData> attributes = [.. AttributeParser.Schedules(target)];
        return attributes.Count == Phases.Count ? new DiagnosedPhase(changed, target, attributes, Index) : null;
    }

    /// <summary>The expression written for a parameter or a property; null where there is none.</summary>
    public ExpressionSyntax? Written(string? name) => ArgumentLocations.FindSyntax(_data, Syntax, name)?.Expression;

    /// <summary>The expression written for a property of the horizon, where that stands on the same declaration.</summary>
    public ExpressionSyntax? WrittenInHorizon(string name) =>
        AttributeParser.OwnHorizon(_target) is { } horizon
        && horizon.ApplicationSyntaxReference!.GetSyntax(_code.Cancellation) is AttributeSyntax syntax
        && syntax.Parent!.Parent == Syntax.Parent!.Parent
            ? ArgumentLocations.FindSyntax(horizon, syntax, name)?.Expression
            : null;

    /// <summary>The name of another attribute of ours, as it may be written next to this one.</summary>
    public string NameOf(string attribute)
    {
        ITypeSymbol? found = Semantics.GetSpeculativeTypeInfo(Syntax.SpanStart, SyntaxFactory.ParseTypeName(attribute + "Attribute"), SpeculativeBindingOption.BindAsTypeOrNamespace).Type;
        if (found?.ContainingNamespace.ToDisplayString() == AttributeParser.Namespace)
            return attribute;
        return Syntax.Name is QualifiedNameSyntax { Left: var left } && left.ToString().EndsWith(AttributeParser.Namespace, StringComparison.Ordinal)
            ? $"{left}.{attribute}"
            : $"global::{AttributeParser.Namespace}.{attribute}";
    }

    /// <summary>The elements written for a parameter that is an array, each an argument or inside of one.</summary>
    public IReadOnlyList<SyntaxNode> Elements(string name) => ArgumentLocations.FindSyntax(_data, Syntax, name) is { } written
        ? [.. ArgumentLocations.Elements(Syntax, written).Take(Model.Longs(name).Count + Model.Doubles(name).Count)]
        : [];

    /// <summary>The parameter or property whose expression is at a place.</summary>
    public ArgumentModel? ArgumentAt(TextSpan span) => Model.Arguments.FirstOrDefault(argument => Written(argument.Name)?.Span == span);

    public bool HasProperty(string name) => _data.AttributeClass?.GetMembers(name).OfType<IPropertySymbol>().Any() == true;

    /// <summary>Whether a number may be written for a parameter or a property: what a constant's name stands for may be meant for others, too.</summary>
    public bool MayReplace(string name) => MayReplace(Written(name));

    public static bool MayReplace(SyntaxNode? written) => written?.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any() != true;

    /// <summary>The phases of the schedule, were an argument of this one another.</summary>
    public IReadOnlyList<AttributeModel> With(string name, object value)
    {
        IEnumerable<ArgumentModel> others = Model.Arguments.Where(argument => argument.Name != name);
        AttributeModel changed = Model with { Arguments = others.Append(new ArgumentModel(name, value)).ToEquatableArray() };
        return [.. Phases.Select((phase, i) => i == Index ? changed : phase)];
    }

    private static IEnumerable<MemberDeclarationSyntax> Declarations(SyntaxNode root) => root.DescendantNodes().OfType<MemberDeclarationSyntax>();
}

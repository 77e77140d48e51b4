using DecayGen.Generators.Diagnostics;
using DecayGen.Generators.Diagnostics.Risks;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.CodeFixes;

/// <summary>The schedule attribute that a diagnostic is about, and the schedule it is a phase of.</summary>
internal sealed class DiagnosedPhase
{
    private readonly Diagnosed _code;
    private readonly AttributeData _data;

    private DiagnosedPhase(Diagnosed code, AttributeSyntax syntax, ISymbol target, IReadOnlyList<AttributeData> attributes, int index)
    {
        _code = code;
        _data = attributes[index];
        Syntax = syntax;
        Phases = [.. attributes.Select(attribute => AttributeParser.Phase(target, attribute, code.Model.Compilation))];
        Index = index;
        Horizon = HorizonModel.Of(target);
    }

    public AttributeSyntax Syntax { get; }

    public SourceText Text => _code.Text;

    /// <summary>All phases of the schedule, of which this is one.</summary>
    public IReadOnlyList<AttributeModel> Phases { get; }

    public int Index { get; }

    public AttributeModel Model => Phases[Index];

    public ScheduleKind Kind => ScheduleKinds.Find(Model.Kind)!;

    public HorizonModel? Horizon { get; }

    /// <summary>What .editorconfig sets for the file.</summary>
    public AnalyzerConfigOptions Options =>
        _code.Document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(Syntax.SyntaxTree);

    /// <summary>The schedule as the rules see it; null where there is an error in it.</summary>
    public Review? Review => Look(Phases, Horizon);

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
        return index < 0 ? null : new DiagnosedPhase(code, syntax, target, attributes, index);
    }

    /// <summary>The expression written for a parameter or a property; null where there is none.</summary>
    public ExpressionSyntax? Written(string? name) => ArgumentLocations.FindSyntax(_data, Syntax, name)?.Expression;

    /// <summary>The parameter or property whose expression is at a place.</summary>
    public ArgumentModel? ArgumentAt(TextSpan span) => Model.Arguments.FirstOrDefault(argument => Written(argument.Name)?.Span == span);

    public bool HasProperty(string name) => _data.AttributeClass?.GetMembers(name).OfType<IPropertySymbol>().Any() == true;

    /// <summary>The phases of the schedule, were arguments of this one others; those that are null are not written.</summary>
    public IReadOnlyList<AttributeModel> With(params (string Name, object? Value)[] arguments)
    {
        IEnumerable<ArgumentModel> others = Model.Arguments.Where(argument => !arguments.Any(changed => changed.Name == argument.Name));
        IEnumerable<ArgumentModel> written = arguments.Where(changed => changed.Value is not null).Select(changed => new ArgumentModel(changed.Name, changed.Value));
        AttributeModel changed = Model with { Arguments = others.Concat(written).ToEquatableArray() };
        return [.. Phases.Select((phase, i) => i == Index ? changed : phase)];
    }

    /// <summary>Whether a rule finds nothing, and no error is left, once the phases are others.</summary>
    public bool IsMended(string rule, IReadOnlyList<AttributeModel> phases) => IsMended(rule, phases, Horizon);

    /// <summary>The same with another horizon.</summary>
    public bool IsMended(string rule, IReadOnlyList<AttributeModel> phases, HorizonModel? horizon) =>
        Look(phases, horizon) is { } review && RiskRules.Find(review).All(risk => risk.Rule.Id != rule);

    private Review? Look(IReadOnlyList<AttributeModel> phases, HorizonModel? horizon) => Review.Of(phases, horizon, _ => Options);
}

using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace DecayGen.Generators.Diagnostics.Uses;

/// <summary>DECAY201 for a plateau: the value that it begins with is passed on, and nothing steps it.</summary>
internal sealed class NeverSteppedRule : UseRule
{
    public override Diagnostic? Find(ScheduleUse use, SyntaxNodeAnalysisContext context)
    {
        if (!use.IsPlateau
            || OnlyPlace(use, context) is not { } place
            || !use.Schedule.ContainingAssembly.Equals(context.Compilation.Assembly, SymbolEqualityComparer.Default)
            || Frameworks.Test(context.ContainingSymbol as INamedTypeSymbol ?? context.ContainingSymbol?.ContainingType)
            || !new Flow(context.Compilation, isScaled: true, context.CancellationToken).Destinations(use.Value).Any(destination => Takes(destination, use))
            || Usage.Exists(use.Schedule, context.Compilation, place, context.CancellationToken)
            || Schedule.Create(use.Phases(context.Compilation)) is not { } timeline)
        {
            return null;
        }

        string stays = timeline.IsKnownAt(0) ? $"stays {NumberFormat.Readable(timeline.At(0))}" : "never changes";
        string remedy = $"Call Step(metric) after every {new StepWords(use.Unit).One}, and pass on what it returns";
        return Diagnostic.Create(Descriptors.EvaluatedOnce, use.Value.Syntax.GetLocation(), use.Schedule.Name, "never stepped", "learning rate", stays, remedy);
    }

    /// <summary>The code that has to be all there is of the schedule, if nothing else is to step it; null where something else may in any case.</summary>
    private static SyntaxNode? OnlyPlace(ScheduleUse use, SyntaxNodeAnalysisContext context) => use switch
    {
        { Member: ScheduleUse.Initial } => use.NameSyntax,
        { Member: ScheduleUse.Current, Value: IPropertyReferenceOperation { Instance: { } instance } } => instance switch
        {
            IObjectCreationOperation { Initializer: null } => use.NameSyntax,
            ILocalReferenceOperation { Local: var local } => Declaration(local, context),
            IFieldReferenceOperation { Field: { DeclaredAccessibility: Accessibility.Private } field } => Declaration(field.OriginalDefinition, context),
            _ => null,
        },
        _ => null,
    };

    /// <summary>The declaration of a variable that holds a new schedule, and of which nothing is asked but the value.</summary>
    private static SyntaxNode? Declaration(ISymbol variable, SyntaxNodeAnalysisContext context) =>
        variable.DeclaringSyntaxReferences is [var reference]
        && reference.GetSyntax(context.CancellationToken) is VariableDeclaratorSyntax
        {
            Initializer.Value: BaseObjectCreationExpressionSyntax { Initializer: null },
            Parent: VariableDeclarationSyntax { Variables.Count: 1 } declaration,
        }
        && Mentions.Of(variable, context.Compilation, context.CancellationToken).All(mention => IsAskedForValue(mention.Name))
            ? declaration
            : null;

    private static bool IsAskedForValue(SimpleNameSyntax name)
    {
        SyntaxNode variable = name.Parent is MemberAccessExpressionSyntax qualified && qualified.Name == name ? qualified : name;
        return variable.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: ScheduleUse.Current } access && access.Expression == variable;
    }

    /// <summary>Unlike a constant, a value that is read may be meant to be set again and again.</summary>
    private static bool Takes(IOperation destination, ScheduleUse use) =>
        EvaluatedOnceRule.Trains(destination)
        || (use.Member == ScheduleUse.Current && destination is ISimpleAssignmentOperation { Target: IMemberReferenceOperation target } && !Frameworks.Hold(target.Member));
}

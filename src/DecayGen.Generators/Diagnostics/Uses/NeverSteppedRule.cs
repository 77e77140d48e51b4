using DecayGen.Generators.Exact;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace DecayGen.Generators.Diagnostics.Uses;

/// <summary>DECAY201 for a plateau: the value that it begins with is passed on, and nothing steps it, or nothing takes what the steps give.</summary>
internal sealed class NeverSteppedRule : UseRule
{
    public override Diagnostic? Find(ScheduleUse use, SyntaxNodeAnalysisContext context)
    {
        if (!use.IsPlateau
            || OnlyPlace(use, context) is not var (place, isStepped)
            || SoleUse.Of(use, place, destination => Takes(destination, use), context) is not { } timeline)
        {
            return null;
        }

        string stays = timeline.IsKnownAt(0) ? $"stays {NumberFormat.Readable(timeline.At(0))}" : "never changes";
        string problem = isStepped ? "stepped, and its value passed on only before" : "never stepped";
        string remedy = isStepped ? "Pass on what Step(metric) returns" : $"Call Step(metric) after every {new StepWords(use.Unit).One}, and pass on what it returns";
        return Diagnostic.Create(Descriptors.EvaluatedOnce, use.Value.Syntax.GetLocation(), use.Schedule.Name, problem, "learning rate", stays, remedy);
    }

    /// <summary>The code that has to be all there is of the schedule, if nothing else is to step it; null where something else may in any case.</summary>
    private static (SyntaxNode Place, bool IsStepped)? OnlyPlace(ScheduleUse use, SyntaxNodeAnalysisContext context) => use switch
    {
        { Member: ScheduleUse.Initial } => (use.NameSyntax, false),
        { Member: ScheduleUse.Current, Value: IPropertyReferenceOperation { Instance: { } instance } } => instance switch
        {
            IObjectCreationOperation { Initializer: null } => (use.NameSyntax, false),
            ILocalReferenceOperation { Local: var local } => Declaration(local, context),
            IFieldReferenceOperation { Field: { DeclaredAccessibility: Accessibility.Private } field } => Declaration(field.OriginalDefinition, context),
            _ => null,
        },
        _ => null,
    };

    /// <summary>The declaration of a variable that holds a new schedule, and of which nothing is asked but the value, or stepped for nothing.</summary>
    private static (SyntaxNode Place, bool IsStepped)? Declaration(ISymbol variable, SyntaxNodeAnalysisContext context)
    {
        if (variable.DeclaringSyntaxReferences is not [var reference]
            || reference.GetSyntax(context.CancellationToken) is not VariableDeclaratorSyntax
            {
                Initializer.Value: BaseObjectCreationExpressionSyntax { Initializer: null } or LiteralExpressionSyntax { RawKind: (int)SyntaxKind.DefaultLiteralExpression },
                Parent: VariableDeclarationSyntax { Variables.Count: 1 } declaration,
            })
        {
            return null;
        }

        ILookup<bool, SimpleNameSyntax> names = Mentions.Of(variable, context.Compilation, context.CancellationToken).Select(mention => mention.Name).ToLookup(IsAskedForValue);
        List<SimpleNameSyntax> others = [.. names[false]];
        return others.Count == 0 || (variable is ILocalSymbol && LostSteps.AreAll(declaration, [.. names[true]], others)) ? (declaration, others.Count > 0) : null;
    }

    private static bool IsAskedForValue(SimpleNameSyntax name)
    {
        SyntaxNode variable = Mentions.WithQualifier(name);
        return variable.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: ScheduleUse.Current } access && access.Expression == variable;
    }

    /// <summary>Unlike a constant, a value that is read may be meant to be set again and again.</summary>
    private static bool Takes(IOperation destination, ScheduleUse use) =>
        SoleUse.Trains(destination)
        || (use.Member == ScheduleUse.Current && destination is ISimpleAssignmentOperation { Target: IMemberReferenceOperation target } && !Frameworks.Hold(target.Member));
}

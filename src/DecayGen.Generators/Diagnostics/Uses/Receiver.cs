using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace DecayGen.Generators.Diagnostics.Uses;

/// <summary>What a plateau is stepped through.</summary>
internal static class Receiver
{
    /// <summary>Whether it is the same schedule in every round of a loop, for certain: nothing in sight makes, replaces, resets or hands on another one.</summary>
    public static bool OutlivesRounds(IOperation? schedule, StatementSyntax loop, SyntaxNodeAnalysisContext context) =>
        VariableOf(schedule) is { } variable
        && !variable.DeclaringSyntaxReferences.Any(declaration => Contains(loop, declaration.GetSyntax(context.CancellationToken)))
        && !Mentions.Of(variable.OriginalDefinition, context.Compilation, context.CancellationToken).Any(mention =>
            MayBeAnother(mention.Name) && (variable is not ILocalSymbol and not IParameterSymbol || Contains(loop, mention.Name)) && !IsInConstructor(mention.Name));

    /// <summary>A local variable, a parameter, or a member of the object itself; null for what others may change.</summary>
    private static ISymbol? VariableOf(IOperation? instance) => instance switch
    {
        ILocalReferenceOperation { Local: var local } => local,
        IParameterReferenceOperation { Parameter: var parameter } => parameter,
        IFieldReferenceOperation { Field: var field, Instance: null or IInstanceReferenceOperation } => field,
        IPropertyReferenceOperation { Property: var property, Instance: null or IInstanceReferenceOperation } when HoldsItsValue(property) => property,
        IConditionalAccessInstanceOperation { Parent: IInvocationOperation { Parent: IConditionalAccessOperation { Operation: var receiver } } } => VariableOf(receiver),
        _ => null,
    };

    /// <summary>Whether a property has no code that might find a value anew each time.</summary>
    private static bool HoldsItsValue(IPropertySymbol property) =>
        property.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(field => property.Equals(field.AssociatedSymbol, SymbolEqualityComparer.Default));

    /// <summary>Whether a mention does anything but step the schedule, or ask it for its value: assign it, set its state, pass it on.</summary>
    private static bool MayBeAnother(SimpleNameSyntax name)
    {
        SyntaxNode variable = Mentions.WithQualifier(name);
        return variable.Parent switch
        {
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "State" } state => state.Parent is AssignmentExpressionSyntax assignment && assignment.Left == state,
            MemberAccessExpressionSyntax access => access.Expression != variable,
            ConditionalAccessExpressionSyntax => false,
            ArgumentSyntax => !Adapter.IsStepped(variable),
            _ => true,
        };
    }

    private static bool IsInConstructor(SyntaxNode node) => node.FirstAncestorOrSelf<MemberDeclarationSyntax>() is ConstructorDeclarationSyntax;

    private static bool Contains(SyntaxNode loop, SyntaxNode node) => loop.SyntaxTree == node.SyntaxTree && loop.Span.Contains(node.Span);
}

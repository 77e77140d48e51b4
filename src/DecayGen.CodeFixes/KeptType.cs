using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DecayGen.CodeFixes;

/// <summary>The type of a scheduler's creation, where other code depends on it: what takes its place is of a type that derives from LRScheduler.</summary>
internal static class KeptType
{
    private const string LRScheduler = "TorchSharp.torch+optim+lr_scheduler+LRScheduler";

    /// <summary>The cast that is needed, or an empty text; null where a type is asked for that no cast gives.</summary>
    public static string? Cast(ExpressionSyntax creation, Diagnosed code)
    {
        SyntaxNode outer = creation;
        while (outer.Parent is ParenthesizedExpressionSyntax parentheses)
            outer = parentheses;
        if (code.Model.Compilation.GetTypeByMetadataName(LRScheduler) is not { } scheduler)
            return null;
        string cast = $"({scheduler.ToMinimalDisplayString(code.Model, creation.SpanStart)})";
        switch (outer.Parent)
        {
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: true } } variable }:
                return IsWrittenAgain(variable) ? cast : "";
            case ExpressionStatementSyntax or MemberAccessExpressionSyntax:
                return "";
        }

        if (code.Model.GetTypeInfo(creation, code.Cancellation).ConvertedType is { } expected && !code.Model.Compilation.ClassifyConversion(scheduler, expected).IsImplicit)
            return null;
        return HasTypeOfItsOwn(outer.Parent) ? "" : cast;
    }

    /// <summary>Whether the type of what is around an expression does not follow from the expression.</summary>
    private static bool HasTypeOfItsOwn(SyntaxNode? around) => around
        is EqualsValueClauseSyntax or ArgumentSyntax or AssignmentExpressionSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax or ExpressionElementSyntax
        or InitializerExpressionSyntax { Parent: not ImplicitArrayCreationExpressionSyntax };

    private static bool IsWrittenAgain(VariableDeclaratorSyntax variable) => variable.SyntaxTree.GetRoot().DescendantNodes().OfType<IdentifierNameSyntax>().Any(name =>
        name.Identifier.ValueText == variable.Identifier.ValueText
        && ((name.Parent is AssignmentExpressionSyntax assignment && assignment.Left == name) || name.Parent is ArgumentSyntax { RefKindKeyword.RawKind: not 0 }));
}

using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DecayGen.Generators.Diagnostics.Schedulers;

/// <summary>The elements of an array, a list or a collection, as they are written.</summary>
internal static class ArrayElements
{
    /// <summary>The elements, null for each that is none by itself; null where the expression does not show them.</summary>
    public static IReadOnlyList<ExpressionSyntax?>? Of(ExpressionSyntax expression)
    {
        while (expression is ParenthesizedExpressionSyntax or CastExpressionSyntax)
            expression = (expression as ParenthesizedExpressionSyntax)?.Expression ?? ((CastExpressionSyntax)expression).Expression;
        return expression switch
        {
            ArrayCreationExpressionSyntax { Initializer: { } initializer } => [.. initializer.Expressions],
            ImplicitArrayCreationExpressionSyntax array => [.. array.Initializer.Expressions],
            BaseObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 }, Initializer: { RawKind: (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.CollectionInitializerExpression } initializer } => [.. initializer.Expressions],
            CollectionExpressionSyntax collection => [.. collection.Elements.Select(element => (element as ExpressionElementSyntax)?.Expression)],
            _ => null,
        };
    }
}

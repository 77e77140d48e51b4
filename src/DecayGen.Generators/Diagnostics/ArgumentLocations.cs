using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DecayGen.Generators.Diagnostics;

/// <summary>Where the arguments of an attribute stand.</summary>
internal static class ArgumentLocations
{
    /// <summary>The location of an argument, or of one of its elements, or of the attribute where it is not written.</summary>
    public static Location? Find(AttributeData attribute, string? argument, int? element, CancellationToken cancellation)
    {
        if (attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is not AttributeSyntax syntax)
            return null;
        AttributeArgumentSyntax? written = FindSyntax(attribute, syntax, argument);
        SyntaxNode? part = element is { } index && written is not null ? Elements(syntax, written).ElementAtOrDefault(index) : null;
        return (part ?? written?.Expression ?? (SyntaxNode)syntax).GetLocation();
    }

    /// <summary>The argument of a parameter or a property; of several for a <c>params</c> parameter the first.</summary>
    public static AttributeArgumentSyntax? FindSyntax(AttributeData attribute, AttributeSyntax syntax, string? argument)
    {
        if (argument is null || syntax.ArgumentList is not { Arguments: var arguments })
            return null;
        foreach (AttributeArgumentSyntax written in arguments)
        {
            string? name = written.NameEquals?.Name.Identifier.ValueText ?? written.NameColon?.Name.Identifier.ValueText;
            if (name == argument)
                return written;
        }

        ImmutableArray<IParameterSymbol> parameters = attribute.AttributeConstructor?.Parameters ?? ImmutableArray<IParameterSymbol>.Empty;
        int index = parameters.Select(parameter => parameter.Name).ToList().IndexOf(argument);
        return index >= 0 && index < arguments.Count && arguments[index] is { NameEquals: null, NameColon: null } positional
            ? positional
            : null;
    }

    /// <summary>The elements of an array, which is written as one, or of which each element is an argument.</summary>
    public static IReadOnlyList<SyntaxNode> Elements(AttributeSyntax syntax, AttributeArgumentSyntax written)
    {
        ExpressionSyntax expression = written.Expression;
        while (expression is ParenthesizedExpressionSyntax or CastExpressionSyntax)
            expression = (expression as ParenthesizedExpressionSyntax)?.Expression ?? ((CastExpressionSyntax)expression).Expression;

        // An array without an initializer has elements that are not written.
        return expression switch
        {
            ArrayCreationExpressionSyntax array => array.Initializer?.Expressions.ToList() ?? [],
            ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions.ToList(),
            CollectionExpressionSyntax collection => collection.Elements.ToList<SyntaxNode>(),
            _ => [.. syntax.ArgumentList!.Arguments.SkipWhile(argument => argument != written).TakeWhile(argument => argument.NameEquals is null).Select(argument => argument.Expression)],
        };
    }
}

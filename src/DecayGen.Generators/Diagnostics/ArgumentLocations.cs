using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DecayGen.Generators.Diagnostics;

/// <summary>Where the arguments of an attribute stand.</summary>
internal static class ArgumentLocations
{
    /// <summary>The location of an argument, or of the attribute where it is not written.</summary>
    public static Location? Find(AttributeData attribute, string? argument, CancellationToken cancellation) =>
        attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is AttributeSyntax syntax
            ? (FindSyntax(attribute, syntax, argument)?.Expression ?? (SyntaxNode)syntax).GetLocation()
            : null;

    /// <summary>The argument of a parameter or a property.</summary>
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
}

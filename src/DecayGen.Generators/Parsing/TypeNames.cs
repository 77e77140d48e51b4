using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DecayGen.Generators.Parsing;

/// <summary>How a type and what is around it are written.</summary>
internal static class TypeNames
{
    /// <summary>The namespace around a type, escaped; empty for the global one.</summary>
    public static string Namespace(INamedTypeSymbol type) => Namespace(type.ContainingNamespace);

    private static string Namespace(INamespaceSymbol symbol) =>
        symbol.IsGlobalNamespace ? ""
        : symbol.ContainingNamespace.IsGlobalNamespace ? EscapedType(symbol.Name)
        : $"{Namespace(symbol.ContainingNamespace)}.{EscapedType(symbol.Name)}";

    /// <summary>The declaration of a type, preceded by those of the types around it.</summary>
    public static IEnumerable<TypeDeclaration> Declarations(INamedTypeSymbol type)
    {
        IEnumerable<TypeDeclaration> around = type.ContainingType is { } outer ? Declarations(outer) : [];
        return around.Append(new TypeDeclaration(Keyword(type), EscapedType(type.Name) + TypeParameters(type)));
    }

    private static string Keyword(INamedTypeSymbol type) => type switch
    {
        { IsRecord: true, TypeKind: TypeKind.Struct } => "record struct",
        { IsRecord: true } => "record",
        { TypeKind: TypeKind.Struct } => "struct",
        { TypeKind: TypeKind.Interface } => "interface",
        _ => "class",
    };

    private static string TypeParameters(INamedTypeSymbol type) =>
        type.TypeParameters.IsEmpty ? "" : $"<{string.Join(", ", type.TypeParameters.Select(Declared))}>";

    private static string Declared(ITypeParameterSymbol parameter) => parameter.Variance switch
    {
        VarianceKind.In => "in " + EscapedType(parameter.Name),
        VarianceKind.Out => "out " + EscapedType(parameter.Name),
        _ => EscapedType(parameter.Name),
    };

    /// <summary>The name of a parameter or a member as it may be written: keywords need an @.</summary>
    public static string Escaped(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;

    /// <summary>
    /// Names of types that consist of lower-case letters are to have an @, too, since they could become keywords. Who has
    /// switched that warning (CS8981) off for a file has not done so for the generated one.
    /// </summary>
    private static string EscapedType(string name) => name.All(letter => letter is >= 'a' and <= 'z') ? "@" + name : Escaped(name);

    /// <summary>Namespace, types and, behind a dash that no name holds, the number of type parameters.</summary>
    public static string HintName(INamedTypeSymbol type)
    {
        StringBuilder name = new();
        for (INamedTypeSymbol? part = type; part is not null; part = part.ContainingType)
        {
            string arity = part.Arity > 0 ? "-" + part.Arity.ToString(CultureInfo.InvariantCulture) : "";
            name.Insert(0, (part.Equals(type, SymbolEqualityComparer.Default) ? "" : ".")).Insert(0, part.Name + arity);
        }

        // Not ToDisplayString: it writes keywords with an @, which no file name may hold.
        for (INamespaceSymbol part = type.ContainingNamespace; !part.IsGlobalNamespace; part = part.ContainingNamespace)
            name.Insert(0, '.').Insert(0, part.Name);
        return name.ToString();
    }
}

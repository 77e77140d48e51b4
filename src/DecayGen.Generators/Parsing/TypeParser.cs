using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DecayGen.Generators.Parsing;

/// <summary>Symbols become models, and symbols end here.</summary>
internal static class TypeParser
{
    /// <summary>The model of an annotated type; null where nothing can be generated for it.</summary>
    /// <param name="type">The type.</param>
    /// <param name="attributes">Its schedule attributes, in source order.</param>
    /// <param name="compilation">The compilation it is part of.</param>
    public static TypeModel? Parse(INamedTypeSymbol type, IReadOnlyList<AttributeData> attributes, Compilation compilation)
    {
        if (!IsServed(type))
            return null;

        AttributeModel? horizon = AttributeParser.Horizon(type) is { } attribute ? AttributeParser.Parse(attribute) : null;
        return new TypeModel(
            type.ContainingNamespace.IsGlobalNamespace ? "" : Namespace(type.ContainingNamespace),
            Declarations(type).ToEquatableArray(),
            HintName(type),
            CanImplement: !type.IsStatic && !type.IsRefLikeType,
            IsNeverInstantiated: type is { TypeKind: TypeKind.Class, IsStatic: false } && !IsVisibleOutside(type),
            InheritedMembers.HiddenBy(type, compilation),
            InheritedMembers.FreeNames(type, compilation).ToEquatableArray(),
            AttributeParser.AreOrdered(attributes) ? attributes.Select(AttributeParser.Parse).ToEquatableArray() : EquatableArray<AttributeModel>.Empty,
            horizon is { IsComplete: true } && horizon.Long("steps") > 0 ? horizon.Long("steps") : null);
    }

    /// <summary>Whether anything can be generated for the type.</summary>
    public static bool IsServed(INamedTypeSymbol type) =>
        ServedTypes.IsPartial(type) && ServedTypes.Obstacle(type) is null && !MemberClashes.Of(type).Any();

    private static bool IsVisibleOutside(INamedTypeSymbol type) =>
        type.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
        && (type.ContainingType is null || IsVisibleOutside(type.ContainingType));

    private static string Namespace(INamespaceSymbol symbol) =>
        symbol.ContainingNamespace.IsGlobalNamespace
            ? Escaped(symbol.Name)
            : $"{Namespace(symbol.ContainingNamespace)}.{Escaped(symbol.Name)}";

    private static IEnumerable<TypeDeclaration> Declarations(INamedTypeSymbol type)
    {
        IEnumerable<TypeDeclaration> around = type.ContainingType is { } outer ? Declarations(outer) : [];
        return around.Append(new TypeDeclaration(Keyword(type), Escaped(type.Name) + TypeParameters(type)));
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
        VarianceKind.In => "in " + Escaped(parameter.Name),
        VarianceKind.Out => "out " + Escaped(parameter.Name),
        _ => Escaped(parameter.Name),
    };

    /// <summary>
    /// A name that may be written: keywords need an @, and names of lower-case letters are to have one, since they could
    /// become keywords. Who has switched that warning (CS8981) off for a file has not done so for the generated one.
    /// </summary>
    private static string Escaped(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None
        || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None
        || name.All(letter => letter is >= 'a' and <= 'z')
            ? "@" + name
            : name;

    /// <summary>Namespace, types and, behind a dash that no name holds, the number of type parameters.</summary>
    private static string HintName(INamedTypeSymbol type)
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

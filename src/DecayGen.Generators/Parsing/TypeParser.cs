using Microsoft.CodeAnalysis;

namespace DecayGen.Generators.Parsing;

/// <summary>Types become models, and symbols end here.</summary>
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

        bool hasState = AttributeParser.AreDrivenByMetric(attributes);
        return new TypeModel(
            TypeNames.Namespace(type),
            TypeNames.Declarations(type).ToEquatableArray(),
            TypeNames.HintName(type),
            InheritedMembers.FreeNames(type, compilation).ToEquatableArray(),
            AttributeParser.Phases(type, attributes, compilation),
            HorizonModel.Of(type),
            CanImplement: !type.IsStatic && !type.IsRefLikeType,
            Attributes(type, hasState),
            hasState ? InheritedMembers.FreeStateName(type, compilation) : null,
            InheritedMembers.HiddenBy(type, compilation));
    }

    /// <summary>Whether anything can be generated for the type.</summary>
    public static bool IsServed(INamedTypeSymbol type) =>
        ServedTypes.IsWritten(type) && ServedTypes.IsPartial(type) && ServedTypes.Obstacle(type) is null && !MemberClashes.Of(type).Any();

    private static TypeAttributes Attributes(INamedTypeSymbol type, bool hasState) => (type, IsVisibleOutside(type)) switch
    {
        ({ TypeKind: TypeKind.Class, IsStatic: false }, false) when !hasState => TypeAttributes.NeverInstantiated,
        ({ TypeKind: TypeKind.Struct, IsRefLikeType: false, IsRecord: false }, true) => TypeAttributes.NeverCompared,
        _ => TypeAttributes.None,
    } | (hasState && type.TypeKind == TypeKind.Struct && HasUnorderedFields(type) ? TypeAttributes.AnyLayout : TypeAttributes.None);

    /// <summary>Whether a struct has fields in an order that the user has not spoken about.</summary>
    private static bool HasUnorderedFields(INamedTypeSymbol type) =>
        StateObstacles.HasFields(type) && !type.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "StructLayoutAttribute");

    /// <summary>Whether other assemblies can use the type, or the method.</summary>
    private static bool IsVisibleOutside(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
        && (symbol.ContainingType is null || IsVisibleOutside(symbol.ContainingType));
}

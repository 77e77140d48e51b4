using Microsoft.CodeAnalysis;

namespace DecayGen.Generators.Parsing;

/// <summary>The members that are generated into a type, and the signatures of its methods.</summary>
internal static class GeneratedSignatures
{
    /// <summary>What is generated into an annotated type, whether its attributes are valid or not.</summary>
    public static GeneratedMembers Of(INamedTypeSymbol type) => AttributeParser.AreDrivenByMetric(type.GetAttributes())
        ? GeneratedMembers.ByMetric
        : GeneratedMembers.BySteps | (HorizonModel.Of(type)?.Conversions ?? GeneratedMembers.None);

    /// <summary>The generated method with the same name and the same parameters as a method.</summary>
    public static GeneratedMembers Match(IMethodSymbol method)
    {
        if (method.Arity > 0)
            return GeneratedMembers.None;
        return (method.Name, method.Parameters) switch
        {
            ("At", [{ RefKind: RefKind.None, Type.SpecialType: SpecialType.System_Int64 }]) => GeneratedMembers.AtStep,
            ("At", [{ RefKind: RefKind.None, Type.SpecialType: SpecialType.System_Double }]) => GeneratedMembers.AtFraction,
            ("AtStep", [{ RefKind: RefKind.None, Type.SpecialType: SpecialType.System_Int64 }]) => GeneratedMembers.ByStep,
            ("AtEpoch", [{ RefKind: RefKind.None, Type.SpecialType: SpecialType.System_Int64 }]) => GeneratedMembers.ByEpoch,
            ("Step", [{ RefKind: RefKind.None, Type.SpecialType: SpecialType.System_Double }]) => GeneratedMembers.Step,
            ("Fill", [{ RefKind: RefKind.None, Type.SpecialType: SpecialType.System_Int64 }, { RefKind: RefKind.None, Type: INamedTypeSymbol span }]) =>
                SpanElement(span) switch
                {
                    SpecialType.System_Double => GeneratedMembers.FillDouble,
                    SpecialType.System_Single => GeneratedMembers.FillFloat,
                    _ => GeneratedMembers.None,
                },
            _ => GeneratedMembers.None,
        };
    }

    private static SpecialType? SpanElement(INamedTypeSymbol type) =>
        type is { MetadataName: "Span`1", ContainingType: null, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }
            ? type.TypeArguments[0].SpecialType
            : null;
}

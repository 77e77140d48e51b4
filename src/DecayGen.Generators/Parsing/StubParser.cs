using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DecayGen.Generators.Parsing;

/// <summary>
/// Partial methods that cannot be schedules. Without a body the compiler would complain about that alone (CS8795), and not
/// get as far as the rules that say what is wrong.
/// </summary>
internal static class StubParser
{
    // Neither default values, which stand in one part only, nor annotations of nullability, which files without a context must not have.
    private static readonly SymbolDisplayFormat _signature = SymbolDisplayFormat.FullyQualifiedFormat
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeRef)
        .WithParameterOptions(SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeExtensionThis)
        .WithGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints);

    /// <summary>The model of a method that needs a body; null where the compiler wants none, or accepts none.</summary>
    public static StubModel? Parse(IMethodSymbol method)
    {
        INamedTypeSymbol type = method.ContainingType;
        if (!IsWanted(method) || !ServedTypes.IsWritten(type) || !ServedTypes.IsPartial(type) || ServedTypes.ObstacleForMethods(type) is not null)
            return null;
        string modifiers = string.Join(" ", ServedMethods.Declaration(method)!.Modifiers.Select(modifier => modifier.Text));
        return new StubModel(
            TypeNames.Namespace(type),
            TypeNames.Declarations(type).ToEquatableArray(),
            $"{TypeNames.HintName(type)}.{method.Name}-{type.GetMembers(method.Name).IndexOf(method)}",
            $"{modifiers} {method.ToDisplayString(_signature)}");
    }

    private static bool IsWanted(IMethodSymbol method) =>
        ServedMethods.Problems(method).Any()
        && method is { MethodKind: MethodKind.Ordinary, IsPartialDefinition: true, PartialImplementationPart: null, ExplicitInterfaceImplementations.IsEmpty: true }
        && ServedMethods.Declaration(method) is { ContainsDiagnostics: false } declaration
        && declaration.Modifiers.Any(modifier => SyntaxFacts.IsAccessibilityModifier(modifier.Kind()))
        && ServedMethods.MayBeRepeated(declaration)
        && !HasTwin(method)
        && !declaration.DescendantNodes().OfType<ParameterSyntax>().Any(parameter => parameter.Type is null || parameter.Identifier.Text.Length == 0)
        && (declaration.Modifiers.Any(SyntaxKind.UnsafeKeyword) || !declaration.DescendantNodes().Any(part => part is PointerTypeSyntax or FunctionPointerTypeSyntax))
        && method.Parameters.Select(parameter => parameter.Type).Append(method.ReturnType).All(part => part.TypeKind != TypeKind.Error);

    /// <summary>Whether the type has another method that takes the same, to which the body would belong as well.</summary>
    private static bool HasTwin(IMethodSymbol method) => method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>().Any(other =>
        !other.Equals(method, SymbolEqualityComparer.Default) && other.Arity == method.Arity && Parameters(other).SequenceEqual(Parameters(method)));

    private static IEnumerable<string> Parameters(IMethodSymbol method) => method.Parameters.Select(parameter => parameter.Type.ToDisplayString());
}

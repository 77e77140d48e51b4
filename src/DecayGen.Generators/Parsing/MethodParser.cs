using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DecayGen.Generators.Parsing;

/// <summary>Methods become models.</summary>
internal static class MethodParser
{
    /// <summary>The model of an annotated method; null where it cannot be implemented.</summary>
    /// <param name="method">The method.</param>
    /// <param name="attributes">Its schedule attributes, in source order.</param>
    /// <param name="compilation">The compilation it is part of.</param>
    public static MethodModel? Parse(IMethodSymbol method, IReadOnlyList<AttributeData> attributes, Compilation compilation)
    {
        if (!ServedMethods.IsServed(method))
            return null;

        INamedTypeSymbol type = method.ContainingType;
        MethodDeclarationSyntax declaration = ServedMethods.Declaration(method)!;
        string parameterType = method.Parameters[0].Type.ToDisplayString();
        return new MethodModel(
            TypeNames.Namespace(type),
            TypeNames.Declarations(type).ToEquatableArray(),
            $"{TypeNames.HintName(type)}.{method.Name}-{parameterType}",
            InheritedMembers.PrivateNames.ToEquatableArray(),
            AttributeParser.Phases(method, attributes, compilation),
            HorizonModel.Of(method),
            string.Join(" ", declaration.Modifiers.Select(modifier => modifier.Text)),
            method.ReturnType.ToDisplayString(),
            TypeNames.Escaped(method.Name),
            parameterType,
            method.Parameters[0].Name,
            InheritedMembers.FreeName(type, HelperName(method, parameterType), compilation),
            IsDocumented(declaration),
            Attributes(method));
    }

    /// <summary>Overloads are told apart by what they take.</summary>
    private static string HelperName(IMethodSymbol method, string parameterType)
    {
        // Derived from the type around it, a type would hide that one's private members.
        string prefix = method.ContainingType.ContainingType is null ? "" : method.ContainingType.Name;
        bool isOverloaded = method.ContainingType.GetMembers(method.Name).Length > 1;
        return $"{prefix}{method.Name}Schedule{(isOverloaded ? $"Of{char.ToUpperInvariant(parameterType[0])}{parameterType.Substring(1)}" : "")}";
    }

    /// <summary>Looks at the text: in a project without documentation the compiler reads these comments as any others.</summary>
    private static bool IsDocumented(MethodDeclarationSyntax declaration) => declaration.GetLeadingTrivia().Any(trivia =>
        trivia.ToFullString() is var text && (text.StartsWith("///", StringComparison.Ordinal) || text.StartsWith("/**", StringComparison.Ordinal)));

    private static MethodAttributes Attributes(IMethodSymbol method)
    {
        ImmutableArray<string?> names = ImmutableArray.CreateRange(method.GetAttributes().Select(attribute => attribute.AttributeClass?.Name));
        return (names.Contains("ExcludeFromCodeCoverageAttribute") ? MethodAttributes.ExcludeFromCodeCoverage : MethodAttributes.None)
            | (names.Contains("MethodImplAttribute") ? MethodAttributes.MethodImpl : MethodAttributes.None);
    }
}

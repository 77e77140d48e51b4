using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DecayGen.Generators.Parsing;

/// <summary>Which methods a schedule can be generated for; asked by the generator and by the rules alike.</summary>
internal static class ServedMethods
{
    /// <summary>Whether the method can be implemented. What only the compiler complains about is left to it.</summary>
    public static bool IsServed(IMethodSymbol method) =>
        ServedTypes.IsWritten(method.ContainingType)
        && ServedTypes.IsPartial(method.ContainingType)
        && ServedTypes.ObstacleForMethods(method.ContainingType) is null
        && !Problems(method).Any()
        && IsWhole(method);

    /// <summary>What keeps the method from being a schedule, each as the rest of a sentence about the method.</summary>
    public static IEnumerable<string> Problems(IMethodSymbol method)
    {
        if (Declaration(method) is not { } declaration || method.MethodKind != MethodKind.Ordinary)
        {
            yield return "is no ordinary method";
            yield break;
        }

        if (!declaration.Modifiers.Any(SyntaxKind.StaticKeyword))
            yield return "is not static";
        if (!declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
            yield return "is not partial";
        if (HasBody(method))
            yield return "has a body";
        if (method.Arity > 0)
            yield return "is generic";
        if (method.Parameters is not [var parameter])
            yield return method.Parameters.IsEmpty ? "has no parameter" : "has several parameters";
        else if (method.IsExtensionMethod)
            yield return "is an extension method";
        else if (parameter.RefKind != RefKind.None || parameter.IsParams)
            yield return $"takes its parameter with '{parameter.ToDisplayParts().First()}'";
        else if (!IsParameter(parameter.Type))
            yield return $"takes '{parameter.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}'";
        if (method.ReturnsByRef || method.ReturnsByRefReadonly)
            yield return "returns a reference";
        else if (!IsResult(method.ReturnType))
            yield return $"returns '{method.ReturnType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}'";
    }

    /// <summary>A type that cannot be resolved is still being typed, and the compiler says so.</summary>
    public static bool IsParameter(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Double || type.TypeKind == TypeKind.Error;

    /// <inheritdoc cref="IsParameter"/>
    public static bool IsResult(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_Double or SpecialType.System_Single || type.TypeKind == TypeKind.Error;

    /// <summary>Whether the compiler accepts a part with the same modifiers.</summary>
    public static bool MayBeRepeated(MethodDeclarationSyntax declaration) => declaration.Modifiers.All(modifier =>
        SyntaxFacts.IsAccessibilityModifier(modifier.Kind())
        || modifier.Kind() is SyntaxKind.StaticKeyword or SyntaxKind.PartialKeyword or SyntaxKind.NewKeyword or SyntaxKind.UnsafeKeyword);

    public static MethodDeclarationSyntax? Declaration(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as MethodDeclarationSyntax;

    /// <summary>Whether the user has implemented the method, in whichever part.</summary>
    private static bool HasBody(IMethodSymbol method) =>
        new[] { method, method.PartialImplementationPart }
            .Where(part => part is not null && !GeneratedFiles.Hold(part))
            .Any(part => Declaration(part!) is { Body: not null } or { ExpressionBody: not null });

    /// <summary>Whether the compiler accepts another part in this place, and there is no second method of this signature.</summary>
    private static bool IsWhole(IMethodSymbol method) =>
        method is { PartialDefinitionPart: null, Name.Length: > 0, Parameters: [{ Name.Length: > 0, ScopedKind: ScopedKind.None }] }
        && MayBeRepeated(Declaration(method)!)
        && method.Parameters[0].Type.TypeKind != TypeKind.Error && method.ReturnType.TypeKind != TypeKind.Error
        && Declaration(method)!.Modifiers.Any(modifier => SyntaxFacts.IsAccessibilityModifier(modifier.Kind()))
        && IsFirst(method, [.. method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>().Where(other => IsTwin(other, method))]);

    /// <summary>Of methods with one signature the first is served, unless one that is external is the body of all.</summary>
    private static bool IsFirst(IMethodSymbol method, IReadOnlyList<IMethodSymbol> twins) =>
        twins[0].Equals(method, SymbolEqualityComparer.Default) && !twins.Any(twin => twin.IsExtern);

    private static bool IsTwin(IMethodSymbol left, IMethodSymbol right) =>
        left.Arity == 0 && left.Parameters.Length == 1
        && left.Parameters[0].Type.Equals(right.Parameters[0].Type, SymbolEqualityComparer.Default);
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace DecayGen.Generators.Parsing;

/// <summary>The method of the user's that <c>[Custom]</c> names: only its target tells which one that is.</summary>
internal static class CustomMethod
{
    public const string Kind = "Custom";

    /// <summary>The argument under which the model keeps how generated code calls the method.</summary>
    public const string Call = "call";

    /// <summary>The argument under which it keeps why there is no such method.</summary>
    public const string Problem = "problem";

    /// <summary>The model with the method in it, or with what is wrong.</summary>
    public static AttributeModel Resolve(AttributeModel model, AttributeData attribute, ISymbol target, Compilation compilation)
    {
        if (model.Kind != Kind || attribute.ConstructorArguments is not [{ Type.SpecialType: SpecialType.System_String, Kind: TypedConstantKind.Primitive } argument])
            return model;

        string name = argument.Value as string ?? "";
        INamedTypeSymbol type = target as INamedTypeSymbol ?? target.ContainingType;
        List<IMethodSymbol> methods = [.. Methods(type, name, compilation)];
        IMethodSymbol? method = methods.FirstOrDefault(IsServed);
        ArgumentModel found =
            method is null ? new ArgumentModel(Problem, Missing(type, name, methods.FirstOrDefault()))
            : method.Equals(target, SymbolEqualityComparer.Default) ? new ArgumentModel(Problem, $"'{name}' is the schedule itself")
            : methods.Any(other => IsServed(other) && !other.Equals(method, SymbolEqualityComparer.Default) && other.ContainingType.Equals(method.ContainingType, SymbolEqualityComparer.Default))
                ? new ArgumentModel(Problem, $"there are two methods '{name}' that take the same")
            : Forbidden(method) is { } forbidden ? new ArgumentModel(Problem, $"'{name}' {forbidden}")
            : new ArgumentModel(Call, $"{method.ContainingType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}.{TypeNames.Escaped(name)}");
        return new AttributeModel(
            model.Kind,
            model.Arguments.Where(other => other.Name != "method").Append(new ArgumentModel("method", name)).Append(found).ToEquatableArray(),
            model.IsComplete || argument.IsNull);
    }

    /// <summary>The methods of a name that the type has and inherits, but for those generated, which only the rules would see.</summary>
    private static IEnumerable<IMethodSymbol> Methods(INamedTypeSymbol type, string name, Compilation compilation)
    {
        for (INamedTypeSymbol? ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            foreach (IMethodSymbol method in ancestor.GetMembers(name).OfType<IMethodSymbol>())
            {
                if (compilation.IsSymbolAccessibleWithin(method, type) && !MemberClashes.IsGenerated(method))
                    yield return method;
            }
        }
    }

    private static bool IsServed(IMethodSymbol method) => method is
    {
        IsStatic: true,
        IsAbstract: false,
        Arity: 0,
        MethodKind: MethodKind.Ordinary,
        RefKind: RefKind.None,
        ReturnType.SpecialType: SpecialType.System_Double,
        Parameters: [{ RefKind: RefKind.None, Type.SpecialType: SpecialType.System_Int64 }],
    };

    /// <summary>Why the compiler rejects every call of a method; null where it accepts them.</summary>
    private static string? Forbidden(IMethodSymbol method) => method.GetAttributes()
        .Select(attribute => (attribute.AttributeClass?.Name, attribute.ConstructorArguments) switch
        {
            ("UnmanagedCallersOnlyAttribute", _) => "is for native code only",
            ("ObsoleteAttribute", [_, { Value: true }, ..]) => "is obsolete, and to call it an error",
            _ => null,
        })
        .FirstOrDefault(reason => reason is not null);

    private static string Missing(INamedTypeSymbol type, string name, IMethodSymbol? other) => other is null
        ? $"'{type.Name}' has no method '{name}'"
        : $"'{other.ToDisplayString(_format)}' is another";

    private static readonly SymbolDisplayFormat _format = SymbolDisplayFormat.MinimallyQualifiedFormat
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeRef)
        .WithParameterOptions(SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeParamsRefOut);
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DecayGen.Generators.Parsing;

/// <summary>Which types a schedule can be generated for; asked by the generator and by the rules alike.</summary>
internal static class ServedTypes
{
    /// <summary>Whether the type and all types around it are partial.</summary>
    public static bool IsPartial(INamedTypeSymbol type) => NotPartial(type).FirstOrDefault() is null;

    /// <summary>The declarations, of the type and of the types around it, that lack <c>partial</c>.</summary>
    public static IEnumerable<TypeDeclarationSyntax> NotPartial(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? part = type; part is not null; part = part.ContainingType)
        {
            foreach (SyntaxReference reference in part.DeclaringSyntaxReferences)
            {
                if (reference.GetSyntax() is TypeDeclarationSyntax declaration && !declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
                    yield return declaration;
            }
        }
    }

    /// <summary>Why no part of the type can be written in another file; null where it can.</summary>
    public static string? Obstacle(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? part = type; part is not null; part = part.ContainingType)
        {
            if (part.IsFileLocal)
                return "a file-local type has no parts in other files; remove the 'file' modifier";
        }

        return type.TypeKind is TypeKind.Class or TypeKind.Struct ? null : "only classes, structs and records can be schedules";
    }
}

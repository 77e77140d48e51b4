using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DecayGen.Generators.Parsing;

/// <summary>Which types a schedule can be generated for; asked by the generator and by the rules alike.</summary>
internal static class ServedTypes
{
    /// <summary>Whether the type and all types around it are partial.</summary>
    public static bool IsPartial(INamedTypeSymbol type) => NotPartial(type).FirstOrDefault() is null;

    /// <summary>Whether another part of the type can be written: all around it has a name, and variance stands on interfaces alone.</summary>
    public static bool IsWritten(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? part = type; part is not null; part = part.ContainingType)
        {
            if (!part.CanBeReferencedByName || part.TypeParameters.Any(parameter => parameter.Name.Length == 0 || (parameter.Variance != VarianceKind.None && part.TypeKind != TypeKind.Interface)))
                return false;
        }

        for (INamespaceSymbol part = type.ContainingNamespace; !part.IsGlobalNamespace; part = part.ContainingNamespace)
        {
            if (part.Name.Length == 0)
                return false;
        }

        return true;
    }

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

    /// <summary>Why the type cannot be a schedule; null where it can.</summary>
    public static string? Obstacle(INamedTypeSymbol type) =>
        FileLocal(type)
        ?? (type.TypeKind is TypeKind.Class or TypeKind.Struct ? null : "only classes, structs and records can be schedules")
        ?? (type.IsComImport ? "a class of COM has no code; remove the attribute 'ComImport'" : null)
        ?? (AttributeParser.AreDrivenByMetric(type.GetAttributes()) ? StateObstacles.Of(type) : null);

    /// <summary>Why the type cannot hold an annotated method; null where it can.</summary>
    public static string? ObstacleForMethods(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? part = type; part is not null; part = part.ContainingType)
        {
            if (part.TypeParameters.Any(parameter => parameter.Variance != VarianceKind.None))
                return "an interface with a variant type parameter can hold no classes, and a method needs one for its tables";
        }

        return FileLocal(type);
    }

    /// <summary>No part of a file-local type, or of a script, can be written in another file.</summary>
    private static string? FileLocal(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? part = type; part is not null; part = part.ContainingType)
        {
            if (part.IsFileLocal)
                return "a file-local type has no parts in other files; remove the 'file' modifier";
            if (part.IsScriptClass)
                return "a script has no other files, in which a part of the type could stand";
        }

        return null;
    }
}

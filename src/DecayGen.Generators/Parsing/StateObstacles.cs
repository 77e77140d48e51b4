using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DecayGen.Generators.Parsing;

/// <summary>Why a type cannot keep the state of a schedule that a metric drives, for each run its own.</summary>
internal static class StateObstacles
{
    private const int Sequential = 0;
    private const int Explicit = 2;

    private const string Unassigned =
        "before C# 11 every constructor of a struct has to assign all its fields, that of the state included; add ': this()' to it, use C# 11, or a class";

    public static string? Of(INamedTypeSymbol type) =>
        type.IsStatic ? "a schedule that a metric drives has a state, and a static class has no instance to keep it; remove the 'static' modifier"
        : type.IsReadOnly ? "a schedule that a metric drives changes its state at every step, and a readonly struct cannot; remove the 'readonly' modifier"
        : Layout(type) ?? (type.TypeKind == TypeKind.Struct && type.InstanceConstructors.Any(LeavesFields) ? Unassigned : null);

    /// <summary>Whether the user's parts of a type have fields of instances, that of an event included.</summary>
    public static bool HasFields(INamedTypeSymbol type) => type.GetMembers().Any(member => member is
        IFieldSymbol { IsStatic: false, IsConst: false } or IEventSymbol { IsStatic: false, AddMethod.IsImplicitlyDeclared: true }
        && !MemberClashes.IsGenerated(member));

    /// <summary>An order of fields that the user has spoken about has no place for another one.</summary>
    private static string? Layout(INamedTypeSymbol type)
    {
        foreach (AttributeData attribute in type.GetAttributes())
        {
            int? layout = attribute.AttributeClass?.Name == "StructLayoutAttribute" && attribute.ConstructorArguments is [{ Value: IConvertible kind }]
                ? Convert.ToInt32(kind, CultureInfo.InvariantCulture)
                : null;
            if (layout == Explicit || (layout == Sequential && type.TypeKind == TypeKind.Struct && HasFields(type)))
                return "its fields have a layout, in which the state of a schedule has no place; remove the attribute 'StructLayout'";
            if (attribute.AttributeClass?.Name == "InlineArrayAttribute")
                return "an inline array has no room for the state of a schedule";
        }

        return null;
    }

    /// <summary>From C# 11 on, constructors clear the fields that they do not assign.</summary>
    private static bool LeavesFields(IMethodSymbol constructor) => constructor.DeclaringSyntaxReferences.Any(reference =>
        reference.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: < LanguageVersion.CSharp11 }
        && reference.GetSyntax() is ConstructorDeclarationSyntax { Initializer: null } or TypeDeclarationSyntax);
}

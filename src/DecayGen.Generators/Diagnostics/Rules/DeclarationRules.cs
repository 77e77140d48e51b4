using DecayGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DecayGen.Generators.Diagnostics.Rules;

/// <summary>DECAY001, 002, 003, 006: whether anything can be generated into the annotated type, or the type of the annotated method.</summary>
internal sealed class DeclarationRules : ScheduleRules
{
    public override void Review(ScheduleTarget target)
    {
        if (!target.Language.IsNewEnough)
        {
            string version = ((CSharpCompilation)target.Compilation).LanguageVersion.ToDisplayString();
            target.Report(Descriptors.LanguageVersion, target.LocationOf(0, null), version);
            return;
        }

        if ((target.Obstacle ?? target.Language.Obstacle) is { } obstacle)
        {
            target.Report(Descriptors.CannotServe, target.Symbol.Locations.FirstOrDefault(), target.Symbol.Name, obstacle);
            return;
        }

        // What can never be a schedule needs nothing around it.
        if (target.Method is { MethodKind: not MethodKind.Ordinary })
            return;
        foreach (TypeDeclarationSyntax declaration in ServedTypes.NotPartial(target.Type))
        {
            if (IsPartialElsewhere(declaration, target.Type))
                continue;
            string part = declaration.Identifier.ValueText;
            target.Report(Descriptors.NotPartial, declaration.Identifier.GetLocation(), part, part == target.Symbol.Name ? "it" : $"'{target.Symbol.Name}' inside it");
        }

        if (target.Method is not null)
            return;
        foreach ((string name, Location? location) in MemberClashes.Of(target.Type))
            target.Report(Descriptors.MemberClash, location, name, target.Type.Name);
    }

    /// <summary>A declaration that lacks what others of its type have is the compiler's error CS0260, which is enough.</summary>
    private static bool IsPartialElsewhere(TypeDeclarationSyntax declaration, INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.ContainingType)
        {
            List<SyntaxNode> parts = [.. type.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax())];
            if (parts.Contains(declaration))
                return parts.OfType<TypeDeclarationSyntax>().Any(part => part.Modifiers.Any(SyntaxKind.PartialKeyword));
        }

        return false;
    }
}

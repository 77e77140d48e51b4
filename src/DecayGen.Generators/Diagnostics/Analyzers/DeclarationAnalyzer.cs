using System.Collections.Immutable;
using DecayGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DecayGen.Generators.Diagnostics.Analyzers;

/// <summary>DECAY001, 002, 003, 006: whether anything can be generated into the annotated type.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DeclarationAnalyzer : ScheduleAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(Descriptors.NotPartial, Descriptors.CannotServe, Descriptors.MemberClash, Descriptors.LanguageVersion);

    private protected override void Analyze(ScheduleTarget target)
    {
        if (!target.LanguageIsSupported)
        {
            string version = ((CSharpCompilation)target.Compilation).LanguageVersion.ToDisplayString();
            target.Report(Descriptors.LanguageVersion, target.LocationOf(0, null), version);
            return;
        }

        if (ServedTypes.Obstacle(target.Type) is { } obstacle)
        {
            target.Report(Descriptors.CannotServe, target.Type.Locations.FirstOrDefault(), target.Type.Name, obstacle);
            return;
        }

        // One that is partial elsewhere is an error of the compiler's; one error a type is enough.
        foreach (TypeDeclarationSyntax declaration in ServedTypes.NotPartial(target.Type))
        {
            string part = declaration.Identifier.ValueText;
            target.Report(Descriptors.NotPartial, declaration.Identifier.GetLocation(), part, part == target.Type.Name ? "it" : $"'{target.Type.Name}' inside it");
        }

        foreach ((string name, Location? location) in MemberClashes.Of(target.Type))
            target.Report(Descriptors.MemberClash, location, name, target.Type.Name);
    }
}

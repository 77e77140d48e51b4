using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DecayGen.Generators.Diagnostics.Uses;

/// <summary>The names of the methods in a compilation that may be schedules, by which calls of others are told apart at once.</summary>
internal sealed class AnnotatedMethods(Compilation compilation)
{
    private static readonly ConditionalWeakTable<SyntaxTree, string[]> _names = new();

    private HashSet<string>? _all;

    public bool Include(string name, CancellationToken cancellation) =>
        (_all ??= [.. compilation.SyntaxTrees.SelectMany(file => _names.GetValue(file, _ => Read(file, cancellation)))]).Contains(name);

    private static string[] Read(SyntaxTree file, CancellationToken cancellation) =>
    [
        .. file.GetRoot(cancellation)
            .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
            .OfType<MethodDeclarationSyntax>()
            .Where(method => method.AttributeLists.Count > 0 && method.Modifiers.Any(SyntaxKind.PartialKeyword))
            .Select(method => method.Identifier.ValueText),
    ];
}

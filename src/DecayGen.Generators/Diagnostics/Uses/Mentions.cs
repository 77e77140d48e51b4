using System.Runtime.CompilerServices;
using DecayGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DecayGen.Generators.Diagnostics.Uses;

/// <summary>Where names stand in the user's files. Each file is read once, so that an edit reads one file anew.</summary>
internal static class Mentions
{
    private static readonly ConditionalWeakTable<SyntaxTree, ILookup<string, int>> _names = new();

    /// <summary>The mentions of a name in a file; in a generated one of ours there are none.</summary>
    public static IEnumerable<SimpleNameSyntax> Of(string name, SyntaxTree file, CancellationToken cancellation) =>
        _names.GetValue(file, Read)[name].Select(position => file.GetRoot(cancellation).FindToken(position).Parent).OfType<SimpleNameSyntax>();

    /// <summary>The mentions of a variable, a field or a local one, that mean it.</summary>
    public static IEnumerable<(SimpleNameSyntax Name, SemanticModel Model)> Of(ISymbol variable, Compilation compilation, CancellationToken cancellation)
    {
        IEnumerable<SyntaxTree> files = variable is ILocalSymbol ? variable.DeclaringSyntaxReferences.Select(reference => reference.SyntaxTree) : compilation.SyntaxTrees;
        foreach (SyntaxTree file in files)
        {
            foreach (SimpleNameSyntax name in Of(variable.Name, file, cancellation))
            {
                SemanticModel model = compilation.GetSemanticModel(file);
                if (variable.Equals(model.GetSymbolInfo(name, cancellation).Symbol?.OriginalDefinition, SymbolEqualityComparer.Default))
                    yield return (name, model);
            }
        }
    }

    /// <summary>The name with what it is qualified by, as <c>this</c>.</summary>
    public static ExpressionSyntax WithQualifier(SimpleNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax qualified && qualified.Name == name ? qualified : name;

    private static ILookup<string, int> Read(SyntaxTree file) =>
        (GeneratedFiles.Include(file) ? [] : file.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
            .ToLookup(name => name.Identifier.ValueText, name => name.SpanStart);
}

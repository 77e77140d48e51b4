using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.CodeFixes;

/// <summary>A file with a diagnostic, as the fixes read it.</summary>
internal sealed record Diagnosed(Document Document, SyntaxNode Root, SemanticModel Model, SourceText Text, CancellationToken Cancellation)
{
    public static async Task<Diagnosed?> Read(Document document, CancellationToken cancellation)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return root is null || model is null ? null : new Diagnosed(document, root, model, text, cancellation);
    }

    /// <summary>The file as it would be after changes.</summary>
    public Diagnosed After(IEnumerable<TextChange> changes)
    {
        SourceText text = Text.WithChanges(changes);
        SyntaxTree tree = Root.SyntaxTree.WithChangedText(text);
        SemanticModel model = Model.Compilation.ReplaceSyntaxTree(Root.SyntaxTree, tree).GetSemanticModel(tree);
        return this with { Root = tree.GetRoot(Cancellation), Model = model, Text = text };
    }
}

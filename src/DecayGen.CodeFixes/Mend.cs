using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.CodeFixes;

/// <summary>
/// What a fix would do to the file of a diagnostic. These are changes of the text, not of the tree, so that whatever is
/// not changed stays as it was typed.
/// </summary>
internal sealed record Mend(string Title, ImmutableArray<TextChange> Changes)
{
    public Mend(string title, TextChange change)
        : this(title, ImmutableArray.Create(change))
    {
    }
}

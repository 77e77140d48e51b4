using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.CodeFixes;

/// <summary>
/// What a fix would do to the file of a diagnostic. These are changes of the text, not of the tree, so that whatever is
/// not changed stays as it was typed.
/// </summary>
internal sealed class Mend(string title, IEnumerable<TextChange> changes)
{
    public Mend(string title, TextChange change)
        : this(title, [change])
    {
    }

    public string Title => title;

    /// <summary>The changes in the order of the file, which named arguments need not follow.</summary>
    public ImmutableArray<TextChange> Changes { get; } = ImmutableArray.CreateRange(changes.OrderBy(change => change.Span.Start));
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.CodeFixes;

/// <summary>One way to mend what one rule finds. Each is one file; where a rule can be mended in two ways, these are two fixes.</summary>
public abstract class ScheduleCodeFix : CodeFixProvider
{
    private protected ScheduleCodeFix(string rule) => FixableDiagnosticIds = ImmutableArray.Create(rule);

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => MendAll.Instance;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        // Several diagnostics in one place, such as one for each nested type, ask for the same change.
        if (await Diagnosed.Read(context.Document, context.CancellationToken).ConfigureAwait(false) is not { } code
            || Find(code, context.Span) is not { } mend)
        {
            return;
        }

        CodeAction action = CodeAction.Create(
            mend.Title,
            _ => Task.FromResult(context.Document.WithText(code.Text.WithChanges(mend.Changes))),
            equivalenceKey: GetType().Name);
        context.RegisterCodeFix(action, context.Diagnostics);
    }

    /// <summary>What to change; null where that would not silence the rule.</summary>
    /// <param name="code">The file of the diagnostic.</param>
    /// <param name="span">Where in it the diagnostic is.</param>
    internal abstract Mend? Find(Diagnosed code, TextSpan span);
}

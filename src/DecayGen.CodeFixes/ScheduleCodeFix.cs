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

    /// <summary>The batch fixer, which makes one of two equal changes: a type around two schedules is asked twice to be partial.</summary>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Diagnosed? code = await Diagnosed.Read(context.Document, context.CancellationToken).ConfigureAwait(false);
        if (code is null || Find(code, context.Span) is not { } mend)
            return;

        CodeAction action = CodeAction.Create(
            mend.Title,
            _ => Task.FromResult(context.Document.WithText(code.Text.WithChanges(mend.Changes))),
            equivalenceKey: GetType().Name);
        context.RegisterCodeFix(action, context.Diagnostics);
    }

    /// <summary>What to change; null where that would not silence the rule.</summary>
    /// <param name="code">The file of the diagnostic.</param>
    /// <param name="span">Where in it the diagnostic is.</param>
    private protected abstract Mend? Find(Diagnosed code, TextSpan span);
}

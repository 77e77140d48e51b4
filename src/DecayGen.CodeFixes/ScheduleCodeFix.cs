using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace DecayGen.CodeFixes;

/// <summary>One way to mend what a rule finds. Each is one file; where a rule can be mended in two ways, these are two fixes.</summary>
public abstract class ScheduleCodeFix : CodeFixProvider
{
    private protected ScheduleCodeFix(params string[] rules) => FixableDiagnosticIds = ImmutableArray.Create(rules);

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <summary>What tells the fix from others; it offers one action a finding.</summary>
    private string Key => GetType().Name;

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new AllFindings(Key);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await Diagnosed.Read(context.Document, context.CancellationToken).ConfigureAwait(false) is not { } code)
            return;
        foreach (Diagnostic finding in context.Diagnostics)
        {
            if (Find(code, finding) is not { } mend)
                continue;
            CodeAction action = CodeAction.Create(
                mend.Title,
                _ => Task.FromResult(context.Document.WithText(code.Text.WithChanges(mend.Changes))),
                equivalenceKey: Key);
            context.RegisterCodeFix(action, finding);
        }
    }

    /// <summary>What to change; null where that would not silence the rule.</summary>
    /// <param name="code">The file of the finding.</param>
    /// <param name="finding">What a rule found in it.</param>
    private protected abstract Mend? Find(Diagnosed code, Diagnostic finding);
}

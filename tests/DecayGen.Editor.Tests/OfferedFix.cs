using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace DecayGen.Editor.Tests;

/// <summary>A fix in the menu of a light bulb.</summary>
/// <param name="Document">Where the menu is open.</param>
/// <param name="Action">What the fix would do.</param>
/// <param name="Provider">Who offers it.</param>
/// <param name="Diagnostics">What it mends.</param>
/// <param name="Findings">Where the editor has further findings from.</param>
internal sealed record OfferedFix(
    Document Document, CodeAction Action, CodeFixProvider Provider, ImmutableArray<Diagnostic> Diagnostics, FixAllContext.DiagnosticProvider Findings)
{
    /// <summary>The same fix for all findings of the rule in a scope, as the editor finds these.</summary>
    public async Task<CodeAction> ForAll(FixAllScope scope)
    {
        FixAllContext context = new(
            Document, Provider, scope, Action.EquivalenceKey!, Diagnostics.Select(diagnostic => diagnostic.Id), Findings, TestContext.Current.CancellationToken);
        return (await Provider.GetFixAllProvider()!.GetFixAsync(context))!;
    }
}

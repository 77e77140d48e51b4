using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace DecayGen.CodeFixes;

/// <summary>
/// Mends all findings of a fix that can be mended. <c>dotnet format</c> tries the fix on the first finding that it has, which
/// may be one of another rule or one that cannot be mended, and then asks for all without saying for which of the fix's
/// actions: each of ours has one.
/// </summary>
/// <param name="key">The key of the fix's action.</param>
internal sealed class AllFindings(string key) : FixAllProvider
{
    /// <summary>It makes one of two equal changes: a type around two schedules is asked twice to be partial.</summary>
    private static readonly FixAllProvider _batch = WellKnownFixAllProviders.BatchFixer;

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => _batch.GetSupportedFixAllScopes();

    public override Task<CodeAction?> GetFixAsync(FixAllContext context) =>
        _batch.GetFixAsync(context is { CodeActionEquivalenceKey: null, Document: { } document }
            ? new FixAllContext(document, context.CodeFixProvider, context.Scope, key, context.DiagnosticIds, new Findings(context), context.CancellationToken)
            : context);

    /// <summary>The findings of a context, for another one.</summary>
    private sealed class Findings(FixAllContext context) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);

        public override async Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await context.GetProjectDiagnosticsAsync(project).ConfigureAwait(false);
    }
}

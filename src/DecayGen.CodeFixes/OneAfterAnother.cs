using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.CodeFixes;

/// <summary>Mends findings one after another, each in the code that the one before left: what each adds has a name that is free then.</summary>
/// <param name="find">What to change for a finding at a place; null where there is nothing to be done.</param>
internal sealed class OneAfterAnother(Func<Diagnosed, TextSpan, Mend?> find) : FixAllProvider
{
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override Task<CodeAction?> GetFixAsync(FixAllContext context) => Task.FromResult<CodeAction?>(CodeAction.Create(
        "Turn all of these schedulers into schedules",
        cancellation => MendAllAsync(context.WithCancellationToken(cancellation)),
        equivalenceKey: context.CodeActionEquivalenceKey));

    private async Task<Solution> MendAllAsync(FixAllContext context)
    {
        Solution solution = context.Solution;
        foreach (Document document in Documents(context))
        {
            ImmutableArray<Diagnostic> findings = await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
            if (findings.IsEmpty)
                continue;
            List<TextChange> made = [];
            foreach (TextSpan span in findings.Select(finding => finding.Location.SourceSpan).Distinct().OrderBy(span => span.Start))
            {
                // A finding in what has been replaced has been mended.
                if (Moved(span, made) is not { } moved
                    || await Diagnosed.Read(solution.GetDocument(document.Id)!, context.CancellationToken).ConfigureAwait(false) is not { } code
                    || find(code, moved) is not { } mend)
                {
                    continue;
                }

                made.AddRange(mend.Changes.Reverse());
                solution = solution.WithDocumentText(document.Id, code.Text.WithChanges(mend.Changes));
            }
        }

        return solution;
    }

    private static IEnumerable<Document> Documents(FixAllContext context) => context.Scope switch
    {
        FixAllScope.Document => context.Document is { } document ? [document] : [],
        FixAllScope.Project => context.Project.Documents,
        _ => context.Solution.Projects.Where(project => project.Language == context.Project.Language).SelectMany(project => project.Documents),
    };

    /// <summary>Where a span is after changes, of each set the last first; null where it is in one of them.</summary>
    private static TextSpan? Moved(TextSpan span, List<TextChange> changes)
    {
        foreach (TextChange change in changes)
        {
            if (change.Span.OverlapsWith(span))
                return null;
            if (change.Span.End <= span.Start)
                span = new TextSpan(span.Start + change.NewText!.Length - change.Span.Length, span.Length);
        }

        return span;
    }
}

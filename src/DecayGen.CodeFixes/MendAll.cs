using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.CodeFixes;

/// <summary>
/// Mends all diagnostics of a file at once. The batch fixer would mend each in a copy of the file and merge the copies; for
/// two diagnostics that ask for the same insertion (a type around two schedules) this is not what its merge is made for.
/// </summary>
internal sealed class MendAll : DocumentBasedFixAllProvider
{
    public static readonly MendAll Instance = new();

    protected override async Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        ScheduleCodeFix fix = (ScheduleCodeFix)fixAllContext.CodeFixProvider;
        if (await Diagnosed.Read(document, fixAllContext.CancellationToken).ConfigureAwait(false) is not { } code)
            return document;
        IEnumerable<TextChange> changes = diagnostics
            .Select(diagnostic => diagnostic.Location.SourceSpan)
            .Distinct()
            .SelectMany(span => fix.Find(code, span)?.Changes ?? ImmutableArray<TextChange>.Empty)
            .OrderBy(change => change.Span.Start);
        return document.WithText(code.Text.WithChanges(changes));
    }
}

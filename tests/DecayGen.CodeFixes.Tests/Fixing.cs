using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace DecayGen.CodeFixes.Tests;

/// <summary>What a fix is expected to do with code.</summary>
internal static class Fixing<TFix>
    where TFix : ScheduleCodeFix, new()
{
    private static readonly TFix _fix = new();

    private static ImmutableArray<string> Rules => _fix.FixableDiagnosticIds;

    /// <summary>
    /// The first finding of the fix's rules is offered it under a title; applied, it gives this code, which compiles, has no
    /// such finding, and no error or warning of another rule that was not there before.
    /// </summary>
    public static async Task Gives(string before, string after, string title, string? editorConfig = null)
    {
        Project project = Bench.Open(editorConfig, before);
        CodeAction action = Assert.Single(await Offered(project, (await Findings(project))[0]));
        Assert.Equal(title, action.Title);
        await AssertFixed(project, await Apply(project, action), [after]);
    }

    /// <summary>The fix gives this code, in which another rule finds what the error had silenced.</summary>
    public static async Task Reveals(string rule, string before, string after)
    {
        Project project = Bench.Open(null, before);
        Project changed = await Apply(project, Assert.Single(await Offered(project, Assert.Single(await Findings(project)))));
        Assert.Equal([after], await Bench.Texts(changed));
        Assert.Equal(rule, Assert.Single(await Bench.Diagnose(changed)).Id);
    }

    /// <summary>The rule has a finding, and the fix does not offer itself.</summary>
    public static async Task IsNotOffered(string source, string? editorConfig = null)
    {
        Project project = Bench.Open(editorConfig, source);
        Assert.Empty(await Offered(project, Assert.Single(await Findings(project))));
    }

    /// <summary>All findings are mended by one action, in one go.</summary>
    public static async Task GivesForAll(FixAllScope scope, string[] before, string[] after)
    {
        Project project = Bench.Open(null, before);
        ImmutableArray<Diagnostic> findings = await Findings(project);
        Document first = Bench.DocumentOf(project, findings[0]);
        CodeAction single = Assert.Single(await Offered(project, findings[0]));
        FixAllContext context = new(first, _fix, scope, single.EquivalenceKey!, Rules, new Known(findings), CancellationToken.None);
        CodeAction action = (await _fix.GetFixAllProvider().GetFixAsync(context))!;
        await AssertFixed(project, await Apply(project, action), after, isComplete: scope != FixAllScope.Document);
    }

    private static async Task<ImmutableArray<Diagnostic>> Findings(Project project)
    {
        ImmutableArray<Diagnostic> findings = [.. (await Bench.Diagnose(project)).Where(diagnostic => Rules.Contains(diagnostic.Id))];
        Assert.True(findings.Length > 0, string.Join("\n", await Bench.Diagnose(project)));
        return findings;
    }

    private static async Task<List<CodeAction>> Offered(Project project, Diagnostic finding)
    {
        List<CodeAction> actions = [];
        CodeFixContext context = new(Bench.DocumentOf(project, finding), finding, (action, _) => actions.Add(action), CancellationToken.None);
        await _fix.RegisterCodeFixesAsync(context);
        return actions;
    }

    private static async Task<Project> Apply(Project project, CodeAction action)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(project.Id)!;
    }

    private static async Task AssertFixed(Project before, Project after, string[] texts, bool isComplete = true)
    {
        Assert.Equal(texts, await Bench.Texts(after));
        HashSet<string> known = [.. (await Bench.Diagnose(before)).Select(diagnostic => diagnostic.Id)];
        ImmutableArray<Diagnostic> left = await Bench.Diagnose(after);
        Assert.DoesNotContain(left, diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !known.Contains(diagnostic.Id));
        Assert.Equal(isComplete, left.All(diagnostic => !Rules.Contains(diagnostic.Id)));
    }

    /// <summary>The findings, as an editor that has them already hands them out.</summary>
    private sealed class Known(ImmutableArray<Diagnostic> findings) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(findings.Where(finding => Bench.DocumentOf(document.Project, finding).Id == document.Id));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(Enumerable.Empty<Diagnostic>());

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(findings);
    }
}

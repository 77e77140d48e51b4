using System.Collections.Immutable;
using DecayGen.CodeFixes;
using DecayGen.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.Fuzzing;

/// <summary>What an editor makes of an input: every fix that is offered for a finding is applied.</summary>
internal static class Fixed
{
    private static readonly AnalyzerReference _ours = new OwnReference();

    private static readonly CodeRefactoringProvider[] _refactorings = [new HandWrittenDecayRefactoring(), new SchedulerRefactoring()];

    private static readonly ILookup<string, CodeFixProvider> _fixes = typeof(ScheduleCodeFix).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(CodeFixProvider)))
        .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!)
        .SelectMany(fix => fix.FixableDiagnosticIds.Select(id => (Id: id, Fix: fix)))
        .ToLookup(pair => pair.Id, pair => pair.Fix);

    /// <summary>Of thousands of findings in one file, an editor asks for those that are seen.</summary>
    private const int MostFindings = 40;

    /// <summary>How many fixes were applied, and what is wrong with one of them.</summary>
    public static async Task<(int Applied, string? Fault)> Of(Input input, CancellationToken cancellation)
    {
        using AdhocWorkspace workspace = new();
        Project project = Open(workspace, input);
        Compilation compilation = (await project.GetCompilationAsync(cancellation))!;
        ImmutableArray<Diagnostic> findings = await compilation.WithAnalyzers(Reviewed.Analyzers, project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(cancellation);
        int applied = 0;
        foreach (Diagnostic finding in findings.Where(finding => finding.Location.IsInSource).Take(MostFindings))
        {
            Document document = project.GetDocument(finding.Location.SourceTree)!;
            foreach ((string name, CodeAction action) in await Offered(document, finding, cancellation))
            {
                applied++;
                if (await Fault(document, action, input.HasTorchSharp, cancellation) is { } fault)
                    return (applied, $"{name} for {finding}: {fault}");
            }
        }

        return (applied, null);
    }

    private static async Task<List<(string Name, CodeAction Action)>> Offered(Document document, Diagnostic finding, CancellationToken cancellation)
    {
        List<(string, CodeAction)> actions = [];
        foreach (CodeFixProvider fix in _fixes[finding.Id])
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => actions.Add((fix.GetType().Name, action)), cancellation));
        foreach (CodeRefactoringProvider refactoring in _refactorings)
        {
            await refactoring.ComputeRefactoringsAsync(new CodeRefactoringContext(
                document, finding.Location.SourceSpan, action => actions.Add((refactoring.GetType().Name, action)), cancellation));
        }

        return actions;
    }

    /// <summary>What a fix leaves parses no worse than what was there, and is something else. In the place of a scheduler, it compiles no worse.</summary>
    private static async Task<string?> Fault(Document document, CodeAction action, bool isCompiled, CancellationToken cancellation)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(cancellation);
        Document after = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
        SourceText before = await document.GetTextAsync(cancellation);
        SourceText text = await after.GetTextAsync(cancellation);
        if (text.ContentEquals(before))
            return $"'{action.Title}' changes nothing.";
        if (isCompiled && await Errors(after, cancellation) > await Errors(document, cancellation))
            return $"'{action.Title}' leaves what does not compile:\n{text}\n{string.Join("\n", (await after.GetSemanticModelAsync(cancellation))!.GetDiagnostics(cancellationToken: cancellation).Where(Generated.IsError))}";
        return await SyntaxErrors(after, cancellation) > await SyntaxErrors(document, cancellation)
            ? $"'{action.Title}' leaves what does not parse:\n{text}"
            : null;
    }

    private static async Task<int> Errors(Document document, CancellationToken cancellation) =>
        (await document.GetSemanticModelAsync(cancellation))!.GetDiagnostics(cancellationToken: cancellation).Count(Generated.IsError);

    private static async Task<int> SyntaxErrors(Document document, CancellationToken cancellation) =>
        (await document.GetSyntaxTreeAsync(cancellation))!.GetDiagnostics(cancellation).Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static Project Open(AdhocWorkspace workspace, Input input)
    {
        ProjectId id = ProjectId.CreateNewId();
        Solution solution = workspace.CurrentSolution.AddProject(ProjectInfo.Create(
            id,
            VersionStamp.Default,
            "User",
            "User",
            LanguageNames.CSharp,
            compilationOptions: Compilations.Options(input),
            parseOptions: Compilations.Parsing(input),
            metadataReferences: Compilations.References(input),
            analyzerReferences: [_ours]));
        for (int i = 0; i < input.Files.Length; i++)
            solution = solution.AddDocument(DocumentId.CreateNewId(id), $"File{i}.cs", SourceText.From(input.Files[i]), filePath: $"/user/File{i}.cs");
        string settings = "[*]\n" + string.Concat(input.Settings.Select(setting => $"{setting.Key} = {setting.Value}\n"));
        return solution.AddAnalyzerConfigDocument(DocumentId.CreateNewId(id), ".editorconfig", SourceText.From(settings), filePath: "/user/.editorconfig").GetProject(id)!;
    }

    private sealed class OwnReference : AnalyzerReference
    {
        private static readonly ImmutableArray<ISourceGenerator> _generators = [new ScheduleGenerator().AsSourceGenerator()];

        public override string FullPath => "/DecayGen.Generators.dll";

        public override object Id => FullPath;

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => Reviewed.Analyzers;

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => Reviewed.Analyzers;

        public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => _generators;

        public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => _generators;
    }
}

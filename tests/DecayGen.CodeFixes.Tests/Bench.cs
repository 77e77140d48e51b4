using System.Collections.Immutable;
using DecayGen.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.CodeFixes.Tests;

/// <summary>
/// A project as an editor holds it: files, .editorconfig, the generator and all analyzers. Own code and not
/// Microsoft.CodeAnalysis.Testing, which needs a newer Roslyn than the oldest one served, and repeats fix-all until
/// nothing is left, so that a fix-all which mends only some of it would pass.
/// </summary>
internal static class Bench
{
    private static readonly AnalyzerReference _ours = new OwnReference();

    private static readonly ImmutableArray<MetadataReference> _references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "System.Private.CoreLib.dll" or "System.Runtime.dll" or "System.Collections.dll" or "System.Linq.dll" or "DecayGen.dll" or "DecayGen.TorchSharp.dll" or "TorchSharp.dll" or "DecayGen.CodeFixes.Tests.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static Project Open(string? editorConfig, params string[] files) => Open(editorConfig, isGenerated: true, files);

    /// <summary>The same, with what the generator adds or without.</summary>
    public static Project Open(string? editorConfig, bool isGenerated, string[] files)
    {
        AdhocWorkspace workspace = new();
        ProjectId id = ProjectId.CreateNewId();
        Solution solution = workspace.CurrentSolution.AddProject(ProjectInfo.Create(
            id,
            VersionStamp.Default,
            "Training",
            "Training",
            LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary),
            parseOptions: new CSharpParseOptions(LanguageVersion.Latest),
            metadataReferences: _references,
            analyzerReferences: isGenerated ? [_ours] : []));
        for (int i = 0; i < files.Length; i++)
            solution = solution.AddDocument(DocumentId.CreateNewId(id), $"File{i}.cs", SourceText.From(files[i]), filePath: $"/training/File{i}.cs");
        if (editorConfig is not null)
            solution = solution.AddAnalyzerConfigDocument(DocumentId.CreateNewId(id), ".editorconfig", SourceText.From(editorConfig), filePath: "/training/.editorconfig");
        return solution.GetProject(id)!;
    }

    /// <summary>What the compiler and our analyzers find, from the first line to the last.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Diagnose(Project project)
    {
        Compilation compilation = (await project.GetCompilationAsync())!;
        ImmutableArray<Diagnostic> ours = await Review(project);
        IEnumerable<Diagnostic> errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return
        [
            .. errors.Concat(ours)
                .OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start),
        ];
    }

    /// <summary>What our analyzers find.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Review(Project project) =>
        await (await project.GetCompilationAsync())!
            .WithAnalyzers(_ours.GetAnalyzersForAllLanguages(), project.AnalyzerOptions)
            .GetAnalyzerDiagnosticsAsync();

    public static Document DocumentOf(Project project, Diagnostic diagnostic) => project.GetDocument(diagnostic.Location.SourceTree)!;

    public static async Task<string[]> Texts(Project project)
    {
        List<string> texts = [];
        foreach (Document document in project.Documents.OrderBy(document => document.Name, StringComparer.Ordinal))
            texts.Add((await document.GetTextAsync()).ToString());
        return [.. texts];
    }

    private sealed class OwnReference : AnalyzerReference
    {
        private static readonly ImmutableArray<ISourceGenerator> _generators = [new ScheduleGenerator().AsSourceGenerator()];

        private static readonly ImmutableArray<DiagnosticAnalyzer> _analyzers =
        [
            .. typeof(ScheduleGenerator).Assembly.GetTypes()
                .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
                .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
        ];

        public override string FullPath => "/DecayGen.Generators.dll";

        public override object Id => FullPath;

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => _analyzers;

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => _analyzers;

        public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => _generators;

        public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => _generators;
    }
}

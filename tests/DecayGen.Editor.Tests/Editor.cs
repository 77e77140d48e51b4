using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.Editor.Tests;

/// <summary>A solution as an editor holds it: with the editor's own services, and our assemblies loaded from their files.</summary>
internal static class Editor
{
    /// <summary>Where the caret is in a source text.</summary>
    private const string Caret = "$$";

    private static readonly ImmutableArray<MetadataReference> _references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "System.Private.CoreLib.dll" or "System.Runtime.dll" or "System.Memory.dll" or "DecayGen.dll")
            .Select(path => MetadataReference.CreateFromFile(path, documentation: XmlDocumentationProvider.CreateFromFile(Path.ChangeExtension(path, ".xml")))),
    ];

    private static readonly ImmutableArray<AnalyzerReference> _ours = [Load("DecayGen.Generators.dll"), Load("DecayGen.CodeFixes.dll")];

    /// <summary>A solution of one project with one file, in which the caret stands somewhere.</summary>
    public static (Document Document, int Position) OpenAtCaret(string source)
    {
        int position = source.IndexOf(Caret, StringComparison.Ordinal);
        Solution solution = Open(null, source.Remove(position, Caret.Length));
        return (solution.Projects.Single().Documents.Single(), position);
    }

    /// <summary>A solution of several projects, one file each.</summary>
    public static Solution Open(string? editorConfig, params string[] sources)
    {
        Solution solution = new AdhocWorkspace(MefHostServices.DefaultHost).CurrentSolution;
        for (int i = 0; i < sources.Length; i++)
        {
            string name = $"Project{i}";
            ProjectId id = ProjectId.CreateNewId();
            solution = solution
                .AddProject(ProjectInfo.Create(
                    id,
                    VersionStamp.Default,
                    name,
                    name,
                    LanguageNames.CSharp,
                    filePath: $"/{name}/{name}.csproj",
                    compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary),
                    parseOptions: new CSharpParseOptions(LanguageVersion.Latest),
                    metadataReferences: _references,
                    analyzerReferences: _ours))
                .AddDocument(DocumentId.CreateNewId(id), "File.cs", SourceText.From(sources[i]), filePath: $"/{name}/File.cs");
            if (editorConfig is not null)
                solution = solution.AddAnalyzerConfigDocument(DocumentId.CreateNewId(id), ".editorconfig", SourceText.From(editorConfig), filePath: $"/{name}/.editorconfig");
        }

        return solution;
    }

    /// <summary>What the project's analyzers find; an exception of theirs fails the test.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Diagnose(Project project)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        Compilation compilation = (await project.GetCompilationAsync(cancellation))!;
        CompilationWithAnalyzersOptions options = new(
            project.AnalyzerOptions,
            (exception, _, _) => Assert.Fail(exception.ToString()),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        ImmutableArray<DiagnosticAnalyzer> analyzers = [.. project.AnalyzerReferences.SelectMany(reference => reference.GetAnalyzers(project.Language))];
        ImmutableArray<Diagnostic> found = await new CompilationWithAnalyzers(compilation, analyzers, options).GetAnalyzerDiagnosticsAsync(cancellation);
        return [.. found.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    private static AnalyzerFileReference Load(string file)
    {
        AnalyzerFileReference reference = new(Path.Combine(AppContext.BaseDirectory, file), new Loader());
        reference.AnalyzerLoadFailed += (_, failure) => Assert.Fail(failure.Message);
        return reference;
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
            // All of them stand in the folder of the tests.
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Emit;

namespace DecayGen.Benchmarks;

/// <summary>Annotated types, a file each, and one file besides, as the compiler has them before it runs generators.</summary>
internal sealed class Solution
{
    // Documentation as in a build that writes none: comments.
    private static readonly CSharpParseOptions _options = new(LanguageVersion.CSharp13, DocumentationMode.None);

    private static readonly MetadataReference[] _references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name
                && (name.StartsWith("System.", StringComparison.Ordinal) || name is "DecayGen.dll" or "netstandard.dll" or "CommunityToolkit.Mvvm.dll" or "Riok.Mapperly.Abstractions.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly GeneratorDriver _fresh;
    private readonly Func<int, string> _first;
    private GeneratorDriver _driver;
    private CSharpCompilation _compilation;
    private int _edits;

    public Solution(IEnumerable<ISourceGenerator> generators, int types, Func<int, int, string> source)
    {
        _first = edit => source(0, edit);
        _fresh = CSharpGeneratorDriver.Create(generators, parseOptions: _options, driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: types == 1));
        _driver = _fresh;
        SyntaxTree[] trees = [.. Enumerable.Range(0, types).Select(type => Parse(source(type, 0), $"Type{type}.cs")), Parse(Other(0), "Other.cs")];
        _compilation = Compilation(trees);
    }

    /// <summary>Everything is new: a compilation that nobody has asked anything.</summary>
    public GeneratorDriver Start() => _driver = _fresh.RunGenerators(_compilation = Compilation(_compilation.SyntaxTrees));

    /// <summary>Another argument in the first file.</summary>
    public void ChangeAttribute() => Replace(0, _first(++_edits));

    /// <summary>Another number in the last file, which has no attributes.</summary>
    public void ChangeOther() => Replace(_compilation.SyntaxTrees.Length - 1, Other(++_edits));

    /// <summary>What the compiler, or the editor, does about generators after an edit.</summary>
    public GeneratorDriver Generate() => _driver = _driver.RunGenerators(_compilation);

    /// <summary>A build as the compiler does it, from files that are parsed to an assembly that nobody keeps.</summary>
    public EmitResult Build()
    {
        EmitResult result = Generated().Emit(Stream.Null);
        return result.Success ? result : throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
    }

    /// <summary>What each analyzer takes, one after the other.</summary>
    public IReadOnlyList<(string Name, TimeSpan Time)> Analyze(ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        // Generated files are parsed when somebody first asks for a type: by then a compiler has done so, and no analyzer is to pay for it.
        Compilation generated = Generated();
        generated.GetDeclarationDiagnostics();
        CompilationWithAnalyzers all = generated.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true));
        AnalysisResult result = all.GetAnalysisResultAsync(CancellationToken.None).GetAwaiter().GetResult();
        return [.. analyzers.Select(analyzer => (analyzer.GetType().Name, result.AnalyzerTelemetryInfo[analyzer].ExecutionTime))];
    }

    private Compilation Generated()
    {
        _fresh.RunGeneratorsAndUpdateCompilation(Compilation(_compilation.SyntaxTrees), out Compilation all, out _);
        return all;
    }

    /// <summary>On one core: what is compared is work.</summary>
    private static CSharpCompilation Compilation(IEnumerable<SyntaxTree> trees) =>
        CSharpCompilation.Create("Timing", trees, _references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, concurrentBuild: false));

    private void Replace(int file, string text) =>
        _compilation = _compilation.ReplaceSyntaxTree(_compilation.SyntaxTrees[file], Parse(text, _compilation.SyntaxTrees[file].FilePath));

    private static string Other(int edit) => FormattableString.Invariant($"namespace Timing; internal static class Other {{ internal static int Number() => {edit}; }}");

    private static SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(source, _options, path);
}

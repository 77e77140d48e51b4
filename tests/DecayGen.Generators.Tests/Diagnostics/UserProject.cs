using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace DecayGen.Generators.Tests.Diagnostics;

/// <summary>A project of a user's, reviewed by all analyzers over what the generator adds to it.</summary>
internal sealed record UserProject(params string[] Sources)
{
    private static readonly ImmutableArray<MetadataReference> _framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "System.Private.CoreLib.dll" or "System.Runtime.dll" or "System.Memory.dll" or "System.Console.dll" or "System.Linq.Expressions.dll" or "netstandard.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly ImmutableArray<MetadataReference> _torchSharp =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "TorchSharp.dll" or "DecayGen.TorchSharp.dll" or "System.Collections.dll" or "System.Linq.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly MetadataReference _library = MetadataReference.CreateFromFile(typeof(ConstantAttribute).Assembly.Location);

    // Projects that are made of one have what its references hold in common, so that hundreds of small ones are quick.
    private static readonly CSharpCompilation _empty = CSharpCompilation.Create("User", references: _framework.Add(_library));

    private static readonly CSharpCompilation _emptyWithoutLibrary = CSharpCompilation.Create("User", references: _framework);

    public static ImmutableArray<Type> AnalyzerTypes { get; } =
    [
        .. typeof(ScheduleGenerator).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer))),
    ];

    public LanguageVersion Language { get; init; } = LanguageVersion.CSharp12;

    public bool HasLibrary { get; init; } = true;

    /// <summary>Whether TorchSharp and the adapter are referenced.</summary>
    public bool HasTorchSharp { get; init; }

    /// <summary>What else is referenced.</summary>
    public ImmutableArray<MetadataReference> References { get; init; } = [];

    /// <summary>What the library is referenced as; without aliases that is 'global'.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    public OutputKind Output { get; init; } = OutputKind.DynamicallyLinkedLibrary;

    /// <summary>Whether the analyzers see what the generator adds, which runs in any case.</summary>
    public bool IsGenerated { get; init; } = true;

    /// <summary>Whether the code may contain what the compiler rejects.</summary>
    public bool MayBeWrong { get; init; }

    /// <summary>What .editorconfig says, by the number of the source file.</summary>
    public Func<int, Dictionary<string, string>> Options { get; init; } = _ => [];

    public Dictionary<string, ReportDiagnostic> Severities { get; init; } = [];

    /// <summary>What the analyzers say, suppressed or not shown as it may be; an exception of theirs fails the test.</summary>
    public async Task<ImmutableArray<Diagnostic>> ReviewAsync() => (await JudgeAsync()).Findings;

    /// <summary>The same, and what the compiler rejects of it.</summary>
    public async Task<(ImmutableArray<Diagnostic> Findings, ImmutableArray<Diagnostic> Errors)> JudgeAsync()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        CSharpParseOptions parsing = new(Language);
        List<SyntaxTree> trees =
            [.. Sources.Select((text, i) => CSharpSyntaxTree.ParseText(text, parsing, $"File{i}.cs", cancellationToken: cancellation))];
        CSharpCompilation user = (HasLibrary ? _empty : _emptyWithoutLibrary)
            .WithOptions(new CSharpCompilationOptions(Output, specificDiagnosticOptions: Severities))
            .AddSyntaxTrees(trees);
        user = user.AddReferences(HasTorchSharp ? References.AddRange(_torchSharp) : References);
        if (!Aliases.IsEmpty)
            user = user.ReplaceReference(_library, _library.WithAliases(Aliases));

        Compilation generated = Generate(user, parsing, cancellation);
        Compilation compilation = IsGenerated ? generated : user;
        IEnumerable<Diagnostic> compiler = MayBeWrong ? OfUser(compilation, trees, cancellation) : compilation.GetDiagnostics(cancellation);
        ImmutableArray<Diagnostic> errors = [.. compiler.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
        if (!MayBeWrong)
            Assert.Empty(errors);

        ConcurrentQueue<Exception> thrown = new();
        AnalyzerOptions options = new([], new FileOptions(trees, Options));
        CompilationWithAnalyzers analysis = new(
            compilation,
            [.. AnalyzerTypes.Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)],
            new CompilationWithAnalyzersOptions(options, (exception, _, _) => thrown.Enqueue(exception), concurrentAnalysis: true, logAnalyzerExecutionTime: false));
        ImmutableArray<Diagnostic> found = await analysis.GetAnalyzerDiagnosticsAsync(cancellation);
        Assert.Empty(thrown);
        ImmutableArray<Diagnostic> ordered =
        [
            .. found.OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparer.Ordinal),
        ];
        return (ordered, errors);
    }

    /// <summary>What the compiler says of the user's own files, which is quicker to ask than of all.</summary>
    private static IEnumerable<Diagnostic> OfUser(Compilation compilation, List<SyntaxTree> trees, CancellationToken cancellation) =>
        trees.SelectMany(tree => compilation.GetSemanticModel(tree).GetDiagnostics(cancellationToken: cancellation));

    private static Compilation Generate(Compilation user, CSharpParseOptions parsing, CancellationToken cancellation)
    {
        GeneratorDriver driver = CSharpGeneratorDriver
            .Create([new ScheduleGenerator().AsSourceGenerator()], parseOptions: parsing)
            .RunGeneratorsAndUpdateCompilation(user, out Compilation compilation, out _, cancellation);
        Assert.Null(driver.GetRunResult().Results.Single().Exception);
        return compilation;
    }

    private sealed class FileOptions(List<SyntaxTree> trees, Func<int, Dictionary<string, string>> options) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values([]);

        // Generated files have the options of none.
        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => trees.IndexOf(tree) is >= 0 and int i ? new Values(options(i)) : GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            value = values.FirstOrDefault(pair => KeyComparer.Equals(pair.Key, key)).Value!;
            return value is not null;
        }
    }
}

using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace DecayGen.Generators.Tests;

/// <summary>What the generator makes of a source text, and what the compiler makes of both.</summary>
internal sealed class Generation
{
    // Few references keep a compilation at some milliseconds; the implementation assemblies of the running framework
    // serve, since packages of reference assemblies need a newer Roslyn than the one under test.
    private static readonly string[] _needed = ["System.Private.CoreLib", "System.Runtime", "System.Collections", "System.Memory", "System.Linq", "netstandard"];

    private static readonly ImmutableArray<MetadataReference> _references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => _needed.Contains(Path.GetFileNameWithoutExtension(path)))
            .Append(typeof(ExponentialDecayAttribute).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private Generation(GeneratorDriver driver, Compilation output)
    {
        Result = driver.GetRunResult().Results.Single();
        Output = output;
    }

    public GeneratorRunResult Result { get; }

    public Compilation Output { get; }

    public IReadOnlyList<string> Names => [.. Result.GeneratedSources.Select(file => file.HintName)];

    /// <summary>All files, by their hint names.</summary>
    public IReadOnlyDictionary<string, SourceText> Files => Result.GeneratedSources.ToDictionary(file => file.HintName, file => file.SourceText);

    public string Text => string.Concat(Result.GeneratedSources.Select(file => file.SourceText));

    /// <summary>
    /// Everything the compiler says, warnings included, but for the documentation that the source of a test lacks.
    /// </summary>
    public IReadOnlyList<Diagnostic> Diagnostics =>
    [
        .. Output.GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Where(diagnostic => diagnostic.Id != "CS1591" || IsGenerated(diagnostic)),
    ];

    public static Generation Of(string source, LanguageVersion language = LanguageVersion.CSharp12, bool isStrict = true) =>
        Of([source], language, isStrict);

    /// <param name="sources">The user's files; <c>using DecayGen;</c> is added to each.</param>
    /// <param name="language">The version of the language.</param>
    /// <param name="isStrict">Whether nullable analysis and checked arithmetic are on.</param>
    public static Generation Of(string[] sources, LanguageVersion language = LanguageVersion.CSharp12, bool isStrict = true) =>
        Of(Compile([.. sources.Select(source => Parse(source, language))], isStrict), language);

    public static Generation Of(CSharpCompilation compilation, LanguageVersion language)
    {
        GeneratorDriver driver = Driver(language).RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out ImmutableArray<Diagnostic> reported);
        Assert.Empty(reported);
        Generation generation = new(driver, output);
        Assert.Null(generation.Result.Exception);
        return generation;
    }

    /// <summary>A file with <c>using DecayGen;</c>, but for one of global usings, which have to come first.</summary>
    public static SyntaxTree Parse(string source, LanguageVersion language = LanguageVersion.CSharp12) =>
        CSharpSyntaxTree.ParseText(source.StartsWith("global using", StringComparison.Ordinal) ? source : "using DecayGen;\n" + source, Options(language));

    public static CSharpCompilation Compile(IEnumerable<SyntaxTree> trees, bool isStrict = true) =>
        CSharpCompilation.Create("Users", trees, _references, new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            checkOverflow: isStrict,
            warningLevel: 9999,
            nullableContextOptions: isStrict ? NullableContextOptions.Enable : NullableContextOptions.Disable));

    public static GeneratorDriver Driver(LanguageVersion language = LanguageVersion.CSharp12, bool tracksSteps = false) =>
        CSharpGeneratorDriver.Create(
            [new ScheduleGenerator().AsSourceGenerator()],
            parseOptions: Options(language),
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, tracksSteps));

    /// <summary>Whether there is nothing to complain about: fails with the diagnostics and the generated text.</summary>
    public Generation IsClean()
    {
        if (Diagnostics.Count > 0)
            Assert.Fail($"{string.Join("\n", Diagnostics)}\n\n{Text}");
        return this;
    }

    /// <summary>A type of the compiled program.</summary>
    public Type Load(string type) => Load().GetType(type, throwOnError: true)!;

    /// <summary>The compiled program.</summary>
    public Assembly Load()
    {
        using MemoryStream image = new();
        Assert.True(Output.Emit(image).Success);
        image.Position = 0;
        return new AssemblyLoadContext("Users", isCollectible: true).LoadFromStream(image);
    }

    private static bool IsGenerated(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true;

    private static CSharpParseOptions Options(LanguageVersion language) => new(language, DocumentationMode.Diagnose);
}

using System.Collections.Immutable;
using DecayGen.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DecayGen.Fuzzing;

/// <summary>Inputs become compilations, with the generator or without.</summary>
internal static class Compilations
{
    private static readonly string[] _needed = ["System.Private.CoreLib", "System.Runtime", "System.Collections", "System.Memory", "System.Console", "System.Linq", "System.Linq.Expressions", "netstandard"];

    public static ImmutableArray<MetadataReference> Framework { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => _needed.Contains(Path.GetFileNameWithoutExtension(path)))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static MetadataReference Library { get; } = MetadataReference.CreateFromFile(typeof(ScheduleAttribute).Assembly.Location);

    /// <summary>TorchSharp's managed code, and the adapter.</summary>
    private static readonly ImmutableArray<MetadataReference> _torchSharp =
    [
        MetadataReference.CreateFromFile(typeof(TorchSharp.torch.optim.lr_scheduler).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(OptimizerExtensions).Assembly.Location),
    ];

    // What is made of one of these has its references in common with all others, so that a small input takes milliseconds.
    private static readonly CSharpCompilation _withLibrary = CSharpCompilation.Create("User", references: Framework.Add(Library));

    private static readonly CSharpCompilation _withTorchSharp = _withLibrary.AddReferences(_torchSharp);

    private static readonly CSharpCompilation _withoutLibrary = CSharpCompilation.Create("User", references: Framework);

    public static ImmutableArray<MetadataReference> References(Input input) =>
        input.HasTorchSharp ? [.. Framework, Library, .. _torchSharp] : input.HasLibrary ? Framework.Add(Library) : Framework;

    public static CSharpCompilation Compile(Input input, CancellationToken cancellation)
    {
        IEnumerable<SyntaxTree> trees = input.Files.Select((text, i) =>
            CSharpSyntaxTree.ParseText(text, Parsing(input), $"/user/File{i}.cs", cancellationToken: cancellation));
        return input.Kind == SourceCodeKind.Script
            ? CSharpCompilation.CreateScriptCompilation("User", trees.First(), References(input), Options(input))
            : (input.HasTorchSharp ? _withTorchSharp : input.HasLibrary ? _withLibrary : _withoutLibrary).WithOptions(Options(input)).AddSyntaxTrees(trees);
    }

    public static GeneratorDriver Driver(Input input) =>
        CSharpGeneratorDriver.Create([new ScheduleGenerator().AsSourceGenerator()], parseOptions: Parsing(input));

    public static CSharpParseOptions Parsing(Input input) => new(input.Language, kind: input.Kind);

    public static CSharpCompilationOptions Options(Input input) => new(
        input.Output,
        checkOverflow: input.IsChecked,
        allowUnsafe: true,
        concurrentBuild: false,
        warningLevel: 9999,
        nullableContextOptions: input.Language < LanguageVersion.CSharp8 ? NullableContextOptions.Disable : input.Nullable);
}

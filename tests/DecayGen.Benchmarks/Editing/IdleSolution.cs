using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DecayGen.Benchmarks;

/// <summary>A solution of 1,000 files, half of which hold a schedule, and somebody who types in one that holds none.</summary>
internal sealed class IdleSolution
{
    private const int Files = 1_000;

    private static readonly CSharpParseOptions _options = new(LanguageVersion.CSharp12);

    private static readonly string[] _schedules =
    [
        "ExponentialDecay(0.01, 0.95)", "ExponentialDecay(0.1, 0.9, Floor = 1e-3)", "LinearWarmup(5), ExponentialDecay(0.1, 0.97), Horizon(90)",
        "ExponentialDecay(0.1, 0.5, Steps = 10), Constant(1e-4)",
    ];

    private readonly GeneratorDriver _idle;
    private readonly SyntaxTree _edited;
    private readonly CSharpCompilation _compilation;
    private GeneratorDriver _driver;
    private CSharpCompilation _current;
    private int _edits;

    public IdleSolution(IIncrementalGenerator generator)
    {
        SyntaxTree[] trees = [.. Enumerable.Range(0, Files).Select(file => Parse(Source(file)))];
        _edited = trees[1];
        _compilation = CSharpCompilation.Create("Solution", trees, References(), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        _idle = CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], parseOptions: _options).RunGenerators(_compilation);
        _driver = _idle;
        _current = _compilation;
    }

    /// <summary>Types a character into the body of a method: a compilation that nobody has asked anything yet.</summary>
    public void Edit() => _current = _compilation.ReplaceSyntaxTree(_edited, Parse(Source(1).Replace("+ 1", $"+ {++_edits}", StringComparison.Ordinal)));

    /// <summary>What the compiler, or the editor, does about generators after an edit.</summary>
    public GeneratorDriver Generate() => _driver = _idle.RunGenerators(_current);

    private static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, _options);

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "DecayGen.dll" or "netstandard.dll")
            .Select(path => MetadataReference.CreateFromFile(path));

    private static string Source(int file) => FormattableString.Invariant($$"""
        using System;
        using System.Collections.Generic;
        using DecayGen;

        namespace Solution.Part{{file % 20}};

        {{(file % 2 == 0 ? $"[{_schedules[file / 2 % _schedules.Length]}]\npublic partial class Rate{file};" : "")}}

        /// <summary>What a file holds besides.</summary>
        public sealed class Model{{file}}
        {
            private readonly List<double> _weights = new();

            [Obsolete("Use Train.")]
            public double Loss { get; private set; }

            public double Train(IEnumerable<double> samples)
            {
                foreach (double sample in samples)
                {
                    _weights.Add(sample * 0.5 + 1);
                    Loss += Math.Abs(sample - _weights[^1]);
                }

                return Loss / (_weights.Count + 1);
            }
        }
        """);
}

using System.Reflection;
using System.Text;
using DecayGen.Generators;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DecayGen.Tests.Support;

/// <summary>From attributes to methods that run: all schedules that a test asks for in one compilation.</summary>
internal static class ScheduleCompiler
{
    private static readonly CSharpParseOptions _options = new(LanguageVersion.CSharp12);

    private static readonly MetadataReference[] _framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static int _assemblies;

    public static Generated Compile(string attributes) => Compile([attributes])[0];

    /// <summary>A generated type for each text of attributes, in their order.</summary>
    public static Generated[] Compile(IReadOnlyList<string> schedules, Runtime? runtime = null) =>
        [.. Types(schedules, "class", runtime ?? Runtime.Modern).Zip(schedules, (type, attributes) => new Generated(type, attributes))];

    /// <summary>A generated class, struct or record that a metric drives for each text of attributes, in their order.</summary>
    public static MetricSchedule[] CompileMetric(IReadOnlyList<string> schedules, string kind = "class") =>
        [.. Types(schedules, kind, Runtime.Modern).Zip(schedules, (type, attributes) => new MetricSchedule(type, attributes))];

    /// <summary>What each text of attributes means, exactly: the model that code is generated from.</summary>
    public static Timeline[] Timelines(IReadOnlyList<string> schedules)
    {
        string source = "using DecayGen;\n" + string.Concat(schedules.Select((attributes, i) => $"{attributes} class Schedule{i};\n"));
        Compilation compilation = CSharpCompilation.Create(
            "Timelines", [CSharpSyntaxTree.ParseText(source, _options)], [.. _framework, MetadataReference.CreateFromFile(Runtime.Modern.Location)]);
        return [.. schedules.Select((attributes, i) =>
            Schedule.Create([.. AttributeParser.Schedules(compilation.GetTypeByMetadataName($"Schedule{i}")!).Select(AttributeParser.Parse)])
            ?? throw new ArgumentException($"{attributes} is not valid."))];
    }

    private static IEnumerable<Type> Types(IReadOnlyList<string> schedules, string kind, Runtime runtime)
    {
        StringBuilder source = new("using DecayGen;\n");
        for (int i = 0; i < schedules.Count; i++)
            source.AppendLine($"{schedules[i]} public partial {kind} Schedule{i};");
        Assembly assembly = Load(source.ToString(), runtime);
        return schedules.Select((_, i) => assembly.GetType($"Schedule{i}", throwOnError: true)!);
    }

    /// <summary>The assembly that a source and what is generated from it make.</summary>
    public static Assembly Load(string source, Runtime runtime)
    {
        Compilation compilation = CSharpCompilation.Create(
            $"Schedules{Interlocked.Increment(ref _assemblies)}",
            [CSharpSyntaxTree.ParseText(source, _options)],
            [.. _framework, MetadataReference.CreateFromFile(runtime.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        CSharpGeneratorDriver.Create([new ScheduleGenerator().AsSourceGenerator()], parseOptions: _options)
            .RunGeneratorsAndUpdateCompilation(compilation, out compilation, out _, TestContext.Current.CancellationToken);

        using MemoryStream stream = new();
        Assert.Empty(compilation.Emit(stream, cancellationToken: TestContext.Current.CancellationToken).Diagnostics.Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Info));
        stream.Position = 0;
        return runtime.LoadFromStream(stream);
    }
}

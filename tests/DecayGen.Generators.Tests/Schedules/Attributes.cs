using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace DecayGen.Generators.Tests.Schedules;

/// <summary>From the text of attributes to what the generator makes of them, with nothing folded.</summary>
internal static class Attributes
{
    private static readonly MetadataReference[] _references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "System.Private.CoreLib.dll" or "System.Runtime.dll" or "netstandard.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(ConstantAttribute).Assembly.Location),
    ];

    /// <summary>The models of each of some targets, all in one compilation that must have no errors.</summary>
    public static AttributeModel[][] Models(IReadOnlyList<string> targets)
    {
        string source = "using DecayGen;\n" + string.Join("\n", targets.Select((attributes, i) => $"{attributes} class C{i};"));
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Schedules",
            [CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.CSharp12))],
            _references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return [.. targets.Select((_, i) => AttributeParser.Schedules(compilation.GetTypeByMetadataName($"C{i}")!).Select(AttributeParser.Parse).ToArray())];
    }

    /// <summary>The timelines of targets whose arguments are valid.</summary>
    public static Timeline[] Timelines(params IReadOnlyList<string> targets) =>
        [.. Models(targets).Zip(targets, (models, attributes) => Schedule.Create(models) ?? throw new ArgumentException($"{attributes} is not valid."))];

    public static Timeline Timeline(string attributes) => Timelines(attributes)[0];
}

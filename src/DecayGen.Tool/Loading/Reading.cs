using System.Collections.Immutable;
using DecayGen.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DecayGen.Tool.Loading;

/// <summary>What all ways to code have in common: the references of this tool, and the generator.</summary>
internal static class Reading
{
    /// <summary>The library itself, for code that comes without a reference to it.</summary>
    public static MetadataReference Library { get; } = MetadataReference.CreateFromFile(typeof(ScheduleAttribute).Assembly.Location);

    /// <summary>The framework that the tool runs on, for code that comes without one.</summary>
    public static ImmutableArray<MetadataReference> Framework { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>Adds what the generator makes of the code.</summary>
    public static CSharpCompilation Generate(CSharpCompilation code, CSharpParseOptions parsing, CancellationToken cancellation)
    {
        CSharpGeneratorDriver.Create([new ScheduleGenerator().AsSourceGenerator()], parseOptions: parsing)
            .RunGeneratorsAndUpdateCompilation(code, out Compilation generated, out _, cancellation);
        return (CSharpCompilation)generated;
    }

    /// <summary>Reads a file as the compiler does, whatever its encoding.</summary>
    public static SyntaxTree Parse(string path, CSharpParseOptions parsing, CancellationToken cancellation)
    {
        try
        {
            using FileStream stream = File.OpenRead(path);
            return CSharpSyntaxTree.ParseText(Microsoft.CodeAnalysis.Text.SourceText.From(stream), parsing, path, cancellation);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new UserError($"'{path}' cannot be read: {exception.Message}");
        }
    }
}

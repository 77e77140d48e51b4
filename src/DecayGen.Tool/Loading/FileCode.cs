using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DecayGen.Tool.Loading;

/// <summary>A C# file by itself: whatever else it refers to is not known, and does not matter to a schedule.</summary>
internal static class FileCode
{
    /// <summary>What a new project gives its files, and what a file-based program may leave out.</summary>
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using DecayGen;
        """;

    // A file-based program has directives that only such a file may have.
    private static readonly CSharpParseOptions _parsing = new CSharpParseOptions(LanguageVersion.Latest).WithFeatures([new("FileBasedProgram", "true")]);

    public static Task<Code> LoadAsync(string path, CancellationToken cancellation) =>
        Task.Run(() => Of(Reading.Parse(path, _parsing, cancellation), Path.GetFileName(path), Path.GetDirectoryName(path)!, cancellation), cancellation);

    /// <summary>Text that stands in no file.</summary>
    public static Code OfText(string text, string name, CancellationToken cancellation) =>
        Of(CSharpSyntaxTree.ParseText(text, _parsing, name, cancellationToken: cancellation), name, "", cancellation);

    private static Code Of(SyntaxTree tree, string name, string folder, CancellationToken cancellation)
    {
        bool isProgram = tree.GetRoot(cancellation).ChildNodes().Any(node => node.IsKind(SyntaxKind.GlobalStatement));
        CSharpCompilationOptions options = new(
            isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);
        CSharpCompilation written = CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(name), [tree, CSharpSyntaxTree.ParseText(Usings, _parsing, cancellationToken: cancellation)], [.. Reading.Framework, Reading.Library], options);
        CSharpCompilation generated = Reading.Generate(written, _parsing, cancellation);
        return new Code(name, generated, generated.Assembly, new AnalyzerOptions([]), folder) { Files = folder.Length > 0 ? [tree.FilePath] : [] };
    }
}

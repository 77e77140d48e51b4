using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DecayGen.Tool.Loading;

/// <summary>A project, read by asking MSBuild for the very command line that its compiler would get. The compiler itself does not run.</summary>
internal static class ProjectCode
{
    public static async Task<Code> LoadAsync(string path, CancellationToken cancellation)
    {
        string folder = Path.GetDirectoryName(path)!;
        string? framework = await FrameworkAsync(path, cancellation);
        CSharpCommandLineArguments arguments = await ArgumentsAsync(path, framework, cancellation);
        if (arguments.MetadataReferences.Any(reference => !File.Exists(Path.Combine(folder, reference.Reference))))
        {
            // Projects that this one refers to have not been built yet.
            await MSBuild.RunAsync(path, ["-restore", "-target:ResolveProjectReferences", .. Property("TargetFramework", framework)], cancellation);
            arguments = await ArgumentsAsync(path, framework, cancellation);
        }

        return await Task.Run(() => Read(path, folder, arguments, cancellation), cancellation);
    }

    private static Code Read(string path, string folder, CSharpCommandLineArguments arguments, CancellationToken cancellation)
    {
        EditorConfig config = EditorConfig.Read(arguments.AnalyzerConfigPaths);
        SyntaxTree[] trees =
        [
            .. arguments.SourceFiles.AsParallel().AsOrdered().WithCancellation(cancellation)
                .Select(file => Reading.Parse(Path.GetFullPath(file.Path, folder), arguments.ParseOptions, cancellation)),
        ];
        CSharpCompilation written = CSharpCompilation.Create(
            arguments.CompilationName ?? Path.GetFileNameWithoutExtension(path),
            trees,
            arguments.MetadataReferences.Select(reference => MetadataReference.CreateFromFile(Path.GetFullPath(reference.Reference, folder), reference.Properties)),
            arguments.CompilationOptions.WithSyntaxTreeOptionsProvider(config.Severities));
        CSharpCompilation generated = Reading.Generate(written, arguments.ParseOptions, cancellation);
        string intermediate = Path.Combine(folder, "obj") + Path.DirectorySeparatorChar;
        return new Code(Path.GetFileNameWithoutExtension(path), generated, generated.Assembly, new AnalyzerOptions([], config.Options), folder)
        {
            Files = [path, .. trees.Select(tree => tree.FilePath).Concat(arguments.AnalyzerConfigPaths).Where(file => !file.StartsWith(intermediate, StringComparison.Ordinal))],
        };
    }

    /// <summary>One framework of a project that has several: the last, which is the newest by habit.</summary>
    private static async Task<string?> FrameworkAsync(string path, CancellationToken cancellation)
    {
        using JsonDocument answer = await MSBuild.AskAsync(path, ["-getProperty:TargetFramework,TargetFrameworks"], cancellation);
        JsonElement properties = answer.RootElement.GetProperty("Properties");
        return properties.GetProperty("TargetFramework").GetString() is { Length: > 0 }
            ? null
            : properties.GetProperty("TargetFrameworks").GetString()!.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault();
    }

    private static async Task<CSharpCommandLineArguments> ArgumentsAsync(string path, string? framework, CancellationToken cancellation)
    {
        using JsonDocument answer = await MSBuild.AskAsync(
            path,
            [
                "-restore", "-target:Compile", "-getItem:CscCommandLineArgs",
                .. Property("TargetFramework", framework),
                .. Property("DesignTimeBuild", "true"), .. Property("BuildProjectReferences", "false"),
                .. Property("NonExistentFile", Path.Combine("no", "such", "file")),  // An output that is never there: what is built already has a command line, too.
                .. Property("SkipCompilerExecution", "true"), .. Property("ProvideCommandLineArgs", "true"),
            ],
            cancellation);
        string[] arguments =
        [
            .. answer.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray()
                .Select(item => item.GetProperty("Identity").GetString()!),
        ];
        return arguments.Length > 0
            ? CSharpCommandLineParser.Default.Parse(arguments, Path.GetDirectoryName(path), sdkDirectory: null)
            : throw new UserError($"'{path}' compiles no C#.");
    }

    private static string[] Property(string name, string? value) => value is null ? [] : [$"-property:{name}={value}"];
}

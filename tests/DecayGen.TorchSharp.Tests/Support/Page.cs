using System.Text.RegularExpressions;
using DecayGen.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TorchSharp;

namespace DecayGen.TorchSharp.Tests.Support;

/// <summary>A page of the documentation, whose examples are compiled as a user's code is.</summary>
internal sealed class Page
{
    private static readonly CSharpParseOptions _options = new(LanguageVersion.CSharp12);

    private static readonly MetadataReference[] _references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "netstandard.dll")
            .Concat([typeof(ISchedule).Assembly.Location, typeof(OptimizerExtensions).Assembly.Location, typeof(torch).Assembly.Location])
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public Page(string name)
    {
        using StreamReader reader = new(typeof(Page).Assembly.GetManifestResourceStream(name)!);
        Examples = [.. Regex.Matches(reader.ReadToEnd().ReplaceLineEndings("\n"), "```csharp\n(.*?)```", RegexOptions.Singleline).Select(match => match.Groups[1].Value)];
    }

    /// <summary>The blocks of C#.</summary>
    public string[] Examples { get; }

    /// <summary>Asserts that files make a program or, without statements at the top, a library.</summary>
    public static void AssertCompiles(params string[] files)
    {
        SyntaxTree[] trees = [.. files.Prepend("global using System;").Select(file => CSharpSyntaxTree.ParseText(file, _options))];
        bool isProgram = trees.Any(tree => ((CompilationUnitSyntax)tree.GetRoot()).Members.Any(member => member is GlobalStatementSyntax));
        Compilation compilation = CSharpCompilation.Create(
            "Example", trees, _references, new CSharpCompilationOptions(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary));
        CSharpGeneratorDriver.Create([new ScheduleGenerator().AsSourceGenerator()], parseOptions: _options)
            .RunGeneratorsAndUpdateCompilation(compilation, out compilation, out _, TestContext.Current.CancellationToken);
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }
}

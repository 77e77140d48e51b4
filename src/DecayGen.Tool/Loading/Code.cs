using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DecayGen.Tool.Loading;

/// <summary>Code as a compiler has it, wherever it comes from.</summary>
/// <param name="Name">What people call it: the name of the project or the file.</param>
/// <param name="Compilation">The code, with what the generator adds; for an assembly, one that refers to it.</param>
/// <param name="Assembly">The assembly in which the schedules are.</param>
/// <param name="Options">What .editorconfig says, for findings.</param>
/// <param name="Folder">The folder that paths are shown relative to.</param>
internal sealed record Code(string Name, CSharpCompilation Compilation, IAssemblySymbol Assembly, AnalyzerOptions Options, string Folder)
{
    /// <summary>Whether there is source; an assembly has none.</summary>
    public bool HasSource => Compilation.SyntaxTrees.Length > 0;

    /// <summary>The files whose change may change what is found; for one who watches.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];
}

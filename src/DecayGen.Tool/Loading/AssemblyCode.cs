using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DecayGen.Tool.Loading;

/// <summary>An assembly: attributes are in its metadata, and nothing of it is run to read them.</summary>
internal static class AssemblyCode
{
    public static Code Load(string path)
    {
        try
        {
            using FileStream stream = File.OpenRead(path);
            using PEReader reader = new(stream);
            if (!reader.HasMetadata || !reader.GetMetadataReader().IsAssembly)
                throw new UserError($"'{path}' is no .NET assembly{(path.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) ? ": name the .dll beside it" : "")}.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            throw new UserError($"'{path}' cannot be read: {exception.Message}");
        }

        // What the assembly was built with lies beside it, or is as good as the library that the tool has.
        string folder = Path.GetDirectoryName(path)!;
        string beside = Path.Combine(folder, "DecayGen.dll");
        MetadataReference library = File.Exists(beside) && beside != path ? MetadataReference.CreateFromFile(beside) : Reading.Library;
        MetadataReference reference = MetadataReference.CreateFromFile(path);
        CSharpCompilationOptions options = new(OutputKind.DynamicallyLinkedLibrary, metadataImportOptions: MetadataImportOptions.All);
        CSharpCompilation compilation = CSharpCompilation.Create("Reader", references: [.. Reading.Framework, library, reference], options: options);
        return compilation.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol assembly
            ? new Code(Path.GetFileName(path), compilation, assembly, new AnalyzerOptions([]), folder) { Files = [path] }
            : throw new UserError($"'{path}' has the name of an assembly of the framework, and cannot be read beside it.");
    }
}

using System.Reflection;
using Microsoft.CodeAnalysis;

namespace DecayGen.Benchmarks;

/// <summary>A library whose generator serves annotated types: ours, and some in wide use.</summary>
/// <param name="Name">What a type is annotated with.</param>
/// <param name="Packages">What a project refers to.</param>
/// <param name="Generator">The file of the generator, beside this program.</param>
/// <param name="Source">The file of a type, by its number and that of an edit: no two are the same to the generator.</param>
internal sealed record Library(string Name, (string Id, string Version)[] Packages, string? Generator, Func<int, int, string> Source)
{
    private const int TypesInContext = 100;

    /// <summary>Types without attributes, for what a build costs anyway.</summary>
    public static Library None { get; } = new("no generator", [], null, (type, edit) => $"namespace Timing;\npublic partial class Type{type} {{ private const int Edit = {edit}; }}\n");

    public static Library DecayGen { get; } = new("DecayGen", [BuildFolder.Package], "DecayGen.Generators.dll", (type, edit) =>
        $"using DecayGen;\nnamespace Timing;\n{AnnotatedTypes.Usual(type, edit)}\npublic partial class Type{type};\n");

    /// <summary>All that are compared.</summary>
    public static IReadOnlyList<Library> All { get; } =
    [
        DecayGen,
        new("[ObservableProperty]", [Package("CommunityToolkit.Mvvm")], "Generators/CommunityToolkit.Mvvm.SourceGenerators.dll", (type, edit) => $$"""
            using CommunityToolkit.Mvvm.ComponentModel;
            namespace Timing;
            public partial class Type{{type}} : ObservableObject { [ObservableProperty] private double _value{{edit}}; }
            """),
        new("[Mapper]", [Package("Riok.Mapperly")], "Generators/Riok.Mapperly.dll", (type, edit) => $$"""
            using Riok.Mapperly.Abstractions;
            namespace Timing;
            public class From{{type}} { public double Rate{{edit}} { get; set; } public long Step { get; set; } }
            public class To{{type}} { public double Rate{{edit}} { get; set; } public long Step { get; set; } }
            [Mapper] public partial class Type{{type}} { public partial To{{type}} Map(From{{type}} from); }
            """),
        new("[JsonSerializable]", [], "Generators/System.Text.Json.SourceGeneration.dll", (type, edit) => $$"""
            using System.Text.Json.Serialization;
            namespace Timing;
            public class Type{{type}} { public double Rate{{edit}} { get; set; } public long Step { get; set; } }
            {{(type % TypesInContext == 0 ? JsonContext(type) : "")}}
            """),
    ];

    public IEnumerable<ISourceGenerator> Generators() => Generator is null ? [] : Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, Generator)).GetTypes()
        .Where(type => !type.IsAbstract && type.IsDefined(typeof(GeneratorAttribute), inherit: false))
        .Select(type => Activator.CreateInstance(type)!)
        .Select(generator => generator as ISourceGenerator ?? ((IIncrementalGenerator)generator).AsSourceGenerator());

    /// <summary>One context for each hundred types, as a project has it, rather than one for each.</summary>
    private static string JsonContext(int first) =>
        $"{string.Concat(Enumerable.Range(first, TypesInContext).Select(type => $"[JsonSerializable(typeof(Type{type}))]\n"))}internal partial class Context{first} : JsonSerializerContext;";

    private static (string Id, string Version) Package(string id) =>
        (id, typeof(Library).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == id).Value!);
}

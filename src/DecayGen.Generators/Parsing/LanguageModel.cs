using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DecayGen.Generators.Parsing;

/// <summary>What of the language and the framework the generated code depends on.</summary>
/// <param name="IsSupported">Whether the language has what every generated file uses.</param>
/// <param name="HasStaticInterfaces">Whether a type can implement <c>DecayGen.ISchedule</c>.</param>
/// <param name="Replaced">A type that the project declares in the place of one that generated code names; null where there is none.</param>
internal sealed record LanguageModel(bool IsSupported, bool HasStaticInterfaces, string? Replaced)
{
    public const LanguageVersion Oldest = LanguageVersion.CSharp9;

    /// <summary>Whether what is generated compiles in the project.</summary>
    public bool IsServed => IsSupported && Replaced is null;

    public static LanguageModel Of(Compilation compilation)
    {
        LanguageVersion version = compilation is CSharpCompilation csharp ? csharp.LanguageVersion : LanguageVersion.CSharp1;
        return new LanguageModel(
            version >= Oldest,
            version >= LanguageVersion.CSharp11 && compilation.GetTypeByMetadataName("DecayGen.ISchedule") is not null,
            ReplacedTypes.FirstIn(compilation));
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DecayGen.Generators.Parsing;

/// <summary>What of the language and the framework the generated code depends on.</summary>
/// <param name="IsSupported">Whether the language has what every generated file uses.</param>
/// <param name="HasStaticInterfaces">Whether a type can implement <c>DecayGen.ISchedule</c>.</param>
internal sealed record LanguageModel(bool IsSupported, bool HasStaticInterfaces)
{
    public const LanguageVersion Oldest = LanguageVersion.CSharp9;

    public static LanguageModel Of(Compilation compilation)
    {
        LanguageVersion version = compilation is CSharpCompilation csharp ? csharp.LanguageVersion : LanguageVersion.CSharp1;
        return new LanguageModel(
            version >= Oldest,
            version >= LanguageVersion.CSharp11 && compilation.GetTypeByMetadataName("DecayGen.ISchedule") is not null);
    }
}

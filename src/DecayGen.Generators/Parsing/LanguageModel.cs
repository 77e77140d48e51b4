using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DecayGen.Generators.Parsing;

/// <summary>What of the language and the framework the generated code depends on.</summary>
/// <param name="IsNewEnough">Whether the language has what every generated file uses.</param>
/// <param name="Obstacle">Why no generated file of the project could name what it uses; null where each can.</param>
/// <param name="HasStaticInterfaces">Whether a type can implement <c>DecayGen.ISchedule</c>.</param>
internal sealed record LanguageModel(bool IsNewEnough, string? Obstacle, bool HasStaticInterfaces)
{
    public const LanguageVersion Oldest = LanguageVersion.CSharp9;

    /// <summary>Whether anything can be generated.</summary>
    public bool IsSupported => IsNewEnough && Obstacle is null;

    public static LanguageModel Of(Compilation compilation)
    {
        LanguageVersion version = compilation is CSharpCompilation csharp ? csharp.LanguageVersion : LanguageVersion.CSharp1;
        return new LanguageModel(
            version >= Oldest,
            ObstacleIn(compilation),
            version >= LanguageVersion.CSharp11 && compilation.GetTypeByMetadataName("DecayGen.ISchedule") is not null);
    }

    private static string? ObstacleIn(Compilation compilation)
    {
        foreach (string name in new[] { "System", AttributeParser.Namespace })
        {
            if (!compilation.Assembly.GlobalNamespace.GetTypeMembers(name, arity: 0).IsEmpty)
                return $"the type '{name}' hides the namespace of that name from every file; put the type into a namespace";
        }

        if (ReplacedTypes.FirstIn(compilation) is { } replaced)
            return $"this project has a type '{replaced}' of its own, which generated code would take for the one it needs; rename it";

        // What has an alias and nothing else is not found so.
        return compilation.GetTypeByMetadataName($"{AttributeParser.Namespace}.ScheduleAttribute") is null
            ? "the reference to DecayGen has an alias, and generated files need it without one; add 'global' to its Aliases"
            : null;
    }
}

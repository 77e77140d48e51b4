using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace DecayGen.Generators.Parsing;

/// <summary>What a type declares itself under the name of a generated member.</summary>
internal static class MemberClashes
{
    private static readonly string[] _constants = ["Initial", "Peak"];

    public static IEnumerable<(string Name, Location? Location)> Of(INamedTypeSymbol type)
    {
        foreach (string name in Names(HorizonModel.Of(type)?.Conversions ?? GeneratedMembers.None))
        {
            if (type.Name == name)
                yield return (name, type.Locations.FirstOrDefault());
            foreach (ITypeParameterSymbol parameter in type.TypeParameters.Where(parameter => parameter.Name == name))
                yield return (name, parameter.Locations.FirstOrDefault());
            foreach (ISymbol member in type.GetMembers(name).Where(member => Clashes(member, name) && !IsGenerated(member)))
                yield return (name, member.Locations.FirstOrDefault());
        }
    }

    private static IEnumerable<string> Names(GeneratedMembers conversions)
    {
        string[] methods = ["At", "Fill"];
        return methods.Concat(_constants)
            .Concat((conversions & GeneratedMembers.ByStep) != 0 ? ["AtStep"] : [])
            .Concat((conversions & GeneratedMembers.ByEpoch) != 0 ? ["AtEpoch"] : []);
    }

    /// <summary>Analyzers, unlike the generator, see the type with what was generated into it.</summary>
    public static bool IsGenerated(ISymbol member) => member.GetAttributes().Any(attribute =>
        attribute is { AttributeClass.Name: "GeneratedCodeAttribute", ConstructorArguments: [{ Value: "DecayGen" }, ..] });

    /// <summary>A method may stand beside a generated one that takes other parameters; anything else may not.</summary>
    private static bool Clashes(ISymbol member, string name) =>
        member is not IMethodSymbol method || _constants.Contains(name) || GeneratedSignatures.Match(method) != GeneratedMembers.None;
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace DecayGen.Generators.Parsing;

/// <summary>What a type declares itself under the name of a generated member.</summary>
internal static class MemberClashes
{
    private static readonly (string Name, GeneratedMembers Members, bool IsMethod)[] _names =
    [
        ("At", GeneratedMembers.AtStep | GeneratedMembers.AtFraction, true),
        ("Fill", GeneratedMembers.FillDouble | GeneratedMembers.FillFloat, true),
        ("Initial", GeneratedMembers.Initial, false),
        ("Peak", GeneratedMembers.Peak, false),
        ("AtStep", GeneratedMembers.ByStep, true),
        ("AtEpoch", GeneratedMembers.ByEpoch, true),
        ("Step", GeneratedMembers.Step, true),
        ("Value", GeneratedMembers.Value, false),
        ("State", GeneratedMembers.State, false),
    ];

    public static IEnumerable<(string Name, Location? Location)> Of(INamedTypeSymbol type)
    {
        GeneratedMembers generated = GeneratedSignatures.Of(type);
        foreach ((string name, _, bool isMethod) in _names.Where(name => (name.Members & generated) != 0))
        {
            if (type.Name == name)
                yield return (name, type.Locations.FirstOrDefault());
            foreach (ITypeParameterSymbol parameter in type.TypeParameters.Where(parameter => parameter.Name == name))
                yield return (name, parameter.Locations.FirstOrDefault());
            foreach (ISymbol member in type.GetMembers(name).Where(member => Clashes(member, isMethod) && !IsGenerated(member)))
                yield return (name, member.Locations.FirstOrDefault());
        }

        foreach (IMethodSymbol accessor in type.GetMembers().OfType<IMethodSymbol>().Where(method => method.MethodKind == MethodKind.Ordinary))
        {
            if ((generated & GeneratedMembers.Value) != 0 && accessor is { Name: "get_Value" or "get_State", Parameters.Length: 0 } or { Name: "set_State", Parameters.Length: 1 })
                yield return (accessor.Name, accessor.Locations.FirstOrDefault());
        }
    }

    /// <summary>Analyzers, unlike the generator, see the type with what was generated into it.</summary>
    public static bool IsGenerated(ISymbol member) => member.GetAttributes().Any(attribute =>
        attribute is { AttributeClass.Name: "GeneratedCodeAttribute", ConstructorArguments: [{ Value: "DecayGen" }, ..] });

    /// <summary>A method may stand beside a generated one that takes other parameters; anything else may not.</summary>
    private static bool Clashes(ISymbol member, bool isMethod) =>
        member is not IMethodSymbol method || !isMethod || GeneratedSignatures.Match(method) != GeneratedMembers.None;
}

using System.Collections.Immutable;
using System.Globalization;
using DecayGen.Generators.Parsing;

namespace DecayGen.Generators.Emission;

/// <summary>The names of the generated files. Roslyn compares them without case, and drops everything when two are equal.</summary>
internal static class HintNames
{
    /// <summary>The names that differ from another one by case only.</summary>
    public static EquatableArray<string> Clashing(ImmutableArray<string> names) =>
        names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1)
            .SelectMany(group => group.Distinct(StringComparer.Ordinal))
            .OrderBy(name => name, StringComparer.Ordinal)
            .ToEquatableArray();

    /// <summary>The name of a target's file; the kinds of types tell a class from a struct that has its name by mistake.</summary>
    public static string FileName(TargetModel target, EquatableArray<string> clashes)
    {
        string name = target.HintName;
        return clashes.Contains(name)
            ? $"{name}-{Hash(name + string.Concat(target.Declarations.Select(declaration => " " + declaration.Keyword)))}.g.cs"
            : $"{name}.g.cs";
    }

    /// <summary>FNV-1a: the same in every process, unlike string.GetHashCode.</summary>
    private static string Hash(string name)
    {
        uint hash = 2166136261;
        foreach (char letter in name)
            hash = unchecked((hash ^ letter) * 16777619);
        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}

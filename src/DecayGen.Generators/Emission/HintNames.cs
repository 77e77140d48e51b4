using System.Collections.Immutable;
using DecayGen.Generators.Parsing;

namespace DecayGen.Generators.Emission;

/// <summary>
/// The names of the generated files. Roslyn compares them without case, and drops everything when two are equal; a project with
/// EmitCompilerGeneratedFiles writes them to its disk.
/// </summary>
internal static class HintNames
{
    private const string Extension = ".g.cs";

    /// <summary>eCryptfs, under encrypted home directories, takes file names of 143 bytes; other file systems of Linux take 255.</summary>
    private const int MaxBytes = 143;

    /// <summary>What Windows takes for a device, whatever follows after a dot.</summary>
    private static readonly HashSet<string> _devices = new(
        new[] { "CON", "PRN", "AUX", "NUL" }.Concat("0123456789".SelectMany(digit => new[] { $"COM{digit}", $"LPT{digit}" })),
        StringComparer.OrdinalIgnoreCase);

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
        string name = BesideDevices(target.HintName);
        if (!clashes.Contains(target.HintName) && ShortNames.Start(name, MaxBytes - Extension.Length) == name)
            return name + Extension;
        string end = $"-{ShortNames.Hash(name + string.Concat(target.Declarations.Select(declaration => " " + declaration.Keyword)))}{Extension}";
        return ShortNames.Start(name, MaxBytes - end.Length) + end;
    }

    /// <summary>A dash, which no identifier holds, keeps a first name from being that of a device.</summary>
    private static string BesideDevices(string name)
    {
        string first = name.Split('.')[0];
        return _devices.Contains(first) ? $"{first}-{name.Substring(first.Length)}" : name;
    }
}

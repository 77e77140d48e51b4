using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace DecayGen.Generators.Tests.Frameworks;

/// <summary>What a user's project is compiled against: reference assemblies, and the build of the library that it would get.</summary>
internal static class Framework
{
    private static readonly string _packages = typeof(Framework).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Packages").Value!;

    private static readonly string _modern = typeof(ScheduleAttribute).Assembly.Location;
    private static readonly string _standard = Path.Combine(AppContext.BaseDirectory, "netstandard2.0", "DecayGen.dll");

    public static IReadOnlyDictionary<string, Lazy<ImmutableArray<MetadataReference>>> All { get; } = new Dictionary<string, Lazy<ImmutableArray<MetadataReference>>>
    {
        ["netstandard2.0"] = Of(_standard, "netstandard.library/2.0.3/build/netstandard2.0/ref", "system.memory/4.5.5/lib/netstandard2.0"),
        ["net472"] = Of(_standard, "microsoft.netframework.referenceassemblies.net472/1.0.3/build/.NETFramework/v4.7.2", "microsoft.netframework.referenceassemblies.net472/1.0.3/build/.NETFramework/v4.7.2/Facades", "system.memory/4.5.5/lib/net461"),
        ["net8.0"] = Of(_modern, "microsoft.netcore.app.ref/8.0.31/ref/net8.0"),
        ["net9.0"] = Of(_modern, "microsoft.netcore.app.ref/9.0.22/ref/net9.0"),
        ["net10.0"] = Of(_modern, "microsoft.netcore.app.ref/10.0.12/ref/net10.0"),
    };

    private static Lazy<ImmutableArray<MetadataReference>> Of(string library, params string[] folders) => new(() =>
    [
        .. folders.SelectMany(folder => Directory.GetFiles(Path.Combine(_packages, folder), "*.dll")).Append(library)
            .Where(path => !Path.GetFileName(path).StartsWith("System.EnterpriseServices.", StringComparison.Ordinal)) // Of native parts.
            .Select(path => MetadataReference.CreateFromFile(path)),
    ]);
}

using System.Reflection;
using System.Runtime.Loader;

namespace DecayGen.Tests.Support;

/// <summary>One build of the runtime assembly, and what is compiled against it.</summary>
internal sealed class Runtime : AssemblyLoadContext
{
    /// <summary>The build for .NET 8, which multiplies with a fused multiply-add.</summary>
    public static Runtime Modern { get; } = new(typeof(ExponentialDecayAttribute).Assembly.Location);

    /// <summary>The build for netstandard2.0, which multiplies as Dekker did.</summary>
    public static Runtime NetStandard { get; } =
        new(Path.Combine(AppContext.BaseDirectory, "netstandard2.0", "DecayGen.dll"));

    private readonly Lazy<Assembly> _assembly;

    private Runtime(string path)
    {
        Location = path;
        _assembly = new(() => IsDefault ? typeof(ExponentialDecayAttribute).Assembly : LoadFromAssemblyPath(path));
    }

    public string Location { get; }

    public Assembly Assembly => _assembly.Value;

    private bool IsDefault => Location == typeof(ExponentialDecayAttribute).Assembly.Location;

    protected override Assembly? Load(AssemblyName name) => name.Name == "DecayGen" ? Assembly : null;
}

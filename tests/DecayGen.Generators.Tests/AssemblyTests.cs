using System.Reflection;
using Xunit;

namespace DecayGen.Generators.Tests;

/// <summary>
/// A compiler drops a generator built against a newer Roslyn than itself (CS9057), and one that needs an assembly which
/// the compiler does not bring.
/// </summary>
public class AssemblyTests
{
    private static readonly AssemblyName[] _references = typeof(ScheduleGenerator).Assembly.GetReferencedAssemblies();

    [Fact]
    public void IsBuiltAgainstTheOldestRoslynItServes()
    {
        AssemblyName[] roslyn = [.. _references.Where(reference => reference.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))];
        Assert.Equal(["Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp"], roslyn.Select(reference => reference.Name!).Order(StringComparer.Ordinal));
        Assert.All(roslyn, reference => Assert.Equal(new Version(4, 8, 0, 0), reference.Version));
    }

    /// <summary>The tests, too, run on that Roslyn.</summary>
    [Fact]
    public void RunsOnTheOldestRoslynItServes() =>
        Assert.Equal(new Version(4, 8, 0, 0), typeof(Microsoft.CodeAnalysis.Compilation).Assembly.GetName().Version);

    [Fact]
    public void NeedsNothingThatTheCompilerDoesNotBring()
    {
        string[] brought = ["netstandard", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "System.Collections.Immutable", "System.Memory"];
        Assert.Empty(_references.Select(reference => reference.Name).Except(brought));
    }
}

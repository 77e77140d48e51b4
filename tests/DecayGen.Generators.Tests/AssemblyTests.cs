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

    /// <summary>The tests run on the Roslyn that their project names, which need not be the oldest.</summary>
    [Fact]
    public void RunsOnTheRoslynOfTheProject()
    {
        AssemblyMetadataAttribute project = typeof(AssemblyTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RoslynVersion");
        Assert.Contains(project.Value, new[] { "4.8.0", "4.14.0", "5.0.0" });
        Assert.Equal($"{project.Value}.0", typeof(Microsoft.CodeAnalysis.Compilation).Assembly.GetName().Version?.ToString());
    }

    [Fact]
    public void NeedsNothingThatTheCompilerDoesNotBring()
    {
        string[] brought = ["netstandard", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "System.Collections.Immutable", "System.Memory"];
        Assert.Empty(_references.Select(reference => reference.Name).Except(brought));
    }
}

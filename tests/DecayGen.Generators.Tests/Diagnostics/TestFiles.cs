using Microsoft.CodeAnalysis;

namespace DecayGen.Generators.Tests.Diagnostics;

/// <summary>Files of the repository, found from where the tests run in it.</summary>
internal static class TestFiles
{
    private static readonly string _root = Root(AppContext.BaseDirectory);

    /// <summary>
    /// Whether the tests write what they expect: when DECAYGEN_ACCEPT_SNAPSHOTS=1 asks for it, and those on the oldest Roslyn alone,
    /// since the others may run at the same time.
    /// </summary>
    public static bool AreAccepted { get; } = Environment.GetEnvironmentVariable("DECAYGEN_ACCEPT_SNAPSHOTS") == "1"
        && typeof(ScheduleGenerator).Assembly.GetReferencedAssemblies().Any(roslyn => roslyn.FullName == typeof(Compilation).Assembly.FullName);

    public static string InRepository(string path) => Path.Combine(_root, path);

    public static string Beside(string name) => InRepository($"tests/DecayGen.Generators.Tests/Diagnostics/{name}");

    private static string Root(string folder) =>
        File.Exists(Path.Combine(folder, "DecayGen.sln")) ? folder : Root(Path.GetDirectoryName(folder) ?? throw new FileNotFoundException("DecayGen.sln"));
}

namespace DecayGen.Generators.Tests.Diagnostics;

/// <summary>Files of the repository, found from where the tests run in it.</summary>
internal static class TestFiles
{
    private static readonly string _root = Root(AppContext.BaseDirectory);

    public static string InRepository(string path) => Path.Combine(_root, path);

    public static string Beside(string name) => InRepository($"tests/DecayGen.Generators.Tests/Diagnostics/{name}");

    private static string Root(string folder) =>
        File.Exists(Path.Combine(folder, "DecayGen.sln")) ? folder : Root(Path.GetDirectoryName(folder) ?? throw new FileNotFoundException("DecayGen.sln"));
}

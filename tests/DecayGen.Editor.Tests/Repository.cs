namespace DecayGen.Editor.Tests;

/// <summary>Files of the repository, found from where the tests run in it.</summary>
internal static class Repository
{
    private static readonly string _root = Root(AppContext.BaseDirectory);

    public static string File(string path) => Path.Combine(_root, path);

    private static string Root(string folder) =>
        System.IO.File.Exists(Path.Combine(folder, "DecayGen.sln")) ? folder : Root(Path.GetDirectoryName(folder) ?? throw new FileNotFoundException("DecayGen.sln"));
}

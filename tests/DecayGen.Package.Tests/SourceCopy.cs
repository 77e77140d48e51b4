namespace DecayGen.Package.Tests;

/// <summary>The sources of the package in another folder, as someone else has them.</summary>
internal sealed class SourceCopy : IDisposable
{
    private static readonly string[] _folders = ["src", "docs"];
    private static readonly string[] _built = ["bin", "obj"];

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("decaygen-copy-");

    /// <param name="folder">Where the sources are in a folder of their own.</param>
    public SourceCopy(string folder)
    {
        Folder = Path.Combine(_root.FullName, folder);
        foreach (string file in Directory.GetFiles(PackedPackage.Repository))
            Copy(file);
        foreach (string file in _folders.SelectMany(name => Directory.GetFiles(Path.Combine(PackedPackage.Repository, name), "*", SearchOption.AllDirectories)))
            Copy(file);
    }

    public string Folder { get; }

    /// <summary>Packs it; returns the path of the package.</summary>
    public async Task<string> Pack(params string[] properties)
    {
        string output = Path.Combine(_root.FullName, "package");
        await DotNet.Run(Folder, ["pack", "src/DecayGen", "-o", output, "-p:RunAnalyzers=false", .. properties]);
        return Directory.GetFiles(output, "*.nupkg").Single();
    }

    public Task Git(params string[] arguments) => DotNet.Run("git", Folder, arguments);

    public void Dispose() => _root.Delete(recursive: true);

    private void Copy(string file)
    {
        string path = Path.GetRelativePath(PackedPackage.Repository, file);
        if (path.Split(Path.DirectorySeparatorChar).Intersect(_built).Any() || path == ".git")
            return;

        string target = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(file, target);
    }
}

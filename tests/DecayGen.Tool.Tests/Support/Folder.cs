namespace DecayGen.Tool.Tests.Support;

/// <summary>A folder of a test's own, which goes with it.</summary>
internal sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("decaygen-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>The names of what is in it.</summary>
    public string[] Names => [.. Directory.GetFileSystemEntries(Path).Select(path => System.IO.Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public Folder With(string name, string text)
    {
        File.WriteAllText(this[name], text);
        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

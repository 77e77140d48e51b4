using System.IO.Compression;
using System.Reflection;
using System.Xml.Linq;
using DecayGen.Package.Tests;

[assembly: AssemblyFixture(typeof(PackedPackage))]

namespace DecayGen.Package.Tests;

/// <summary>The packages, packed once for all tests into a folder outside the repository.</summary>
public sealed class PackedPackage : IAsyncLifetime
{
    /// <summary>The adapter's package.</summary>
    public const string TorchSharp = "DecayGen.TorchSharp";

    // A version nobody has published, so that no feed but ours can serve it.
    private const string Version = "0.0.0-under-test";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("decaygen-");

    public static string Repository { get; } = typeof(PackedPackage).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "Repository").Value!;

    private string Consumers => Path.Combine(_folder.FullName, "consumers");

    private string Feed => Path.Combine(Consumers, "feed");

    public async ValueTask InitializeAsync()
    {
        foreach (string file in Directory.GetFiles(Templates, "*", SearchOption.TopDirectoryOnly))
            Copy(file, Path.Combine(Consumers, Path.GetFileName(file)));

        // An artifacts folder of its own: other projects of the solution may be building in src meanwhile.
        // The analyzers have had their say in the ordinary build.
        foreach (string project in new[] { "src/DecayGen", "src/DecayGen.TorchSharp" })
        {
            await DotNet.Run(
                Repository, "pack", project, "-o", Feed,
                "--artifacts-path", Path.Combine(_folder.FullName, "artifacts"), $"-p:PackageVersion={Version}", "-p:RunAnalyzers=false");
        }
    }

    /// <summary>The names of all files that are ours, not parts that every package has by its format.</summary>
    public static IEnumerable<string> Files(ZipArchive archive) => archive.Entries
        .Select(entry => entry.FullName)
        .Where(path => path != "[Content_Types].xml" && !path.StartsWith("_rels/", StringComparison.Ordinal) && !path.StartsWith("package/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    public ZipArchive Open(string id = "DecayGen") => ZipFile.OpenRead(Path.Combine(Feed, $"{id}.{Version}.nupkg"));

    public XElement Metadata(string id = "DecayGen")
    {
        using ZipArchive package = Open(id);
        using Stream nuspec = package.GetEntry($"{id}.nuspec")!.Open();
        XElement root = XDocument.Load(nuspec).Root!;
        return root.Element(root.Name.Namespace + "metadata")!;
    }

    /// <summary>A fresh copy of one of the folders under Consumers, far from the repository's own settings.</summary>
    public Consumer NewConsumer(string template)
    {
        string source = Path.Combine(Templates, template);
        string folder = Path.Combine(Consumers, $"{template}-{Guid.NewGuid():N}");
        foreach (string file in Directory.GetFiles(source, "*", SearchOption.AllDirectories))
            Copy(file, Path.Combine(folder, Path.GetRelativePath(source, file)));

        // Of several projects the app is the one to build.
        string app = Path.Combine(folder, "App");
        return Directory.Exists(app) ? new Consumer(app, "App", Version) : new Consumer(folder, template, Version);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private static string Templates => Path.Combine(Repository, "tests", "DecayGen.Package.Tests", "Consumers");

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Copy(from, to);
    }
}

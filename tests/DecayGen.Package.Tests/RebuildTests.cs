using System.IO.Compression;

namespace DecayGen.Package.Tests;

/// <summary>Whoever packs the same sources gets the same package, and can say which they were.</summary>
public sealed class RebuildTests
{
    /// <summary>
    /// Every part has the same bytes, whether it was built in the sources' folder or in one for artifacts, but for what NuGet
    /// draws anew for each package: the ids of relations, and the name of the part with the core properties.
    /// </summary>
    [Fact]
    public async Task OtherFoldersGiveTheSameBytes()
    {
        using SourceCopy here = new("here");
        using SourceCopy there = new(Path.Combine("there", "and deeper"));
        string[] first = Parts(await here.Pack());
        string[] second = Parts(await there.Pack("--artifacts-path", Path.Combine(there.Folder, "..", "artifacts")));
        Assert.Contains(first, part => part.StartsWith("analyzers/dotnet/cs/DecayGen.Generators.dll ", StringComparison.Ordinal));
        Assert.Equal(first, second);
    }

    /// <summary>With an address the symbols lead to the sources of the commit, and the package names both.</summary>
    [Fact]
    public async Task AnAddressLinksTheSources()
    {
        const string address = "https://github.com/example/decaygen";
        Machine.SkipUnlessItHas("git");
        using SourceCopy copy = new("clone");
        await copy.Git("init", "--quiet");
        await copy.Git("add", "--all");
        await copy.Git("-c", "user.name=Someone", "-c", "user.email=someone@example.org", "commit", "--quiet", "--message", "All of it");
        await copy.Git("remote", "add", "origin", $"{address}.git");
        string commit = (await DotNet.Run("git", copy.Folder, ["rev-parse", "HEAD"])).Trim();

        using ZipArchive package = await ZipFile.OpenReadAsync(await copy.Pack($"-p:RepositoryUrl={address}"), TestContext.Current.CancellationToken);
        Assert.Contains($"<repository type=\"git\" url=\"{address}\" commit=\"{commit}\" />", Text(package.GetEntry("DecayGen.nuspec")!));
        foreach (ZipArchiveEntry assembly in package.Entries.Where(entry => entry.Name.EndsWith(".dll", StringComparison.Ordinal)))
        {
            using Symbols symbols = Symbols.Of(assembly);
            Assert.Contains($"\"/_/src/*\":\"https://raw.githubusercontent.com/example/decaygen/{commit}/src/*\"", symbols.SourceLink());
        }
    }

    private static string[] Parts(string path)
    {
        using ZipArchive package = ZipFile.OpenRead(path);
        return [.. package.Entries.Where(entry => !IsDrawnAnew(entry.FullName)).Select(entry => $"{entry.FullName} {Hash(entry)}").Order(StringComparer.Ordinal)];
    }

    private static bool IsDrawnAnew(string part) =>
        part == "_rels/.rels" || part.StartsWith("package/services/metadata/core-properties/", StringComparison.Ordinal);

    private static string Hash(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        return Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(stream));
    }

    private static string Text(ZipArchiveEntry entry)
    {
        using StreamReader reader = new(entry.Open());
        return reader.ReadToEnd();
    }
}

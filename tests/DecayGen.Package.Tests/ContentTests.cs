using System.IO.Compression;
using System.Xml.Linq;

namespace DecayGen.Package.Tests;

/// <summary>What is in the package, and what it says of itself.</summary>
public sealed class ContentTests(PackedPackage package)
{
    [Fact]
    public void Files()
    {
        string rules = Path.Combine(PackedPackage.Repository, "docs", "rules");
        string[] expected =
        [
            "CHANGELOG.md",
            "DecayGen.nuspec",
            "LICENSE",
            "README.md",
            "analyzers/dotnet/cs/DecayGen.CodeFixes.dll",
            "analyzers/dotnet/cs/DecayGen.Generators.dll",
            "docs/decay-rates.md",
            "lib/net8.0/DecayGen.dll",
            "lib/net8.0/DecayGen.xml",
            "lib/netstandard2.0/DecayGen.dll",
            "lib/netstandard2.0/DecayGen.xml",
            .. Directory.GetFiles(rules).Select(page => $"docs/rules/{Path.GetFileName(page)}"),
        ];

        using ZipArchive archive = package.Open();
        Assert.Equal(expected.Order(StringComparer.Ordinal), PackedPackage.Files(archive));
    }

    [Fact]
    public void Dependencies()
    {
        string[] dependencies =
        [
            .. Elements("dependencies").Single().Elements().SelectMany(group => group.Elements()
                .Select(dependency => $"{group.Attribute("targetFramework")!.Value}: {dependency.Attribute("id")!.Value}")
                .DefaultIfEmpty($"{group.Attribute("targetFramework")!.Value}: none")),
        ];
        Assert.Equal([".NETStandard2.0: System.Memory", "net8.0: none"], dependencies.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Metadata()
    {
        XElement license = Elements("license").Single();
        Assert.Equal(("expression", "MIT"), (license.Attribute("type")!.Value, license.Value));
        Assert.Equal("README.md", Elements("readme").Single().Value);
        Assert.Empty(Elements("developmentDependency"));  // It would keep the attributes from whoever references a library.

        // An address appears where RepositoryUrl has one, and nowhere else. NuGet adds that of the license.
        string address = XDocument.Load(Path.Combine(PackedPackage.Repository, "Directory.Build.props")).Descendants("RepositoryUrl").Single().Value;
        Assert.Equal(address, Elements("projectUrl").SingleOrDefault()?.Value ?? "");
        Assert.Equal(address, Elements("repository").SingleOrDefault()?.Attribute("url")?.Value ?? "");
    }

    [Theory]
    [InlineData("analyzers/dotnet/cs/DecayGen.CodeFixes.dll")]
    [InlineData("analyzers/dotnet/cs/DecayGen.Generators.dll")]
    [InlineData("lib/net8.0/DecayGen.dll")]
    [InlineData("lib/netstandard2.0/DecayGen.dll")]
    public void SymbolsNameNoFolderOfTheMachine(string path)
    {
        using ZipArchive archive = package.Open();
        using Symbols symbols = Symbols.Of(archive.GetEntry(path)!);
        string[] documents = symbols.Documents();
        Assert.NotEmpty(documents);
        Assert.All(documents, document => Assert.StartsWith("/_/", document, StringComparison.Ordinal));
    }

    private XElement[] Elements(string name)
    {
        XElement metadata = package.Metadata();
        return [.. metadata.Elements(metadata.Name.Namespace + name)];
    }
}

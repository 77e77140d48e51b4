using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace DecayGen.Package.Tests;

/// <summary>The adapter's package: what is in it, and that it is all that its users need to refer to.</summary>
public sealed class TorchSharpTests(PackedPackage package)
{
    [Fact]
    public void Files()
    {
        string[] expected =
        [
            "CHANGELOG.md",
            "DecayGen.TorchSharp.nuspec",
            "LICENSE",
            "docs/torchsharp.md",
            "docs/training-loops.md",
            "lib/net8.0/DecayGen.TorchSharp.dll",
            "lib/net8.0/DecayGen.TorchSharp.xml",
            "lib/netstandard2.0/DecayGen.TorchSharp.dll",
            "lib/netstandard2.0/DecayGen.TorchSharp.xml",
        ];

        using ZipArchive archive = package.Open(PackedPackage.TorchSharp);
        Assert.Equal(expected, PackedPackage.Files(archive));
    }

    /// <summary>The generator comes along; the native library is the user's choice.</summary>
    [Fact]
    public void Dependencies()
    {
        XElement metadata = package.Metadata(PackedPackage.TorchSharp);
        string[] dependencies =
        [
            .. metadata.Descendants(metadata.Name.Namespace + "dependency")
                .Select(dependency => $"{dependency.Parent!.Attribute("targetFramework")!.Value}: {dependency.Attribute("id")!.Value}, include {dependency.Attribute("include")?.Value}"),
        ];
        Assert.Equal(
            [
                ".NETStandard2.0: DecayGen, include All",
                ".NETStandard2.0: TorchSharp, include ",
                "net8.0: DecayGen, include All",
                "net8.0: TorchSharp, include ",
            ],
            dependencies.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task ThePageIsAProgram()
    {
        string page = await File.ReadAllTextAsync(Path.Combine(PackedPackage.Repository, "docs", "torchsharp.md"), TestContext.Current.CancellationToken);
        Consumer consumer = package.NewConsumer("TorchPage");
        consumer.Write("Program.cs", Regex.Match(page.ReplaceLineEndings("\n"), "```csharp\n(.*?)```", RegexOptions.Singleline).Groups[1].Value);
        await consumer.Build();
    }

    [Fact]
    public Task UnderTheStrictestSettings() => package.NewConsumer("TorchLibrary").Build();
}

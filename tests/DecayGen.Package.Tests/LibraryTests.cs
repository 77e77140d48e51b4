namespace DecayGen.Package.Tests;

/// <summary>A library under the strictest settings, for every kind of framework, in an old C# and in the newest.</summary>
public sealed class LibraryTests(PackedPackage package)
{
    [Theory]
    [InlineData("9", "disable", "true")]
    [InlineData("9", "enable", "false")]
    [InlineData("latest", "warnings", "true")]
    [InlineData("latest", "enable", "true")]
    [InlineData("preview", "annotations", "false")]
    public async Task Strict(string language, string nullable, string isChecked)
    {
        // The reference assemblies of .NET Framework are no part of the SDK.
        string[] frameworks = ["netstandard2.0", "net8.0", "net10.0", .. Machine.IsCI ? new[] { "net472" } : []];
        Consumer library = package.NewConsumer("Library");
        await library.Build(
            $"-p:LibraryFrameworks={string.Join("%3B", frameworks)}", $"-p:LibraryLanguage={language}", $"-p:LibraryNullable={nullable}", $"-p:LibraryChecked={isChecked}");
        foreach (string framework in frameworks)
        {
            string documentation = await File.ReadAllTextAsync(library.Output(framework, "Library.xml"), TestContext.Current.CancellationToken);
            Assert.Contains("M:Consumer.Rate.Fill(System.Int64,System.Span{System.Double})", documentation);
            Assert.Contains("M:Consumer.OfAccuracy.Step(System.Double)", documentation);
        }
    }
}

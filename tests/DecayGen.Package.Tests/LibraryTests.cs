namespace DecayGen.Package.Tests;

/// <summary>A library for .NET Framework and everything else, in an old C#, under the strictest settings.</summary>
public sealed class LibraryTests(PackedPackage package)
{
    [Theory]
    [InlineData("enable")]
    [InlineData("disable")]
    public async Task NetStandard(string nullable)
    {
        Consumer library = package.NewConsumer("Library");
        await library.Build($"-p:LibraryNullable={nullable}");
        string documentation = await File.ReadAllTextAsync(library.Output("netstandard2.0", "Library.xml"), TestContext.Current.CancellationToken);
        Assert.Contains("M:Consumer.Rate.Fill(System.Int64,System.Span{System.Double})", documentation);
        Assert.Contains("M:Consumer.OfAccuracy.Step(System.Double)", documentation);
    }
}

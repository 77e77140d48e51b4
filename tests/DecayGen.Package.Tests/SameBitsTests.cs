namespace DecayGen.Package.Tests;

/// <summary>The values of every kind of schedule have the same bits whatever runs them.</summary>
public sealed class SameBitsTests(PackedPackage package, BitsProgram bits) : IClassFixture<BitsProgram>
{
    // .NET 8 and 10 have the net8.0 build of the runtime assembly, .NET 6 and .NET Framework that for netstandard2.0.
    [Theory]
    [InlineData("net8.0", "Debug")]
    [InlineData("net8.0", "Release")]
    [InlineData("net10.0", "Debug")]
    [InlineData("net10.0", "Release")]
    public async Task Frameworks(string framework, string configuration) =>
        Assert.Contains($" {configuration} jit ", await bits.Run(framework, configuration));

    [Theory]
    [InlineData("Debug")]
    [InlineData("Release")]
    public async Task NetStandardAssembly(string configuration)
    {
        Machine.SkipUnlessCI();
        Assert.Contains($" {configuration} jit ", await bits.Run("net6.0", configuration));
    }

    [Theory]
    [InlineData("Debug")]
    [InlineData("Release")]
    public async Task Mono(string configuration)
    {
        Machine.SkipUnlessCI();
        Machine.SkipUnlessItHas("mono");
        Assert.Contains($" {configuration} mono ", await bits.RunByMono(configuration));
    }

    /// <summary>Each switch shows in what the program says of itself, but for two.</summary>
    /// <remarks>The fused product has no switch of its own in .NET 10, where it goes with AVX2. How a profile is used shows nowhere.</remarks>
    [Theory]
    [InlineData("DOTNET_EnableFMA", "")]
    [InlineData("DOTNET_EnableAVX512", " avx512=False ")]
    [InlineData("DOTNET_EnableAVX2", " avx2=False fma=False avx512=False ")]
    [InlineData("DOTNET_EnableAVX", " avx=False avx2=False fma=False avx512=False ")]
    [InlineData("DOTNET_EnableHWIntrinsic", " sse2=False avx=False avx2=False fma=False avx512=False ")]
    [InlineData("DOTNET_TieredCompilation", @" recompiled=\d$")]
    [InlineData("DOTNET_TieredPGO", "")]
    [InlineData("DOTNET_ReadyToRun", @" compiled=\d{3,}\n")]
    public async Task Switches(string name, string shown)
    {
        Assert.Matches(shown, await bits.Run("net10.0", "Debug", (name, "0")));
        Assert.Matches(shown, await bits.Run("net10.0", "Release", (name, "0")));
    }

    [Theory]
    [InlineData("-p:PublishTrimmed=true", " jit ")]
    [InlineData("-p:PublishAot=true", " native ")]
    public async Task Published(string property, string code)
    {
        Machine.SkipUnlessCI();
        Machine.SkipUnlessItLinks();
        Assert.Contains(code, BitsProgram.AssertExpected(await package.NewConsumer("Bits").PublishAndRun(property, "-p:RunAnalyzers=false")));
    }

    /// <summary>Another processor, of which the compiled code fuses what it can; QEMU computes what it would.</summary>
    [Theory]
    [InlineData("--self-contained", " Arm64 Release jit ")]
    [InlineData("-p:PublishAot=true", " Arm64 Release native ")]
    public async Task Arm64(string property, string host)
    {
        Machine.SkipUnlessCI();
        Machine.SkipUnlessItHas("qemu-aarch64", "aarch64-linux-gnu-gcc");
        string program = await package.NewConsumer("Bits").Publish(
            "linux-arm64", property, "-p:RunAnalyzers=false", "-p:CppCompilerAndLinker=aarch64-linux-gnu-gcc", "-p:ObjCopyName=aarch64-linux-gnu-objcopy");
        string output = await DotNet.Run("qemu-aarch64", Path.GetDirectoryName(program)!, ["-L", "/usr/aarch64-linux-gnu", program]);
        Assert.Contains(host, BitsProgram.AssertExpected(output));
    }
}

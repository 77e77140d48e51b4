using System.Security.Cryptography;

namespace DecayGen.Package.Tests;

/// <summary>The generated text has the same bytes whatever the compiler runs on and in which culture.</summary>
public sealed class GeneratedTextTests(PackedPackage package)
{
    [Fact]
    public async Task HostsAndCultures()
    {
        Consumer bits = package.NewConsumer("Bits");
        string[] here = await Generate(bits);
        Assert.True(here.Length > BitsProgram.Expected.Length / 2, "Nothing was generated.");

        // Persian writes minus as U+200E U+2212, the decimal point as U+066B; Turkish has two more letters i.
        Assert.Equal(here, await Generate(bits, ("LC_ALL", "fa_IR.UTF-8")));
        Assert.Equal(here, await Generate(bits, ("LC_ALL", "tr_TR.UTF-8")));

        // Without cultures, not even the language of the messages has one.
        Assert.Equal(here, await Generate(bits, ("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1"), ("DOTNET_CLI_UI_LANGUAGE", ""), ("DOTNET_EnableHWIntrinsic", "0")));
        Assert.Equal(here, await Generate(bits, ("DOTNET_EnableAVX2", "0"), ("DOTNET_TieredCompilation", "0")));
        Assert.Equal(here, await Generate(bits, ("DOTNET_ReadyToRun", "0")));
    }

    // A compiler of its own each time: one that serves several builds has the environment of the first.
    private static async Task<string[]> Generate(Consumer consumer, params (string Name, string Value)[] environment)
    {
        string folder = Path.Combine("obj", Guid.NewGuid().ToString("N"));
        await consumer.BuildIn(
            environment, "--no-incremental", "--framework", "net10.0", "-p:RunAnalyzers=false", "-p:UseSharedCompilation=false",
            "-p:EmitCompilerGeneratedFiles=true", $"-p:CompilerGeneratedFilesOutputPath={folder}");
        return [.. consumer.Files(folder).Select(file => $"{Path.GetFileName(file)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}")];
    }
}

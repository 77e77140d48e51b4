namespace DecayGen.Package.Tests;

/// <summary>The program that hashes every bit of many schedules, built once for all tests.</summary>
public sealed class BitsProgram(PackedPackage package) : IAsyncLifetime
{
    private readonly Consumer _bits = package.NewConsumer("Bits");

    /// <summary>What it is to print: one line for each schedule.</summary>
    public static string[] Expected { get; } =
        File.ReadAllLines(Path.Combine(PackedPackage.Repository, "tests", "DecayGen.Package.Tests", "Bits.expected.txt"));

    public async ValueTask InitializeAsync()
    {
        // The reference assemblies of .NET Framework and .NET 6 are no part of the SDK.
        string[] frameworks = Machine.IsCI ? [] : ["-p:BitsFrameworks=net8.0%3Bnet10.0"];
        await _bits.Build(frameworks);
        await _bits.Build([.. frameworks, "--configuration", "Release", "-p:RunAnalyzers=false"]);
    }

    /// <summary>Runs it by .NET; returns what it says of itself, where the values are as expected.</summary>
    public async Task<string> Run(string framework, string configuration, params (string Name, string Value)[] environment) =>
        AssertExpected(await _bits.Run(framework, configuration, environment));

    /// <summary>Runs it by Mono; returns what it says of itself, where the values are as expected.</summary>
    public async Task<string> RunByMono(string configuration)
    {
        string program = _bits.Output("net472", "Bits.exe", configuration);
        return AssertExpected(await DotNet.Run("mono", Path.GetDirectoryName(program)!, [program]));
    }

    /// <summary>Fails the test unless the values are as expected; returns what the program says of itself.</summary>
    public static string AssertExpected(string output)
    {
        string[] lines = output.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Expected, lines.Where(line => line[0] != '#'));
        return string.Join('\n', lines.Where(line => line[0] == '#'));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

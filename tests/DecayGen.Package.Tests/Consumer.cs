using System.Runtime.InteropServices;

namespace DecayGen.Package.Tests;

/// <summary>A project of a user, who has nothing but the package.</summary>
public sealed class Consumer(string folder, string packageVersion)
{
    /// <summary>Builds without a warning, or fails the test.</summary>
    public Task Build(params string[] properties) => WithoutWarning(["build", .. properties]);

    /// <summary>Builds, warnings or not, or fails the test; returns what the build says.</summary>
    public Task<string> BuildWithWarnings() => DotNet.Run(folder, "build", $"-p:DecayGenVersion={packageVersion}");

    /// <summary>Builds with an error, or fails the test; returns what the build says.</summary>
    public Task<string> FailToBuild() => DotNet.Run("dotnet", folder, ["build", $"-p:DecayGenVersion={packageVersion}"], exitCode: 1);

    /// <summary>Has our code fixes applied by <c>dotnet format</c>, one for each of some rules.</summary>
    public async Task Format(params string[] rules)
    {
        // The tool reads the project as an editor does; the version of the package comes to it by the environment.
        await DotNet.Run(folder, "restore", $"-p:DecayGenVersion={packageVersion}");
        await DotNet.Run(
            "dotnet", folder, ["format", "analyzers", "--no-restore", "--severity", "info", "--diagnostics", .. rules], environment: [("DecayGenVersion", packageVersion)]);
    }

    public string Read(string file) => File.ReadAllText(Path.Combine(folder, file));

    public void Write(string file, string text) => File.WriteAllText(Path.Combine(folder, file), text);

    /// <summary>Publishes for this machine without a warning, or fails the test; returns what the program prints.</summary>
    public async Task<string> PublishAndRun(string property)
    {
        await WithoutWarning(["publish", "-r", RuntimeInformation.RuntimeIdentifier, property, "-o", Path.Combine(folder, "out")]);
        string program = Path.Combine(folder, "out", OperatingSystem.IsWindows() ? "Console.exe" : "Console");
        return await DotNet.Run(program, folder, []);
    }

    /// <summary>Runs what was built; returns what it prints.</summary>
    public Task<string> Run(string framework) => DotNet.Run(folder, Output(framework, "Console.dll"));

    public string Output(string framework, string file) => Path.Combine(folder, "bin", "Debug", framework, file);

    private async Task WithoutWarning(string[] arguments)
    {
        string output = await DotNet.Run(folder, [.. arguments, $"-p:DecayGenVersion={packageVersion}"]);

        // NuGet's warnings are about feeds, not about the package.
        string[] warnings = [.. output.Split('\n').Where(line => line.Contains("warning ") && !line.Contains("warning NU1603") && !line.Contains("warning NU1801"))];
        Assert.True(warnings.Length == 0, output);
    }
}

using System.Runtime.InteropServices;

namespace DecayGen.Package.Tests;

/// <summary>A project of a user, who has nothing but the package.</summary>
/// <param name="folder">Where it is.</param>
/// <param name="name">The name of what is built.</param>
/// <param name="packageVersion">The version of the package under test.</param>
public sealed class Consumer(string folder, string name, string packageVersion)
{
    /// <summary>Builds without a warning, or fails the test.</summary>
    public Task Build(params string[] properties) => WithoutWarning(["build", .. properties]);

    /// <summary>Builds without a warning in an environment, or fails the test.</summary>
    public async Task BuildIn((string Name, string Value)[] environment, params string[] properties) =>
        DotNet.AssertNoWarning(await DotNet.Run("dotnet", folder, ["build", .. properties, $"-p:DecayGenVersion={packageVersion}"], environment: environment));

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

    public void Write(string file, string text)
    {
        string path = Path.Combine(folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>One of several projects, which is called as its folder.</summary>
    public Consumer Within(string project) => new(Path.Combine(folder, project), project, packageVersion);

    /// <summary>All files in one of its folders, by name.</summary>
    public string[] Files(string path) => [.. Directory.GetFiles(Path.Combine(folder, path), "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    /// <summary>Publishes for this machine without a warning, or fails the test; returns what the program prints.</summary>
    public async Task<string> PublishAndRun(params string[] properties) =>
        await DotNet.Run(await Publish(RuntimeInformation.RuntimeIdentifier, properties), folder, []);

    /// <summary>Publishes without a warning, or fails the test; returns the path of the program, and reports the size.</summary>
    public async Task<string> Publish(string runtime, params string[] properties)
    {
        string output = Path.Combine(folder, "out");
        await WithoutWarning(["publish", "-r", runtime, .. properties, "-o", output]);
        string program = Path.Combine(output, runtime.StartsWith("win", StringComparison.Ordinal) ? $"{name}.exe" : name);
        long all = Directory.GetFiles(output, "*", SearchOption.AllDirectories).Where(file => !IsSymbols(file)).Sum(file => new FileInfo(file).Length);
        TestContext.Current.TestOutputHelper?.WriteLine(
            FormattableString.Invariant($"{name} {string.Join(' ', properties)} for {runtime}: program {new FileInfo(program).Length:N0} bytes, with all that it needs {all:N0}"));
        return program;
    }

    /// <summary>Builds one file without a warning and runs it; returns what it prints.</summary>
    public async Task<string> RunFile(string file)
    {
        string output = await DotNet.Run(folder, "run", file);
        DotNet.AssertNoWarning(output);
        return output;
    }

    /// <summary>Runs what was built; returns what it prints.</summary>
    public Task<string> Run(string framework, string configuration = "Debug", params (string Name, string Value)[] environment) =>
        DotNet.Run("dotnet", folder, [Output(framework, $"{name}.dll", configuration)], environment: environment);

    public string Output(string framework, string file, string configuration = "Debug") => Path.Combine(folder, "bin", configuration, framework, file);

    private static bool IsSymbols(string file) => Path.GetExtension(file) is ".dbg" or ".pdb" or ".xml";

    private async Task WithoutWarning(string[] arguments) =>
        DotNet.AssertNoWarning(await DotNet.Run(folder, [.. arguments, $"-p:DecayGenVersion={packageVersion}"]));
}

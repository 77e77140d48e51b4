using System.Diagnostics;

namespace DecayGen.Package.Tests;

/// <summary>Runs commands as a user's shell would.</summary>
internal static class DotNet
{
    /// <summary>Runs <c>dotnet</c> and returns what it printed.</summary>
    /// <remarks>Fails the test unless the exit code is as expected.</remarks>
    public static Task<string> Run(string folder, params string[] arguments) => Run("dotnet", folder, arguments);

    public static async Task<string> Run(string program, string folder, string[] arguments, int exitCode = 0, params (string Name, string Value)[] environment)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // What the test's own build and runner have set is not for the build under test.
        foreach (string name in start.Environment.Keys.Where(IsOfBuild).ToArray())
            start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";  // Nodes left behind would keep the output open.
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;

        CancellationToken cancellation = TestContext.Current.CancellationToken;
        using Process process = Process.Start(start)!;
        try
        {
            Task<string> error = process.StandardError.ReadToEndAsync(cancellation);
            string output = await process.StandardOutput.ReadToEndAsync(cancellation);
            output += await error;
            await process.WaitForExitAsync(cancellation);
            Assert.True(process.ExitCode == exitCode, $"{program} {string.Join(' ', arguments)} exited with {process.ExitCode}:\n{output}");
            return output;
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>Fails the test where a build warned.</summary>
    public static void AssertNoWarning(string output)
    {
        // NuGet's warnings are about feeds, not about the package.
        bool warned = output.Split('\n').Any(line => line.Contains("warning ") && !line.Contains("warning NU1603") && !line.Contains("warning NU1801"));
        Assert.False(warned, output);
    }

    private static bool IsOfBuild(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("TESTINGPLATFORM", StringComparison.OrdinalIgnoreCase)
        || name == "LD_PRELOAD"  // A library for TorchSharp, which no program for another processor can load.
        || name is "PreferredUILang" or "VSLANG";  // What the runner makes of its own DOTNET_CLI_UI_LANGUAGE.
}

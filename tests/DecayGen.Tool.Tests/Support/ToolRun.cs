using System.Diagnostics;

namespace DecayGen.Tool.Tests.Support;

/// <summary>What a run of the tool printed, and how it ended.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    private static readonly string _tool = Path.Combine(AppContext.BaseDirectory, "DecayGen.Tool.dll");

    /// <summary>Runs the tool in a folder of its own, or in one that is given, as a shell would; its output is no terminal.</summary>
    public static Task<ToolRun> Of(params string[] arguments) => In(Path.GetTempPath(), arguments);

    public static async Task<ToolRun> In(string folder, params string[] arguments)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        using Process process = Start(folder, arguments);
        try
        {
            Task<string> error = process.StandardError.ReadToEndAsync(cancellation);
            string output = await process.StandardOutput.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            return new ToolRun(process.ExitCode, output.ReplaceLineEndings("\n"), (await error).ReplaceLineEndings("\n"));
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>Starts the tool, for one who does something to it.</summary>
    public static Process Start(string folder, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", ["exec", _tool, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };

        // What the build of the tests has set is not for projects that the tool reads.
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name.StartsWith("TESTINGPLATFORM", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(name);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        return Process.Start(start)!;
    }
}

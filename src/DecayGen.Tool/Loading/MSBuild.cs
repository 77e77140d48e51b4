using System.Diagnostics;
using System.Text.Json;

namespace DecayGen.Tool.Loading;

/// <summary>The build engine of the SDK that is installed, as another process: it knows what a project means, and no copy of it does.</summary>
internal static class MSBuild
{
    /// <summary>Evaluates or builds a project, and reads what was asked for by <c>-getProperty</c> or <c>-getItem</c>.</summary>
    public static async Task<JsonDocument> AskAsync(string project, string[] arguments, CancellationToken cancellation)
    {
        string answer = await RunAsync(project, arguments, cancellation);
        try
        {
            return JsonDocument.Parse(answer);
        }
        catch (JsonException)
        {
            throw new UserError($"'dotnet msbuild' did not answer for '{project}': .NET SDK 8.0.100 or newer is needed.\n{answer}");
        }
    }

    /// <exception cref="UserError">There is no SDK, or the build fails; the message has its errors.</exception>
    public static async Task<string> RunAsync(string project, string[] arguments, CancellationToken cancellation)
    {
        ProcessStartInfo start = new("dotnet", ["msbuild", project, "-nologo", "-nodeReuse:false", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(project)!,
        };
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        Process? started;
        try
        {
            started = Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new UserError("There is no 'dotnet' on the path: projects are read with the .NET SDK. Name an assembly (.dll) or a C# file instead.");
        }

        using Process process = started!;
        try
        {
            Task<string> errors = process.StandardError.ReadToEndAsync(cancellation);
            string output = await process.StandardOutput.ReadToEndAsync(cancellation);
            string problems = await errors;
            await process.WaitForExitAsync(cancellation);
            return process.ExitCode == 0 ? output : throw new UserError($"'{project}' cannot be read:\n{Errors(problems + output)}");
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static string Errors(string output)
    {
        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string[] errors = [.. lines.Where(line => line.Contains("error", StringComparison.OrdinalIgnoreCase)).Distinct()];
        return string.Join('\n', errors.Length > 0 ? errors : lines);
    }
}

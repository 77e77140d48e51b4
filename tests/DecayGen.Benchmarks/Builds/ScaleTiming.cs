using System.Diagnostics;
using System.Text.Json;

namespace DecayGen.Benchmarks;

/// <summary>
/// What a build costs with many annotated types: beside the same project without the package, and beside projects that have as
/// many types of other generators in wide use. The compiler runs alone and cold, with everything a build gives it.
/// </summary>
internal static class ScaleTiming
{
    /// <summary>A table in Markdown, a row for each project and number of types.</summary>
    public static IEnumerable<string> Table(IReadOnlyList<int> counts)
    {
        using BuildFolder folder = new();
        yield return "| types | | s | MB | ms a type |";
        yield return "| ---: | --- | ---: | ---: | ---: |";
        foreach (int count in counts)
        {
            double without = 0;
            foreach (Library library in (Library[])[Library.None, .. Library.All])
            {
                string project = folder.AddProject($"Project{count}", library.Packages, Enumerable.Range(0, count).Select(type => ($"Type{type}.cs", library.Source(type, 0))));
                (double seconds, long peak) = Compile(project);
                if (library == Library.None)
                    without = seconds;
                yield return FormattableString.Invariant($"| {count:N0} | {library.Name} | {seconds:F1} | {peak >> 20} | {(seconds - without) * 1000 / count:F2} |");
                Directory.Delete(project, recursive: true);
            }
        }
    }

    /// <summary>Runs the compiler as the build would; returns its time and the most memory it had.</summary>
    private static (double Seconds, long Peak) Compile(string project)
    {
        using JsonDocument build = JsonDocument.Parse(BuildFolder.DotNet(
            project, "msbuild", "-t:Compile", "-p:ProvideCommandLineArgs=true", "-p:SkipCompilerExecution=true", "-p:ReportAnalyzer=true",
            "-getItem:CscCommandLineArgs", "-getProperty:RoslynTargetsPath"));
        string compiler = Path.Combine(build.RootElement.GetProperty("Properties").GetProperty("RoslynTargetsPath").GetString()!, "bincore", "csc.dll");
        string arguments = Path.Combine(project, "arguments.rsp");
        File.WriteAllLines(arguments, build.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray()
            .Select(item => item.GetProperty("Identity").GetString()!));

        Stopwatch watch = Stopwatch.StartNew();
        using Process process = Process.Start(new ProcessStartInfo("dotnet", ["exec", compiler, $"@{arguments}"]) { WorkingDirectory = project, RedirectStandardOutput = true })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        long peak = 0;
        while (!process.WaitForExit(20))
        {
            process.Refresh();
            peak = Math.Max(peak, process.HasExited ? 0 : process.PeakWorkingSet64);
        }

        return process.ExitCode == 0 ? (watch.Elapsed.TotalSeconds, peak) : throw new InvalidOperationException(output.Result);
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace DecayGen.Benchmarks;

/// <summary>
/// What the generator and the analyzers cost in a build: a project with 2,000 schedules of all kinds gets the package as a user
/// does, and the compiler itself reports their times. They run beside each other, so that the times add up to more than the build took.
/// </summary>
internal static class AnalyzerTiming
{
    private const int Types = 2_000;
    private const string Version = "0.0.0-timing";

    private static readonly string[] _schedules =
    [
        "ExponentialDecay(0.01, 0.9{0:D4})", "StepDecay(0.1, 0.5, {1})", "MultiStepDecay(0.1, 0.1, {1}, 6{0:D4}, 8{0:D4})", "LinearDecay(0.1, 0.001, 9{0:D4})",
        "CosineDecay(0.1, 0.001, 9{0:D4})", "PolynomialDecay(0.1, 0.001, 9{0:D4}, 0.9)", "CosineRestarts(0.1, 0.001, {1})", "InverseTimeDecay(0.1, 0.{0:D4}1)",
        "OneCycle(0.1, 9{0:D4})", "Cyclic(0.001, 0.1, {1})", "LinearWarmup({1}), CosineDecay(0.1, 0.001, 9{0:D4})", "InverseSqrtDecay(0.1, {1})",
    ];

    public static void Run()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("decaygen-timing-");
        try
        {
            Write(folder);
            DotNet(Repository(), "pack", "src/DecayGen", "-c", "Release", "-o", Path.Combine(folder.FullName, "feed"),
                "--artifacts-path", Path.Combine(folder.FullName, "artifacts"), $"-p:PackageVersion={Version}");
            DotNet(folder.FullName, "restore");

            // In a process of its own, everything the compiler does is cold, as on a build server; the second build shows how much that varies.
            for (int build = 1; build <= 2; build++)
            {
                Stopwatch watch = Stopwatch.StartNew();
                string output = DotNet(folder.FullName, "build", "--no-restore", "--no-incremental", "-p:ReportAnalyzer=true", "-p:UseSharedCompilation=false", "-v:d");
                Console.WriteLine(FormattableString.Invariant($"Build {build}: {watch.Elapsed.TotalSeconds:F1} s"));
                foreach (Match line in Regex.Matches(output, @"^.*(Total (analyzer|generator) execution time|DecayGen\.\S*(,|Analyzer|Generator)).*$", RegexOptions.Multiline))
                {
                    if (line.Value.Contains("Total") || Regex.IsMatch(line.Value, @"^\s*<?[\d.]+\s+<?\d+\s"))
                        Console.WriteLine(line.Value.TrimEnd());
                }
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Write(DirectoryInfo folder)
    {
        File.WriteAllText(Path.Combine(folder.FullName, "Timing.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <EnableDefaultCompileItems>false</EnableDefaultCompileItems>
                <RestoreAdditionalProjectSources>feed</RestoreAdditionalProjectSources>
                <MachinePackages>$(NUGET_PACKAGES)</MachinePackages>
                <MachinePackages Condition="'$(MachinePackages)' == ''">$([System.Environment]::GetFolderPath(SpecialFolder.UserProfile))/.nuget/packages</MachinePackages>
                <RestoreFallbackFolders>$(MachinePackages)</RestoreFallbackFolders>
                <RestorePackagesPath>packages</RestorePackagesPath>
              </PropertyGroup>
              <ItemGroup>
                <Compile Include="Schedules/*.cs" />
                <PackageReference Include="DecayGen" Version="[{Version}]" />
              </ItemGroup>
            </Project>
            """);
        DirectoryInfo sources = folder.CreateSubdirectory("Schedules");
        for (int i = 0; i < Types; i++)
            File.WriteAllText(Path.Combine(sources.FullName, $"Rate{i}.cs"), Source(i));
    }

    /// <summary>A schedule, every second one with a horizon, every fourth one in a training loop.</summary>
    private static string Source(int i)
    {
        string schedule = string.Format(CultureInfo.InvariantCulture, _schedules[i % _schedules.Length], i, i + 10);
        string horizon = i % 2 == 0 ? $"Horizon({i + 90_000}), " : "";
        string loop = i % 4 == 0 ? $"\npublic static class Loop{i} {{ public static double Run(long steps) {{ double sum = 0; for (long step = 0; step < steps; step++) sum += Rate{i}.At(step); return sum; }} }}" : "";
        return $"using DecayGen;\nnamespace Timing;\n[{horizon}{schedule}]\npublic partial class Rate{i};{loop}\n";
    }

    private static string Repository([System.Runtime.CompilerServices.CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", ".."));

    private static string DotNet(string folder, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";  // Nodes left behind would keep the output open.
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)}:\n{output}");
    }
}

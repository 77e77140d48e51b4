using System.Diagnostics;
using System.Text.Json;

namespace DecayGen.Benchmarks;

/// <summary>
/// What a build costs with many annotated types: beside the same project without the package, and beside projects that have as
/// many types of other generators in wide use. The compiler runs alone and cold, with everything a build gives it.
/// </summary>
internal static class ScaleTiming
{
    private static readonly int[] _counts = [100, 1_000, 10_000];

    /// <summary>Usual ones, by epochs.</summary>
    private static readonly string[] _schedules =
    [
        "ExponentialDecay(0.01, 0.95)", "StepDecay(0.1, 0.5, 30)", "MultiStepDecay(0.1, 0.1, 30, 60, 80)", "LinearDecay(0.1, 0.001, 90)", "CosineDecay(0.1, 0.001, 90)",
        "LinearWarmup(5), CosineDecay(0.1, 0.001, 85)", "PolynomialDecay(0.1, 0.001, 90, 0.9)", "InverseTimeDecay(0.1, 0.1)", "OneCycle(0.1, 90)", "ReduceOnPlateau(0.1)",
    ];

    private static readonly (string Name, (string Id, string Version)[] Packages, Func<int, string> Source)[] _projects =
    [
        ("no package", [], type => $"namespace Timing;\npublic partial class Type{type};\n"),
        ("DecayGen", [BuildFolder.Package], type => $"using DecayGen;\nnamespace Timing;\n[{_schedules[type % _schedules.Length]}]\npublic partial class Type{type};\n"),
        ("[ObservableProperty]", [("CommunityToolkit.Mvvm", "8.4.2")], type => $$"""
            using CommunityToolkit.Mvvm.ComponentModel;
            namespace Timing;
            public partial class Type{{type}} : ObservableObject { [ObservableProperty] private double _value; }
            """),
        ("[Mapper]", [("Riok.Mapperly", "4.3.1")], type => $$"""
            using Riok.Mapperly.Abstractions;
            namespace Timing;
            public class From{{type}} { public double Rate { get; set; } public long Step { get; set; } }
            public class To{{type}} { public double Rate { get; set; } public long Step { get; set; } }
            [Mapper] public partial class Type{{type}} { public partial To{{type}} Map(From{{type}} from); }
            """),
    ];

    public static void Run()
    {
        using BuildFolder folder = new();
        Console.WriteLine($"{"types",7} {"project",-22} {"s",7} {"MB",6} {"ms a type",10}");
        foreach (int count in _counts)
        {
            double without = 0;
            foreach ((string name, (string, string)[] packages, Func<int, string> source) in _projects)
            {
                string project = folder.AddProject($"{name.Trim('[', ']')}{count}", packages, Enumerable.Range(0, count).Select(type => ($"Type{type}.cs", source(type))));
                (double seconds, long peak) = Compile(project);
                if (packages.Length == 0)
                    without = seconds;
                Console.WriteLine(FormattableString.Invariant($"{count,7} {name,-22} {seconds,7:F1} {peak >> 20,6} {(seconds - without) * 1000 / count,10:F2}"));
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

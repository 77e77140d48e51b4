using System.Diagnostics;
using System.Text.RegularExpressions;

namespace DecayGen.Benchmarks;

/// <summary>
/// What the generator and the analyzers cost in a build: a project with 2,000 schedules of all kinds gets the package as a user
/// does, and the compiler itself reports their times. They run beside each other, so that the times add up to more than the build took.
/// </summary>
internal static class AnalyzerTiming
{
    private const int Types = 2_000;

    public static void Run()
    {
        using BuildFolder folder = new();
        string project = folder.AddProject("Analyzers", [BuildFolder.Package], Enumerable.Range(0, Types).Select(type => ($"Rate{type}.cs", Source(type))));

        // In a process of its own, everything the compiler does is cold, as on a build server; the second build shows how much that varies.
        for (int build = 1; build <= 2; build++)
        {
            Stopwatch watch = Stopwatch.StartNew();
            string output = BuildFolder.DotNet(project, "build", "--no-restore", "--no-incremental", "-p:ReportAnalyzer=true", "-p:UseSharedCompilation=false", "-v:d");
            Console.WriteLine(FormattableString.Invariant($"Build {build}: {watch.Elapsed.TotalSeconds:F1} s"));
            foreach (Match line in Regex.Matches(output, @"^.*(Total (analyzer|generator) execution time|DecayGen\.\S*(,|Analyzer|Generator)).*$", RegexOptions.Multiline))
            {
                if (line.Value.Contains("Total") || Regex.IsMatch(line.Value, @"^\s*<?[\d.]+\s+<?\d+\s"))
                    Console.WriteLine(line.Value.TrimEnd());
            }
        }
    }

    /// <summary>A schedule, every second one with a horizon, every fourth one in a training loop.</summary>
    private static string Source(int type)
    {
        string horizon = type % 2 == 0 ? $"Horizon({type + 90_000}), " : "";
        string loop = type % 4 == 0 ? $"\npublic static class Loop{type} {{ public static double Run(long steps) {{ double sum = 0; for (long step = 0; step < steps; step++) sum += Rate{type}.At(step); return sum; }} }}" : "";
        return $"using DecayGen;\nnamespace Timing;\n[{horizon}{AnnotatedTypes.Usual(type, 0)[1..^1]}]\npublic partial class Rate{type};{loop}\n";
    }
}

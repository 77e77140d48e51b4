using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace DecayGen.Benchmarks.Report;

/// <summary>Runs benchmarks for the page.</summary>
internal static class Timing
{
    /// <summary>The reports of all benchmarks of some types.</summary>
    /// <param name="milliseconds">How long a measurement takes, at least.</param>
    /// <param name="warmups">How often each benchmark runs before it is measured.</param>
    /// <param name="measurements">How often it is measured.</param>
    /// <param name="types">The types.</param>
    public static IReadOnlyList<BenchmarkReport> Run(int milliseconds, int warmups, int measurements, params Type[] types)
    {
        Job job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithIterationTime(TimeInterval.FromMilliseconds(milliseconds))
            .WithWarmupCount(warmups).WithIterationCount(measurements).WithEvaluateOverhead(false);
        IConfig config = ManualConfig.CreateEmpty().AddJob(job).AddLogger(ConsoleLogger.Default).WithOptions(ConfigOptions.DisableLogFile);
        BenchmarkReport[] reports = [.. BenchmarkRunner.Run(types, config).SelectMany(summary => summary.Reports)];
        return reports.Length > 0 && reports.All(report => report.Success) ? reports : throw new InvalidOperationException($"{types[0].Name} did not run.");
    }

    public static string Method(BenchmarkReport report) => report.BenchmarkCase.Descriptor.WorkloadMethod.Name;

    /// <summary>The least nanoseconds: what else a machine does only adds to times.</summary>
    public static double Lowest(BenchmarkReport report) => report.ResultStatistics!.Min;

    public static string Row(params string[] cells) => $"| {string.Join(" | ", cells)} |";
}

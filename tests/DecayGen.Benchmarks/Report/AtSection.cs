using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace DecayGen.Benchmarks.Report;

/// <summary>What one value costs, of each kind of schedule.</summary>
internal static class AtSection
{
    public static IEnumerable<string> Measure()
    {
        WarmUp();
        Dictionary<(string Method, object? Kind), double> times = Run(typeof(AtBenchmarks))
            .ToDictionary(report => (Method(report), report.BenchmarkCase.Parameters.Items.SingleOrDefault()?.Value), Lowest);
        double load = times[(nameof(AtBenchmarks.TableLoad), null)];
        double loadAtRandom = times[(nameof(AtBenchmarks.TableLoadAtRandom), null)];
        IReadOnlyDictionary<Type, (int AnyStep, int ConstantStep)> sizes = MachineCode.Sizes();

        yield return "Nanoseconds for a value, the lowest of seven measurements; in brackets how many times what the schedule takes. Bytes of the optimized code of `At(step)`, of `At(123)`, and of the tables.";
        yield return "";
        yield return "| schedule | in order | × load | at random | constant step | by hand | recurrence | TorchSharp | code | code for a constant | tables |";
        yield return "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |";
        yield return $"| a load from a table, with its check | {Text(load)} | 1.0 | {Text(loadAtRandom)} | | | | | | | 8,000 |";
        foreach (Kind kind in AllKinds.Rows)
        {
            double time = times[(nameof(AtBenchmarks.Sequential), kind)];
            (int anyStep, int constantStep) = sizes[kind.Type];
            yield return Row(
                $"`{kind}`",
                Text(time),
                Ratio(time / load),
                Text(times[(nameof(AtBenchmarks.AtRandom), kind)]),
                Text(times[(nameof(AtBenchmarks.Constant), kind)]),
                Other(nameof(AtBenchmarks.ByHand)),
                Other(nameof(AtBenchmarks.Recurrence)),
                Other(nameof(AtBenchmarks.TorchSharp)),
                Count(anyStep),
                Count(constantStep),
                Count(MachineCode.DataSize(kind.Type)));

            string Other(string method) => times.TryGetValue((method, kind), out double other) ? $"{Text(other)} ({Ratio(other / time)})" : "";
        }

        foreach (string line in Plateau(load))
            yield return line;
    }

    /// <summary>Has everything called often enough to be optimized, which waits for a pause.</summary>
    private static void WarmUp()
    {
        for (int round = 0; round < 3; round++)
        {
            for (int i = 0; i < 40; i++)
            {
                foreach (Kind kind in AllKinds.Rows)
                    kind.Check();
            }

            Thread.Sleep(300);
        }
    }

    private static IEnumerable<string> Plateau(double load)
    {
        Dictionary<string, double> times = Run(typeof(PlateauBenchmarks)).ToDictionary(Method, Lowest);
        double time = times[nameof(PlateauBenchmarks.OfStruct)];
        yield return Row(
            $"`{string.Join(", ", AttributeText.Of(typeof(PlateauStruct)))}`, a step with a metric",
            Text(time), Ratio(time / load), "", "", Other(nameof(PlateauBenchmarks.ByHand)), "", Other(nameof(PlateauBenchmarks.OfTorchSharp)), "", "", Count(MachineCode.DataSize(typeof(PlateauStruct))));

        string Other(string method) => $"{Text(times[method])} ({Ratio(times[method] / time)})";
    }

    private static IReadOnlyList<BenchmarkReport> Run(Type benchmarks)
    {
        Job job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithIterationTime(TimeInterval.FromMilliseconds(60)).WithWarmupCount(4).WithIterationCount(7).WithEvaluateOverhead(false);
        IConfig config = ManualConfig.CreateEmpty().AddJob(job).AddLogger(ConsoleLogger.Default).WithOptions(ConfigOptions.DisableLogFile);
        Summary summary = BenchmarkRunner.Run(benchmarks, config);
        return summary.Reports is { Length: > 0 } reports && reports.All(report => report.Success) ? reports : throw new InvalidOperationException($"{benchmarks.Name} did not run.");
    }

    private static string Method(BenchmarkReport report) => report.BenchmarkCase.Descriptor.WorkloadMethod.Name;

    /// <summary>What else a machine does only adds to times.</summary>
    private static double Lowest(BenchmarkReport report) => report.ResultStatistics!.Min;

    private static string Row(params string[] cells) => $"| {string.Join(" | ", cells)} |";

    private static string Text(double nanoseconds) => nanoseconds.ToString(nanoseconds < 100 ? "0.00" : "0", CultureInfo.InvariantCulture);

    private static string Ratio(double ratio) => ratio.ToString(ratio < 100 ? "0.0" : "0", CultureInfo.InvariantCulture);

    private static string Count(int bytes) => bytes.ToString("N0", CultureInfo.InvariantCulture);
}

using System.Globalization;

namespace DecayGen.Benchmarks.Report;

/// <summary>What one value costs, of each kind of schedule.</summary>
internal static class AtSection
{
    public static IEnumerable<string> Measure()
    {
        WarmUp();
        Dictionary<(string Method, object? Kind), double> times = Timing.Run(60, 4, 7, typeof(AtBenchmarks))
            .ToDictionary(report => (Timing.Method(report), report.BenchmarkCase.Parameters.Items.SingleOrDefault()?.Value), Timing.Lowest);
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
            yield return Timing.Row(
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
        AtBenchmarks benchmarks = new();
        for (int round = 0; round < 3; round++)
        {
            for (int i = 0; i < 40; i++)
            {
                benchmarks.TableLoad();
                benchmarks.TableLoadAtRandom();
                foreach (Kind kind in AllKinds.Rows)
                    kind.Check();
            }

            Thread.Sleep(300);
        }
    }

    private static IEnumerable<string> Plateau(double load)
    {
        Dictionary<string, double> times = Timing.Run(60, 4, 7, typeof(PlateauBenchmarks)).ToDictionary(Timing.Method, Timing.Lowest);
        double time = times[nameof(PlateauBenchmarks.OfStruct)];
        yield return Timing.Row(
            $"`{string.Join(", ", AttributeText.Of(typeof(PlateauStruct)))}`, a step with a metric",
            Text(time), Ratio(time / load), "", "", Other(nameof(PlateauBenchmarks.ByHand)), "", Other(nameof(PlateauBenchmarks.OfTorchSharp)), "", "", Count(MachineCode.DataSize(typeof(PlateauStruct))));

        string Other(string method) => $"{Text(times[method])} ({Ratio(times[method] / time)})";
    }

    private static string Text(double nanoseconds) => nanoseconds.ToString(nanoseconds < 100 ? "0.00" : "0", CultureInfo.InvariantCulture);

    private static string Ratio(double ratio) => ratio.ToString(ratio < 100 ? "0.0" : "0", CultureInfo.InvariantCulture);

    private static string Count(int bytes) => bytes.ToString("N0", CultureInfo.InvariantCulture);
}

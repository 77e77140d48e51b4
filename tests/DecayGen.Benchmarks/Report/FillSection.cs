using System.Globalization;
using System.Reflection;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Reports;
using DecayGen.Benchmarks.Filling;

namespace DecayGen.Benchmarks.Report;

/// <summary>What many values at once cost.</summary>
internal static class FillSection
{
    private static readonly Type[] _types =
    [
        .. typeof(FillBenchmarks<,>).GetCustomAttributes<GenericTypeArgumentsAttribute>()
            .Select(arguments => typeof(FillBenchmarks<,>).MakeGenericType(arguments.GenericTypeArguments)),
    ];

    public static IEnumerable<string> Measure()
    {
        // While the first ones run the runtime still compiles what all of them call.
        Timing.Run(40, 1, 1, _types[0]);
        Dictionary<(Type Schedule, int Count, string Method), double> times = Timing.Run(40, 1, 3, _types).ToDictionary(Key, Timing.Lowest);
        yield return "Gigabytes per second, the most of three measurements; in brackets the share of what `Span.Fill` with a constant writes beside it. Then how many times as long a loop over `At` takes, and one over the formula by hand.";
        foreach (int count in times.Keys.Select(key => key.Count).Distinct().Order())
        {
            yield return "";
            yield return $"| {count.ToString("N0", CultureInfo.InvariantCulture)} values | `Fill`, double | `Fill`, float | loop over `At` | by hand |";
            yield return "| --- | ---: | ---: | ---: | ---: |";
            foreach (Type schedule in times.Keys.Select(key => key.Schedule).Distinct())
            {
                double Of(string method) => times[(schedule, count, method)];
                yield return Timing.Row(
                    $"`{string.Join(", ", AttributeText.Of(schedule))}`",
                    Speed(Of("Fill"), Of("Constant"), count * sizeof(double)),
                    Speed(Of("FillFloat"), Of("ConstantFloat"), count * sizeof(float)),
                    Ratio(Of("OneByOne") / Of("Fill")),
                    Ratio(Of("ByHand") / Of("Fill")));
            }
        }
    }

    private static (Type, int, string) Key(BenchmarkReport report) => (
        report.BenchmarkCase.Descriptor.Type.GetGenericArguments()[0],
        (int)report.BenchmarkCase.Parameters["Count"],
        Timing.Method(report));

    private static string Speed(double nanoseconds, double floor, double bytes) =>
        string.Create(CultureInfo.InvariantCulture, $"{bytes / nanoseconds:0.0} ({floor / nanoseconds:P0})");

    private static string Ratio(double ratio) => ratio.ToString(ratio < 10 ? "0.0" : "0", CultureInfo.InvariantCulture);
}

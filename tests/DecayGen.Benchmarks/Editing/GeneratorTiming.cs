using System.Globalization;
using DecayGen.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DecayGen.Benchmarks;

/// <summary>
/// What the generator costs while somebody types, as the compiler's own GeneratorDriver times it: after a changed
/// argument, and after an edit elsewhere. Medians, once everything is warm.
/// </summary>
internal static class GeneratorTiming
{
    private const int Warmup = 300;
    private const int Runs = 101;

    private static readonly string[] _schedules =
    [
        "[ExponentialDecay({0}, 0.95)]", "[TimeConstantDecay({0}, 10)]", "[HalfLifeDecay({0}, 5)]", "[StepDecay({0}, 0.5, 30)]",
        "[MultiStepDecay({0}, 0.1, 30, 60, 80)]", "[PiecewiseConstant(new[] {{ {0}, 0.01 }}, new long[] {{ 30 }})]",
        "[PiecewiseLinear(new[] {{ 0.0, {0}, 0.0 }}, new long[] {{ 0, 15, 24 }})]", "[LinearDecay({0}, 0.001, 90)]", "[LinearDecay({0}, 0.001, 20000)]",
        "[PolynomialDecay({0}, 0.001, 200, 0.9)]", "[PolynomialDecay({0}, 0.001, 20000, 0.9)]", "[CosineDecay({0}, 0.001, 200)]",
        "[CosineDecay({0}, 0.001, 200, Exponent = 0.9)]", "[CosineDecay({0}, 0.001, 20000)]", "[SqrtDecay({0}, 0.001, 200)]",
        "[CosineRestarts({0}, 0.001, 50)]", "[CosineRestarts({0}, 0.001, 10, CycleGrowth = 2)]", "[InverseTimeDecay({0}, 0.1)]", "[InverseTimeDecay({0}, 0.1, Power = 0.75)]",
        "[InverseSqrtDecay({0}, 4000)]", "[Noam(512, 4000, Scale = {0})]", "[OneCycle({0}, 90)]", "[OneCycle({0}, 20000)]", "[Cyclic(0.001, {0}, 100)]",
        "[Cyclic(0.001, {0}, 100, Mode = CyclicMode.ExpRange, Gamma = 0.999)]", "[LinearWarmup(5)] [CosineDecay({0}, 0.001, 85)]",
    ];

    public static void Run()
    {
        Console.WriteLine("changed ms   unrelated ms   schedule");
        foreach (string schedule in _schedules)
        {
            (double changed, double unrelated) = Measure(schedule);
            Console.WriteLine(FormattableString.Invariant($"{changed,10:F3}   {unrelated,12:F3}   {string.Format(CultureInfo.InvariantCulture, schedule, "0.1")}"));
        }
    }

    private static (double Changed, double Unrelated) Measure(string schedule)
    {
        CSharpParseOptions options = new(LanguageVersion.CSharp12);
        MetadataReference[] references =
        [
            MetadataReference.CreateFromFile(typeof(object).Assembly.Location),
            MetadataReference.CreateFromFile(typeof(ISchedule).Assembly.Location),
            MetadataReference.CreateFromFile(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System.Runtime.dll")),
        ];
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new ScheduleGenerator().AsSourceGenerator()], parseOptions: options);
        CSharpCompilation compilation = CSharpCompilation.Create("Timing", [Schedule(0), Other(0)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        List<double> changed = [];
        List<double> unrelated = [];
        for (int run = 1; run <= Warmup + Runs; run++)
        {
            compilation = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], Schedule(run));
            changed.Add(Time());
            compilation = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[1], Other(run));
            unrelated.Add(Time());
        }

        return (Median(changed), Median(unrelated));

        double Time()
        {
            driver = driver.RunGenerators(compilation);
            return driver.GetTimingInfo().GeneratorTimes.Single().ElapsedTime.TotalMilliseconds;
        }

        SyntaxTree Schedule(int run) =>
            Parse($"using DecayGen; {string.Format(CultureInfo.InvariantCulture, schedule, 0.1 + run * 1e-6)} public partial class Rate;");

        SyntaxTree Other(int run) => Parse($"class Other {{ int X => {run.ToString(CultureInfo.InvariantCulture)}; }}");

        SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, options);
    }

    private static double Median(List<double> times) => times.Skip(Warmup).Order().ElementAt(Runs / 2);
}

using DecayGen.Evaluation;
using DecayGen.Tests.Support;

namespace DecayGen.Tests;

/// <summary>The build for netstandard2.0 has no fused multiply-add; its bits are the same.</summary>
public class NetStandardTests
{
    private delegate double Between(double step, double initial, double log, double logTail);

    private delegate double LineAt(long step, double from, double slope, double slopeTail, double grid);

    [Fact]
    public void SchedulesHaveTheSameBits()
    {
        string[] attributes =
        [
            "[ExponentialDecay(0.01, 0.95)]", "[ExponentialDecay(0.1, 0.9999)]", "[ExponentialDecay(0.1, 0.999999999)]", "[ExponentialDecay(1e300, 0.99)]",
            "[ExponentialDecay(1.7976931348623157E+308, 0.999)]", "[ExponentialDecay(1e-300, 1.3, AllowGrowth = true)]", "[ExponentialDecay(1, 1.01, AllowGrowth = true)]",
            "[ExponentialDecay(0.3333333333333333, 0.125, DecaySteps = 6)]", "[ExponentialDecay(0.2, 0.97, DecaySteps = 2.4, Staircase = true)]",
            "[ExponentialDecay(0.2, 0.9, DecaySteps = 1e15)]", "[LinearWarmup(10000000)] [Constant(0.1)]", "[LinearWarmup(98304, From = 1e-7)] [Constant(1e300)]",
            "[LinearWarmup(5000, From = 1e-40)] [ExponentialDecay(0.1, 0.9, DecaySteps = 781)]",
            "[PolynomialDecay(1e300, 1e297, 90000, 1.7)]", "[CosineDecay(1e-300, 0.0, 3000, Exponent = 0.7)]", "[CosineDecay(0.1, 0.0, 2000000011)]",
            "[CosineRestarts(1e-290, 0.0, 1000, CycleGrowth = 2, PeakDecay = 0.5)]", "[Cyclic(0.0, 1e-290, 1000, Mode = CyclicMode.ExpRange, Gamma = 0.999)]",
            $"[PiecewiseLinear(new double[] {{ {string.Join(", ", Enumerable.Range(0, 60).Select(i => $"{i * 7919 % 97}e-{i % 30}"))} }}, new long[] {{ {string.Join(", ", Enumerable.Range(0, 60).Select(i => 1L << i))} }})]",
            .. Examples.OfEveryKind,
        ];
        Random random = new(6);
        Generated[] modern = ScheduleCompiler.Compile(attributes);
        Generated[] standard = ScheduleCompiler.Compile(attributes, Runtime.NetStandard);
        foreach ((Generated left, Generated right) in modern.Zip(standard))
        {
            Assert.NotEqual(left.Type.Assembly, right.Type.Assembly);
            foreach (long first in new[] { 0, 60_000, 9_000_000, 1L << 33, (1L << 52) + 12345, long.MaxValue - 10 })
            {
                double[] expected = left.Filled(first, 4000);
                double[] actual = right.Filled(first, 4000);
                for (int i = 0; i < expected.Length; i++)
                    Same.Bits(expected[i], actual[i], $"{left}.Fill from {first}", i);
            }

            for (int i = 0; i < 1000; i++)
            {
                double step = Math.Pow(10, 12 * random.NextDouble() - 2);
                Same.Bits(left.At((long)step), right.At((long)step), $"{left}.At", (long)step);
                Same.Bits(left.AtFraction(step), right.AtFraction(step), $"{left}.At(double)", step);
            }
        }
    }

    [Fact]
    public void EvaluatorsHaveTheSameBits()
    {
        Between between = Of<Between>("Exponential", "Between");
        LineAt lineAt = Of<LineAt>("Line", "At");
        Random random = new(7);
        for (int i = 0; i < 50_000; i++)
        {
            double step = Math.Pow(10, 18 * random.NextDouble() - 3);
            double initial = Math.Pow(10, 600 * random.NextDouble() - 300);
            double log = (random.NextDouble() - 0.7) / step * 500;
            Same.Bits(Exponential.Between(step, initial, log, log * 1e-17), between(step, initial, log, log * 1e-17), $"Between {initial:R} {log:R}", step);
            double slope = random.NextDouble() * initial;
            Same.Bits(Line.At((long)step, initial, slope, slope * 1e-17, 0), lineAt((long)step, initial, slope, slope * 1e-17, 0), $"Line.At {initial:R} {slope:R}", step);
        }
    }

    private static T Of<T>(string type, string method) where T : Delegate =>
        Runtime.NetStandard.Assembly.GetType($"DecayGen.Evaluation.{type}", throwOnError: true)!.GetMethod(method, [.. typeof(T).GetMethod("Invoke")!.GetParameters().Select(parameter => parameter.ParameterType)])!.CreateDelegate<T>();
}

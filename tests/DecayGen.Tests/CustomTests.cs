using System.Globalization;
using System.Reflection;
using System.Text;
using DecayGen.Tests.Oracle;
using DecayGen.Tests.Support;

namespace DecayGen.Tests;

/// <summary>Methods of the user's as phases: which step they are asked for, and what is computed from what they return.</summary>
public class CustomTests
{
    private const string Curve = "private static double Curve(long t) { if (t < 0 || t >= 1000000000000) throw new System.InvalidOperationException(); return 10.0 + t; }";

    [Theory]
    [InlineData("[Custom(nameof(Curve))]", new[] { 10.0, 11, 12, 13, 14, 15, 16, 17 }, 10.0, 10.0)]
    [InlineData("[Custom(nameof(Curve), Steps = 4)]", new[] { 10.0, 11, 12, 13, 13, 13, 13, 13 }, 10.0, 13.0)]
    [InlineData("[Constant(12, Steps = 2), Custom(\"Curve\", Steps = 2), Constant(1)]", new[] { 12.0, 12, 10, 11, 1, 1, 1, 1 }, 12.0, 12.0)]
    [InlineData("[Custom(nameof(Curve), Steps = 3), ExponentialDecay(4, 0.5)]", new[] { 10.0, 11, 12, 4, 2, 1, 0.5, 0.25 }, 10.0, 12.0)]
    [InlineData("[LinearWarmup(4), Custom(nameof(Curve))]", new[] { 0.0, 2.5, 5, 7.5, 10, 11, 12, 13 }, 0.0, 10.0)]
    [InlineData("[LinearWarmup(4, From = 20), Custom(nameof(Curve), Steps = 2)]", new[] { 20.0, 17.5, 15, 12.5, 10, 11, 11, 11 }, 20.0, 20.0)]
    [InlineData("[LinearWarmup(4, Overlap = true), Custom(nameof(Curve), Steps = 6)]", new[] { 0.0, 2.5, 5, 7.5, 14, 15, 15, 15 }, 0.0, 15.0)]
    [InlineData("[LinearWarmup(2, From = 1), LinearWarmup(2, From = 2), Custom(nameof(Curve))]", new[] { 1.0, 1.5, 2, 6, 10, 11, 12, 13 }, 1.0, 10.0)]
    [InlineData("[Custom(nameof(Curve), Steps = 2), Custom(nameof(Curve), Steps = 3)]", new[] { 10.0, 11, 10, 11, 12, 12, 12, 12 }, 10.0, 12.0)]
    public void APhaseIsAskedForItsOwnSteps(string attributes, double[] values, double initial, double peak)
    {
        foreach (Runtime runtime in new[] { Runtime.Modern, Runtime.NetStandard })
        {
            Type type = ScheduleCompiler.Load($"using DecayGen; {attributes} public partial class Rate {{ {Curve} }}", runtime).GetType("Rate")!;
            Func<long, double> at = type.GetMethod("At", [typeof(long)])!.CreateDelegate<Func<long, double>>();
            Generated.Filling<double> fill = type.GetMethod("Fill", [typeof(long), typeof(Span<double>)])!.CreateDelegate<Generated.Filling<double>>();
            Generated.Filling<float> fillFloat = type.GetMethod("Fill", [typeof(long), typeof(Span<float>)])!.CreateDelegate<Generated.Filling<float>>();
            Assert.Equal(values, Enumerable.Range(0, values.Length).Select(step => at(step)));
            for (int first = 0; first < values.Length; first++)
            {
                double[] filled = new double[values.Length - first];
                fill(first, filled);
                Assert.Equal(values[first..], filled);
                float[] narrow = new float[values.Length - first];
                fillFloat(first, narrow);
                Assert.Equal(values[first..].Select(value => (float)value), narrow);
            }

            Assert.Equal(initial, Value(type, "Initial"));
            Assert.Equal(peak, Value(type, "Peak"));
            Assert.Throws<ArgumentOutOfRangeException>(() => at(-1));
        }
    }

    [Fact]
    public void BetweenStepsItIsTheStepBefore()
    {
        Type type = ScheduleCompiler.Load($"using DecayGen; [LinearWarmup(4), Custom(nameof(Curve), Steps = 3)] public partial class Rate {{ {Curve} }}", Runtime.Modern).GetType("Rate")!;
        Func<double, double> at = type.GetMethod("At", [typeof(double)])!.CreateDelegate<Func<double, double>>();
        Assert.Equal([0.0, 1.25, 9.375, 10, 10, 11, 12, 12], new[] { 0.0, 0.5, 3.75, 4, 4.999, 5.5, 6.5, 1e300 }.Select(at));
        Assert.Throws<ArgumentOutOfRangeException>(() => at(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => at(-0.5));
    }

    /// <summary>The largest of all steps is a step like any other, and nobody is asked for it who is not asked for.</summary>
    [Fact]
    public void FillGoesUpToTheLastStep()
    {
        Type type = ScheduleCompiler.Load("using DecayGen; [Custom(\"F\")] public partial class Rate { static double F(long t) => t == long.MaxValue ? 1 : 2; }", Runtime.Modern).GetType("Rate")!;
        double[] values = new double[4];
        type.GetMethod("Fill", [typeof(long), typeof(Span<double>)])!.CreateDelegate<Generated.Filling<double>>()(long.MaxValue - 1, values);
        Assert.Equal([2.0, 1, 1, 1], values);
    }

    /// <summary>Where C# finds the method, generated code calls it, whatever else is called like it.</summary>
    [Theory]
    [InlineData("public class Base { protected static double F(long t) => 7; } [Custom(nameof(F))] public partial class Rate : Base { }")]
    [InlineData("public class Base<T> { protected internal static double F(long t) => 7; } public class Middle<T> : Base<T[]> { } [Custom(nameof(F))] public partial class Rate : Middle<string> { }")]
    [InlineData("public class Base { public static double F(long t) => 7; } [Custom(nameof(F))] public partial class Rate : Base { static double F(double t) => 8; static double F(int t) => 9; double F() => 1; static T F<T>(long t) => default; }")]
    [InlineData("[Custom(nameof(F))] public partial class Rate { static double F(long t) => 7; static double F(double t) => 8; static float F(int t) => 9; static double F(in long t) => 6; static double F(long t, int x = 0) => 5; }")]
    [InlineData("[LinearWarmup(3, From = 7), Custom(nameof(F), Steps = 1)] public partial class Rate { static double F(long t) => 7; static double F(int t) => 9; }")]
    [InlineData("[Custom(nameof(F), Steps = 1)] public partial class Rate { static double F(long t) => 7; static double F(int t) => 9; }")]
    [InlineData("[Custom(nameof(step))] public partial class Rate { static double step(long t) => 7; }")]
    [InlineData("[Custom(\"if\")] public partial class Rate { static double @if(long t) => 7; }")]
    [InlineData("[Custom(nameof(At))] public partial class Rate { static double At(in long t) => 3; static class Inner { } public static double At(int step) => 3; } public partial class Rate { }", "InvalidOperationException")]
    public void TheMethodIsFound(string source, string? exception = null)
    {
        Func<long, double> at = ScheduleCompiler.Load($"#nullable disable\nusing DecayGen; {source}", Runtime.Modern).GetType("Rate")!
            .GetMethod("At", [typeof(long)])!.CreateDelegate<Func<long, double>>();
        if (exception is null)
            Assert.Equal(7, at(3));
        else
            Assert.Throws<InvalidOperationException>(() => at(3));
    }

    [Fact]
    public void AnAnnotatedMethodHasOneOfItsTypes()
    {
        const string Source = """
            using DecayGen;
            public static partial class Rates<T>
            {
                [LinearWarmup(2), Custom(nameof(Curve))] public static partial float Momentum(double epoch);
                private static double Curve(long t) => 0.5 / (1 + t);
            }
            """;
        Func<double, float> at = ScheduleCompiler.Load(Source, Runtime.Modern).GetType("Rates`1")!.MakeGenericType(typeof(string))
            .GetMethod("Momentum")!.CreateDelegate<Func<double, float>>();
        Assert.Equal([0f, 0.125f, 0.25f, 0.5f, 0.25f, 0.25f], new[] { 0, 0.5, 1, 2, 3, 3.9 }.Select(at));
        Assert.Equal("epoch", Assert.Throws<ArgumentOutOfRangeException>(() => at(-1)).ParamName);
    }

    /// <summary>The value at run time is as exact as that of a warmup into a known one.</summary>
    [Fact]
    public void AWarmupIsCorrectlyRounded()
    {
        (long Steps, double From, double To)[] lines =
        [
            (5, 0, 0.1), (500, 1e-5, 0.1), (1000, 0.1, 0.05), (4096, 0, 1), (1 << 20, 1e-300 * 1e30, 0.1), (7, 1e-200, 3),
            (333, 0.3, 0.1), (1L << 40, 0, 0.1), (640, 3e-270, 0.5), (1 << 30, 1, 1e-20), (3, 5e-7, 1e200), (96, 1, 1.0000000000000002), (100, 0.7, 0),
        ];
        foreach (Runtime runtime in new[] { Runtime.Modern, Runtime.NetStandard })
        {
            StringBuilder source = new("using DecayGen;\n");
            for (int i = 0; i < lines.Length; i++)
                source.AppendLine(CultureInfo.InvariantCulture, $"[LinearWarmup({lines[i].Steps}, From = {lines[i].From:R}), Custom(nameof(F))] public partial class R{i} {{ static double F(long t) => {lines[i].To:R}; }}");
            Assembly assembly = ScheduleCompiler.Load(source.ToString(), runtime);
            for (int i = 0; i < lines.Length; i++)
            {
                Type type = assembly.GetType($"R{i}")!;
                Func<long, double> at = type.GetMethod("At", [typeof(long)])!.CreateDelegate<Func<long, double>>();
                Func<double, double> atFraction = type.GetMethod("At", [typeof(double)])!.CreateDelegate<Func<double, double>>();
                (long steps, double from, double to) = lines[i];
                Warmup oracle = new(steps, from, new Decay(to, 0.5));
                Random random = new(1);
                for (int sample = 0; sample < 2000; sample++)
                {
                    long step = sample < 1000 && sample < steps ? sample : random.NextInt64(steps);
                    Same.Bits(oracle.At(step), at(step), $"{oracle}", step);
                    double fraction = random.NextDouble() * steps;
                    Same.Bits(oracle.At(fraction), atFraction(fraction), $"{oracle}", fraction);
                }
            }
        }
    }

    [Theory]
    [InlineData("double.NaN", double.NaN)]
    [InlineData("double.PositiveInfinity", double.PositiveInfinity)]
    [InlineData("double.MaxValue", double.MaxValue / 4)]
    [InlineData("-3", -0.75)]
    [InlineData("0", 0)]
    [InlineData("1e-320", 2.5e-321)]
    public void AnythingMayBeReturned(string value, double quarter)
    {
        Func<long, double> at = ScheduleCompiler.Load($"using DecayGen; [LinearWarmup(4), Custom(nameof(F))] public partial class Rate {{ static double F(long t) => {value}; }}", Runtime.Modern)
            .GetType("Rate")!.GetMethod("At", [typeof(long)])!.CreateDelegate<Func<long, double>>();
        Assert.Equal(0, at(0));
        Assert.Equal(quarter, at(1));
    }

    private static double Value(Type type, string name) =>
        type.GetField(name) is { } constant ? (double)constant.GetRawConstantValue()! : (double)type.GetProperty(name)!.GetValue(null)!;
}

using System.Reflection;
using DecayGen.Tests.Oracle;
using DecayGen.Tests.Support;

namespace DecayGen.Tests;

/// <summary>Annotated methods give the values of annotated types, whatever they take and return.</summary>
public class MethodTests
{
    private const string Source = """
        using DecayGen;
        public static partial class Rates
        {
            [LinearWarmup(300, From = 0.001), ExponentialDecay(0.1, 0.97)] public static partial double Long(long step);
            [LinearWarmup(300, From = 0.001), ExponentialDecay(0.1, 0.97)] public static partial double Int(int epoch);
            [LinearWarmup(300, From = 0.001), ExponentialDecay(0.1, 0.97)] public static partial double Double(double epoch);
            [LinearWarmup(300, From = 0.001), ExponentialDecay(0.1, 0.97)] public static partial float Float(long step);
            [LinearWarmup(300, From = 0.001), ExponentialDecay(0.1, 0.97)] public static partial float FloatOfDouble(double @if);
        }
        """;

    private static readonly Type[] _types = [.. new[] { Runtime.Modern, Runtime.NetStandard }.Select(runtime => ScheduleCompiler.Load(Source, runtime).GetType("Rates")!)];

    [Fact]
    public void WholeSteps()
    {
        Warmup oracle = new(300, 0.001, new Decay(0.1, 0.97));
        foreach (Type type in _types)
        {
            (Func<long, double> wide, Func<int, double> narrow, Func<double, double> fraction) =
                (Function<Func<long, double>>(type, "Long"), Function<Func<int, double>>(type, "Int"), Function<Func<double, double>>(type, "Double"));
            (Func<long, float> single, Func<double, float> singleOfDouble) = (Function<Func<long, float>>(type, "Float"), Function<Func<double, float>>(type, "FloatOfDouble"));
            foreach (int step in Enumerable.Range(0, 2000).Append(int.MaxValue))
            {
                double expected = oracle.At((long)step);
                Same.Bits(expected, wide(step), "long", step);
                Same.Bits(expected, narrow(step), "int", step);
                Same.Bits(expected, fraction(step), "double", step);
                Same.Bits((float)expected, single(step), "float", step);
                Same.Bits((float)expected, singleOfDouble(step), "float of double", step);
            }

            Assert.Equal(0, wide(long.MaxValue));
        }
    }

    [Fact]
    public void BetweenSteps()
    {
        Warmup oracle = new(300, 0.001, new Decay(0.1, 0.97));
        foreach (Type type in _types)
        {
            Func<double, double> at = Function<Func<double, double>>(type, "Double");
            Func<double, float> single = Function<Func<double, float>>(type, "FloatOfDouble");
            for (double step = 0.25; step < 900; step += 1.125)
            {
                Assert.InRange(Same.Ulps(oracle.At(step), at(step)), 0, 1);
                Assert.Equal((float)at(step), single(step));
            }
        }
    }

    [Theory]
    [InlineData("Long", -1L, "step")]
    [InlineData("Int", -1, "epoch")]
    [InlineData("Int", int.MinValue, "epoch")]
    [InlineData("Double", -0.5, "epoch")]
    [InlineData("Double", double.NaN, "epoch")]
    [InlineData("Double", double.NegativeInfinity, "epoch")]
    [InlineData("FloatOfDouble", double.NaN, "if")]
    public void ArgumentsOutOfRangeAreNamedAsTheUserDoes(string method, object step, string parameter)
    {
        foreach (Type type in _types)
        {
            TargetInvocationException thrown = Assert.Throws<TargetInvocationException>(() => type.GetMethod(method)!.Invoke(null, [step]));
            Assert.Equal(parameter, Assert.IsType<ArgumentOutOfRangeException>(thrown.InnerException).ParamName);
        }
    }

    private static T Function<T>(Type type, string name) where T : Delegate => type.GetMethod(name)!.CreateDelegate<T>();
}

using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Xunit;

namespace DecayGen.Generators.Tests.Incrementality;

/// <summary>
/// No value in the pipeline holds on to a compilation, by whatever path: it would keep the compilation in memory and
/// never be equal to the next one. Values of the same text are equal.
/// </summary>
public class PipelineValueTests
{
    /// <summary>Something of everything there is a model for.</summary>
    private const string Source = """
        [assembly: Horizon(90, Unit = StepUnit.Epoch, StepsPerEpoch = 100)]
        public class Base { public double At(long step) => step; }
        [LinearWarmup(5), ExponentialDecay(0.01, 0.95, Floor = 1e-3), Horizon(90)] public partial class Rate<T> : Base where T : class { }
        [PiecewiseConstant(new[] { 0.1, 0.01 }, new long[] { 30 })] internal partial struct Stairs { }
        [OneCycle(0.1, 90, Anneal = OneCycleAnneal.Linear)] public static partial class Cycle { }
        [LinearWarmup(3), ReduceOnPlateau(0.1, Mode = PlateauMode.Max)] public partial record struct Plateau(int Field);
        [Custom(nameof(Own))] public partial class Mine { private static double Own(long step) => step; }
        public partial class Rates
        {
            [Horizon(9)] [ExponentialDecay(0.01, 0.95)] public static partial double Momentum(long step);
            [Constant(1)] public static partial decimal Wrong(long step);
            [Custom("Nowhere")] public static partial float Nothing(int step);
        }
        [ExponentialDecay(0.01, "wrong")] public partial class rate<T> { }
        """;

    private static readonly Type[] _forbidden =
        [typeof(Compilation), typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxTree), typeof(SyntaxReference), typeof(Location), typeof(SemanticModel), typeof(AttributeData), typeof(Delegate)];

    public static TheoryData<string> Steps =>
        [.. typeof(TrackingNames).GetFields(BindingFlags.Public | BindingFlags.Static).Select(name => (string)name.GetRawConstantValue()!)];

    [Theory]
    [MemberData(nameof(Steps))]
    public void HoldsNothingOfRoslyns(string step)
    {
        object[] values = ValuesOf(step);
        Assert.NotEmpty(values);
        foreach (object value in values)
            Walk(value, step, []);
    }

    /// <summary>Two compilations that share nothing but their text.</summary>
    [Theory]
    [MemberData(nameof(Steps))]
    public void IsEqualForEqualText(string step)
    {
        object[] values = ValuesOf(step);
        object[] others = ValuesOf(step);
        Assert.Equal(values.Length, others.Length);
        Assert.All(values.Zip(others), pair =>
        {
            Assert.NotSame(pair.First, pair.Second);
            Assert.True(pair.First.Equals(pair.Second), $"{pair.First}\n{pair.Second}");
            Assert.Equal(pair.First.GetHashCode(), pair.Second.GetHashCode());
        });
    }

    private static object[] ValuesOf(string step) => [.. new Session().Edit(Source).Values(step)];

    private static void Walk(object? value, string path, HashSet<object> seen)
    {
        if (value is null or string || value.GetType() is { IsPrimitive: true } or { IsEnum: true } || !seen.Add(value))
            return;
        Assert.False(_forbidden.Any(type => type.IsInstanceOfType(value)), $"{path} is a {value.GetType()}");
        if (value is Array array)
        {
            foreach (object? item in (IEnumerable)array)
                Walk(item, path + "[]", seen);
            return;
        }

        for (Type? type = value.GetType(); type is not null; type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                Walk(field.GetValue(value), $"{path}.{field.Name}", seen);
        }
    }
}

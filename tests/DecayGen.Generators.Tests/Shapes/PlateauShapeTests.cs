using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace DecayGen.Generators.Tests.Shapes;

/// <summary>The shapes of types that a metric can drive, each with members of its own for each run.</summary>
public class PlateauShapeTests
{
    private const string Plateau = "[LinearWarmup(300, From = 1e-3)] [ReduceOnPlateau(0.01, Factor = 0.5, Patience = 1, Cooldown = 1)]";

    /// <summary>Types that cannot keep a state, or that have members with the names of the generated ones.</summary>
    private static readonly string[] _unfit =
        ["static", "readonly struct", "readonly ref struct", "readonly record struct", "nested in generics", "primary constructor", "parameters with the names of tables", "overloads", "part that implements the interface"];

    private static readonly Dictionary<string, Shape> _shapes = new(Shape.All
        .Where(shape => shape.Value.Source.Contains(Shape.Decay, StringComparison.Ordinal) && !_unfit.Contains(shape.Key))
        .Select(shape => KeyValuePair.Create(shape.Key, shape.Value with { Source = shape.Value.Source.Replace(Shape.Decay, Plateau, StringComparison.Ordinal) })))
    {
        ["part that implements the interface"] = new($"{Plateau} public partial struct Rate : IMetricSchedule {{ }}"),
        ["overloads"] = new($"{Plateau} public partial class Rate {{ public double Step(int metric) => Step((double)metric); public double Step() => 0; public T Step<T>(double metric) => default!; }}"),
        ["members of schedules without a metric"] = new($"{Plateau} public partial class Rate {{ public int At; public void Fill() {{ }} public static double AtEpoch(long epoch) => epoch; }}"),
        ["members with the names of variables"] = new($"{Plateau} public partial struct Rate {{ public int _scheduleState, step, reductions, best, metric, value; }}"),
        ["record struct with parameters"] = new($"{Plateau} public partial record struct Rate(int Order, string Name) {{ public int Other {{ get; set; }} }}", Oldest: LanguageVersion.CSharp11),
        ["struct with an event"] = new($"{Plateau} public partial struct Rate {{ public event System.Action Reduced; public void Raise() => Reduced(); }}"),
        ["struct with a layout"] = new($"{Plateau} [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)] public partial struct Rate {{ public int Order; }}"),
        ["horizon with units"] = new($"[Horizon(90, Unit = StepUnit.Epoch, StepsPerEpoch = 100)] {Plateau} public partial class Rate {{ }}"),
    };

    public static TheoryData<string> Names => [.. _shapes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void CompilesWithoutWarnings(string name)
    {
        Shape shape = _shapes[name];
        foreach (LanguageVersion language in Shape.Languages.Where(language => language >= shape.Oldest))
        {
            foreach (bool isStrict in new[] { true, false })
                Generation.Of(shape.Source, language, isStrict).IsClean();
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void HasEveryMember(string name)
    {
        Shape shape = _shapes[name];
        Type type = Generation.Of(shape.Source).Load(shape.Type);
        if (type.ContainsGenericParameters)
            type = type.MakeGenericType([.. type.GetGenericArguments().Select(_ => typeof(string))]);
        Assert.Equal(0.001, type.GetField("Initial")!.GetRawConstantValue());
        Assert.Equal(0.01, type.GetField("Peak")!.GetRawConstantValue());
        Assert.Equal(!type.IsByRefLike, typeof(IMetricSchedule).IsAssignableFrom(type));
        Assert.DoesNotContain(type.GetMethods(), method => method.Name is "At" or "AtStep");
        if (type.IsAbstract || type.IsByRefLike)
            return;

        object[] arguments = [.. type.GetConstructors().Where(constructor => constructor.IsPublic).Take(1)
            .SelectMany(constructor => constructor.GetParameters()).Select(parameter => parameter.ParameterType == typeof(string) ? (object)"" : 0)];
        IMetricSchedule schedule = (IMetricSchedule)Activator.CreateInstance(type, arguments)!;
        Assert.Equal(0.001, schedule.Value);
        for (int step = 0; step < 300; step++)
            schedule.Step(1);
        Assert.Equal([0.01, 0.01, 0.005], new[] { schedule.Step(1), schedule.Step(1), schedule.Step(1) });
        Assert.Equal(new PlateauState { CountedSteps = 300, Best = 1, Reductions = 1, CooldownLeft = 1 }, schedule.State);
    }

    [Theory]
    [InlineData("public static partial class Rate { }")]
    [InlineData("public readonly partial struct Rate { }")]
    [InlineData("public readonly partial record struct Rate;")]
    [InlineData("public partial class Rate { public double Value; }")]
    [InlineData("public partial record Rate(int State);")]
    [InlineData("public partial class Rate { public double Step(double loss) => loss; }")]
    public void GivesNothingToTypesThatCannotBeServed(string type) => Assert.Empty(Generation.Of($"{Plateau} {type}").Names);

    /// <summary>A warning is a member that hides without saying so, or says so without hiding.</summary>
    [Theory]
    [InlineData("public class Base { public double Step(double metric) => metric; }")]
    [InlineData("public class Base { public double Step(int metric) => metric; protected void Value() { } internal class State { } }")]
    [InlineData("public class Base { public double At(long step) => step; public double Peak => 1; protected int _scheduleState; }")]
    [InlineData("[ReduceOnPlateau(0.1)] public partial class Base { }")]
    [InlineData("[Constant(1)] public partial class Base { }")]
    [InlineData("[Constant(1)] public partial class First { } [ReduceOnPlateau(0.1)] public partial class Base : First { }")]
    public void HidesWhatItHides(string ancestors) => Generation.Of($$"""
        {{ancestors}}
        {{Plateau}} public partial class Rate : Base { }
        [Constant(0.1)] public partial class Other : Rate { }
        """).IsClean();

    /// <summary>What a schedule has that means something, one has, too, that does not; it gives no value.</summary>
    [Theory]
    [InlineData("[ReduceOnPlateau(-1)]")]
    [InlineData("[ReduceOnPlateau(0.1, Factor = 10)]")]
    [InlineData("[ReduceOnPlateau(0.1, Patience = -1)]")]
    [InlineData("[ReduceOnPlateau(0.1, Threshold = double.NaN)]")]
    [InlineData("[ReduceOnPlateau(0.1, Threshold = 1)]")]
    [InlineData("[ReduceOnPlateau(0.1, Mode = (PlateauMode)2)]")]
    [InlineData("[ReduceOnPlateau(0.1, MinimumChange = double.PositiveInfinity)]")]
    [InlineData("[ReduceOnPlateau(0.1), Constant(1)]")]
    [InlineData("[ReduceOnPlateau(0.1, Steps = 5), Constant(1)]")]
    [InlineData("[ReduceOnPlateau(0.1), ReduceOnPlateau(0.1)]")]
    [InlineData("[LinearWarmup(5)] public partial struct Rate { } [ReduceOnPlateau(0.1)]")]
    public void InvalidSchedulesThrow(string attributes)
    {
        Generation generation = Generation.Of($$"""
            {{attributes}} public partial struct Rate { }
            public static class User
            {
                public static double Use<TSchedule>(TSchedule schedule) where TSchedule : struct, IMetricSchedule => schedule.Step(1) + schedule.Peak;
                public static double Use(Rate rate, PlateauState state) => Use(rate) + rate.Step(Rate.Initial + Rate.Peak) + rate.Value + (rate.State = state).Reductions;
            }
            """).IsClean();
        IMetricSchedule schedule = (IMetricSchedule)Activator.CreateInstance(generation.Load("Rate"))!;
        Assert.Throws<InvalidOperationException>(() => schedule.Step(1));
        Assert.Throws<InvalidOperationException>(() => schedule.Value);
        Assert.Throws<InvalidOperationException>(() => schedule.State);
        Assert.Throws<InvalidOperationException>(() => schedule.State = default);
        Assert.Equal(double.NaN, schedule.Peak);
    }

    [Theory]
    [InlineData("[ReduceOnPlateau]")]
    [InlineData("[ReduceOnPlateau()]")]
    [InlineData("[ReduceOnPlateau(\"a\")]")]
    [InlineData("[ReduceOnPlateau(0.1, Mode = Max)]")]
    [InlineData("[ReduceOnPlateau(0.1, Patience = 1.5)]")]
    public void HalfTypedOnesHaveTheirMembers(string attribute) =>
        Assert.Contains("public double Step(double metric)", Generation.Of($"{attribute} public partial class Rate {{ }}").Text, StringComparison.Ordinal);

    /// <summary>The compiler rejects the attribute; the method has a body all the same, so that there is no second error.</summary>
    [Fact]
    public void MethodsAreRejectedByTheCompilerAlone()
    {
        Generation generation = Generation.Of("public static partial class Rates { [ReduceOnPlateau(0.1)] public static partial double Rate(long step); }");
        Assert.Equal("CS0592", Assert.Single(generation.Diagnostics).Id);
    }
}

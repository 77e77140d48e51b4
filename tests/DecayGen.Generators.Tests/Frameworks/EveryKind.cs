using Microsoft.CodeAnalysis.CSharp;

namespace DecayGen.Generators.Tests.Frameworks;

/// <summary>A source with schedules of every kind on all shapes of types and methods, and uses of each of them.</summary>
internal static class EveryKind
{
    private const string Own = "private static double Own(long step) => 1.0 / (1 + step);";

    private static readonly string[] _schedules =
    [
        "Constant(0.1)", "ExponentialDecay(0.01, 0.95)", "ExponentialDecay(0.1, 0.9999, Floor = 1e-5)", "ExponentialDecay(1e-300, 0.9)", "TimeConstantDecay(0.1, 37.5)", "HalfLifeDecay(0.1, 3.7)",
        "StepDecay(0.1, 0.1, 30)", "MultiStepDecay(0.1, 0.1, 30, 60, 90)", "PiecewiseConstant(new double[] { 1.0, 0.5, 0.1 }, new long[] { 100000, 110000 })",
        "PiecewiseLinear(new double[] { 0.0, 0.4, 0.0 }, new long[] { 0, 5, 24 })", "LinearDecay(0.3, 1e-5, 100000)", "PolynomialDecay(0.1, 0.0001, 40000, 1.5)", "PolynomialDecay(0.1, 1e-7, 333, 1.37, Cycle = true)",
        "CosineDecay(0.1, 1e-6, 100000)", "CosineDecay(0.05, 0.0, 3000, Exponent = 1.7)", "SqrtDecay(0.1, 0.0, 1000000)", "CosineRestarts(0.1, 0.0, 3000, CycleGrowth = 3, PeakDecay = 0.7)",
        "InverseTimeDecay(0.1, 0.03, DecaySteps = 1.7, Power = 0.75)", "InverseTimeDecay(0.1, 0.5, DecaySteps = 1.1, Staircase = true)", "InverseSqrtDecay(0.001, 10000)", "Noam(768, 30, Scale = 2.3)",
        "OneCycle(0.1, 1001, ThreePhase = true)", "Cyclic(0.001, 0.006, 2000)", "Cyclic(0.0, 0.1, 300, Mode = CyclicMode.ExpRange, Gamma = 0.999)",
        "LinearWarmup(12345, From = 1e-7), ExponentialDecay(0.01, 0.9999)", "LinearWarmup(5, Overlap = true), ExponentialDecay(0.1, 0.1, DecaySteps = 30, Staircase = true)",
        $"PiecewiseLinear(new double[] {{ {string.Join(", ", Enumerable.Range(0, 60).Select(i => $"0.{i * 7919 % 97}"))} }}, new long[] {{ {string.Join(", ", Enumerable.Range(0, 60).Select(i => i * i + 30 * i))} }}), Constant(0.1)",
        "LinearWarmup(3), Custom(\"Own\", Steps = 100), CosineDecay(0.1, 0.0, 300)",
        "Horizon(90, Unit = StepUnit.Epoch, StepsPerEpoch = 5004), StepDecay(0.1, 0.1, 30)", "Horizon(4000), ExponentialDecay(5, 1.5, AllowGrowth = true)",
    ];

    private static readonly string[] _plateaus =
    [
        "ReduceOnPlateau(0.1)", "LinearWarmup(300), ReduceOnPlateau(0.1, Factor = 0.999, Patience = 0, Mode = PlateauMode.Max)", "LinearWarmup(3), Custom(\"Own\", Steps = 2), ReduceOnPlateau(0.1, Cooldown = 1, Steps = 50)",
    ];

    private static readonly (string Declaration, string Use, LanguageVersion Oldest)[] _shapes =
    [
        ("[{0}] public partial class {1} {{ {2} }}", "{1}.At(step) + {1}.At(step + 0.5)", LanguageVersion.CSharp9),
        ("[{0}] public partial struct {1} {{ {2} }}", "{1}.At(step) + {1}.At(step + 0.5)", LanguageVersion.CSharp9),
        ("[{0}] public partial record {1} {{ {2} }}", "{1}.At(step) + {1}.At(step + 0.5)", LanguageVersion.CSharp9),
        ("[{0}] public static partial class {1} {{ {2} }}", "{1}.At(step) + {1}.At(step + 0.5)", LanguageVersion.CSharp9),
        ("[{0}] internal sealed partial class {1} {{ {2} }}", "{1}.At(step) + {1}.At(step + 0.5)", LanguageVersion.CSharp9),
        ("public partial struct Outer{1}<T> {{ [{0}] public partial class {1}<U> where U : struct {{ {2} }} }}", "Outer{1}<object>.{1}<int>.At(step) + Outer{1}<object>.{1}<int>.At(step + 0.5)", LanguageVersion.CSharp9),
        ("public static partial class {1} {{ [{0}] public static partial double Momentum(double step); [{0}] internal static partial double Whole(int step); {2} }}", "{1}.Whole((int)step) + {1}.Momentum(step + 0.5)", LanguageVersion.CSharp9),
        ("public partial class {1}<T> {{ [{0}] public static partial double Momentum(double epoch); [{0}] public static partial double Momentum(long epoch); {2} }}", "{1}<object>.Momentum(step) + {1}<object>.Momentum(step + 0.5)", LanguageVersion.CSharp9),
        ("[{0}] public readonly partial record struct {1} {{ {2} }}", "{1}.At(step) + {1}.At(step + 0.5)", LanguageVersion.CSharp10),
    ];

    private static readonly (string Declaration, string Use, LanguageVersion Oldest)[] _plateauShapes =
    [
        ("[{0}] public partial class {1} {{ {2} }}", "Trained(new {1}(), step)", LanguageVersion.CSharp9),
        ("[{0}] public partial struct {1} {{ {2} }}", "Trained(new {1}(), step)", LanguageVersion.CSharp9),
        ("[{0}] public sealed partial record {1} {{ {2} }}", "Trained(new {1}(), step)", LanguageVersion.CSharp9),
        ("public partial class Outer{1}<T> {{ [{0}] public partial class {1} {{ {2} }} }}", "Trained(new Outer{1}<string>.{1}(), step)", LanguageVersion.CSharp9),
        ("[{0}] public partial record struct {1} {{ {2} }}", "Trained(new {1}(), step)", LanguageVersion.CSharp10),
    ];

    /// <summary>The source. What its method <c>Uses.All(long step)</c> returns does not depend on which shape has which schedule.</summary>
    /// <param name="language">The version of the language.</param>
    /// <param name="shift">By how much the shapes are shifted against the schedules: each number below 9 gives other pairs.</param>
    public static string Source(LanguageVersion language, int shift)
    {
        (string Declaration, string Use)[] pairs = [.. Pairs(_schedules, _shapes, "S", language, shift), .. Pairs(_plateaus, _plateauShapes, "P", language, shift)];
        return $$"""
            {{string.Join("\n", pairs.Select(pair => pair.Declaration))}}
            public static class Uses
            {
                public static double[] All(long step) => new double[] { {{string.Join(", ", pairs.Select(pair => pair.Use))}} };
                private static double Trained<T>(T schedule, long step) where T : IMetricSchedule
                {
                    for (long i = 0; i < 30; i++)
                        schedule.Step(step);
                    return schedule.Value + schedule.Peak;
                }
            }
            """;
    }

    private static IEnumerable<(string Declaration, string Use)> Pairs(
        string[] schedules, (string Declaration, string Use, LanguageVersion Oldest)[] shapes, string name, LanguageVersion language, int shift)
    {
        (string Declaration, string Use, LanguageVersion Oldest)[] served = [.. shapes.Where(shape => language >= shape.Oldest)];
        return schedules.Select((schedule, i) =>
        {
            (string declaration, string use, _) = served[(i + shift) % served.Length];
            return (string.Format(null, declaration, schedule, name + i, schedule.Contains("Own", StringComparison.Ordinal) ? Own : ""), string.Format(null, use, schedule, name + i));
        });
    }
}

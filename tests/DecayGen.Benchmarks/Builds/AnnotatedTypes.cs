using System.Globalization;

namespace DecayGen.Benchmarks;

/// <summary>Schedules of all kinds that differ in their arguments, so that nothing can be shared between them.</summary>
internal static class AnnotatedTypes
{
    /// <summary>Usual ones, by epochs.</summary>
    private static readonly string[] _usual =
    [
        "[ExponentialDecay({0}, 0.95)]", "[StepDecay({0}, 0.5, 30)]", "[MultiStepDecay({0}, 0.1, 30, 60, 80)]", "[LinearDecay({0}, 0.001, 90)]", "[CosineDecay({0}, 0.001, 90)]",
        "[LinearWarmup(5), CosineDecay({0}, 0.001, 85)]", "[PolynomialDecay({0}, 0.001, 90, 0.9)]", "[InverseTimeDecay({0}, 0.1)]", "[OneCycle({0}, 90)]", "[ReduceOnPlateau({0})]",
    ];

    /// <summary>Each kind, over epochs and over batches where that makes a difference.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
    [
        "[Constant({0})]", "[ExponentialDecay({0}, 0.95)]", "[ExponentialDecay({0}, 0.9999)]", "[TimeConstantDecay({0}, 10)]", "[HalfLifeDecay({0}, 5)]", "[StepDecay({0}, 0.5, 30)]",
        "[MultiStepDecay({0}, 0.1, 30, 60, 80)]", "[PiecewiseConstant(new[] {{ {0}, 0.01 }}, new long[] {{ 30 }})]",
        "[PiecewiseLinear(new[] {{ 0.0, {0}, 0.0 }}, new long[] {{ 0, 15, 24 }})]", "[LinearDecay({0}, 0.001, 90)]", "[LinearDecay({0}, 0.001, 20000)]",
        "[PolynomialDecay({0}, 0.001, 200, 0.9)]", "[PolynomialDecay({0}, 0.001, 20000, 0.9)]", "[CosineDecay({0}, 0.001, 90)]", "[CosineDecay({0}, 0.001, 20000)]",
        "[CosineDecay({0}, 0.001, 200, Exponent = 0.9)]", "[SqrtDecay({0}, 0.001, 200)]", "[CosineRestarts({0}, 0.001, 50)]", "[CosineRestarts({0}, 0.001, 10, CycleGrowth = 2)]",
        "[InverseTimeDecay({0}, 0.1)]", "[InverseTimeDecay({0}, 0.1, Power = 0.75)]", "[InverseSqrtDecay({0}, 4000)]", "[Noam(512, 4000, Scale = {0})]", "[OneCycle({0}, 90)]",
        "[OneCycle({0}, 20000)]", "[Cyclic(0.001, {0}, 100)]", "[Cyclic(0.001, {0}, 100, Mode = CyclicMode.ExpRange, Gamma = 0.999)]", "[LinearWarmup(5)] [CosineDecay({0}, 0.001, 85)]",
        "[ReduceOnPlateau({0})]",
    ];

    /// <summary>The attributes of a type, by its number and that of an edit.</summary>
    public static string Usual(int type, int edit) => Of(_usual[type % _usual.Length], type + edit * 100_003);

    /// <summary>The attributes of a kind, with an argument by a number.</summary>
    public static string Of(string kind, int number) => string.Format(CultureInfo.InvariantCulture, kind, 0.1 + number * 1e-6);
}

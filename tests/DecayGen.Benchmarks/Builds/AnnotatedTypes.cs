using System.Globalization;

namespace DecayGen.Benchmarks;

/// <summary>Schedules of every kind that differ in their arguments, so that nothing can be shared between them; most of them long.</summary>
internal static class AnnotatedTypes
{
    private static readonly string[] _schedules =
    [
        "ExponentialDecay(0.01, 0.9{0:D4})", "StepDecay(0.1, 0.5, {1})", "MultiStepDecay(0.1, 0.1, {1}, 6{0:D4}, 8{0:D4})", "LinearDecay(0.1, 0.001, 9{0:D4})",
        "CosineDecay(0.1, 0.001, 9{0:D4})", "PolynomialDecay(0.1, 0.001, 9{0:D4}, 0.9)", "CosineRestarts(0.1, 0.001, {1})", "InverseTimeDecay(0.1, 0.{0:D4}1)",
        "OneCycle(0.1, 9{0:D4})", "Cyclic(0.001, 0.1, {1})", "LinearWarmup({1}), CosineDecay(0.1, 0.001, 9{0:D4})", "InverseSqrtDecay(0.1, {1})",
    ];

    /// <summary>The attributes of a type, by its number.</summary>
    public static string Attributes(int type) => string.Format(CultureInfo.InvariantCulture, _schedules[type % _schedules.Length], type, type + 10);
}

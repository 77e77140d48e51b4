using System.Globalization;

namespace DecayGen.Fuzzing.Families;

/// <summary>Ten thousand of everything. Each of these takes as long as hundreds of other inputs.</summary>
internal sealed class Scale : Family
{
    private static readonly string[] _phases = ["Constant(0.1, Steps = 3)", "ExponentialDecay(0.1, 0.9, Steps = 7)", "CosineDecay(0.1, 0.05, 9)", "LinearWarmup(2)", "Noam(512, 40, Steps = 50)", "OneCycle(0.1, 30)"];

    private const int Shapes = 8;

    public override double Share => 0.03;

    public override bool MayEndProcess => true;

    protected override Input Next(Random random, int index) => new("using DecayGen;\n" + (index % Shapes) switch
    {
        0 => $"[Horizon(50_000), {Phases(i => _phases[0])}, Constant(1)] partial class Rate {{ }}",
        1 => $"[Horizon(50_000), {Phases(i => _phases[i % _phases.Length])}, Constant(1)] partial class Rate {{ }}",
        2 => $"[Horizon(50_000), MultiStepDecay(0.1, 0.999, {List(10_000, i => i + 1)})] partial class Rate {{ }}",
        3 => $"[PiecewiseConstant(new double[] {{ {List(100_001, i => i % 7 + 1)} }}, new long[] {{ {List(100_000, i => i * 3 + 1)} }})] partial class Rate {{ }}",
        4 => $"[Horizon(500_000), PiecewiseLinear(new double[] {{ {List(100_000, i => i % 7 + 1)} }}, new long[] {{ {List(100_000, i => i * 3)} }})] partial class Rate {{ }}",
        5 => string.Concat(Enumerable.Range(0, 1_000).Select(i => $"[{Attributes.UsualOfSteps(random)}] partial class Rate{i} {{ }}\n")),
        6 => $"[{Phases(i => "Constant(0.1)")}, LinearWarmup(3)] partial class Rate {{ [{Phases(i => _phases[i % 3])}] public static partial double Lr(long step); }}",
        _ => $"[ExponentialDecay(0.1, 0.9)] partial class Rate {{ }}\nclass Use {{ {string.Concat(Enumerable.Range(0, 10_000).Select(i => $"double M{i}(int t) => Rate.At(t) + 0.1 * System.Math.Pow(0.9, t);\n"))} }}",
    });

    private static string Phases(Func<int, string> phase) => string.Join(", ", Enumerable.Range(0, 10_000).Select(phase));

    private static string List(int count, Func<int, int> item) => string.Join(", ", Enumerable.Range(0, count).Select(i => item(i).ToString(CultureInfo.InvariantCulture)));
}

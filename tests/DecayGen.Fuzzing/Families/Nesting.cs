using System.Globalization;

namespace DecayGen.Fuzzing.Families;

/// <summary>What makes a stack deep: parentheses, sums, signs, types in types, long names, and chains of calls.</summary>
internal sealed class Nesting : Family
{
    public override double Share => 2;

    public override bool MayEndProcess => true;

    protected override Input Next(Random random, int index)
    {
        int depth = random.Next(1, random.One(of: 4) ? 2_000 : 200);
        string name = new('A', depth);
        return new Input("using DecayGen;\n" + random.Next(11) switch
        {
            0 => $"[ExponentialDecay({Repeated("(", depth)}0.1{Repeated(")", depth)}, 0.9)] partial class Rate {{ }}",
            1 => $"[Constant({Repeated("1 + ", depth * 3)}1)] partial class Rate {{ }}",
            2 => $"[Constant({Repeated("-", depth)}1, Steps = {Repeated("(long)", depth)}3)] partial class Rate {{ }}",
            3 => $"{Repeated("partial class Outer { ", depth / 4)}[Constant(0.1)] partial class Rate {{ }}{Repeated(" }", depth / 4)}",
            4 => $"{Repeated("namespace N { ", depth / 4)}[Constant(0.1)] partial class Rate {{ }}{Repeated(" }", depth / 4)}",
            5 => $"[Constant(0.1)] partial class {name} {{ double Use => {name}.At(1); [Noam(512, 40)] internal static partial float {name}2(int {name}3); }}",
            6 => $"[Constant(0.1)] partial class Rate {{ double Use(long t) => {Repeated("Rate.At(t + (long)", depth / 4)}Rate.At(t){Repeated(")", depth / 4)}; }}",
            7 => $"class Use {{ double M(int t) => {Repeated("0.1 * System.Math.Pow(0.9, t) + ", depth)}1; double N(int t) => {Repeated("0.5 * (", depth)}System.Math.Exp(-t / 3.0){Repeated(")", depth)}; }}",
            8 => $"[Constant(true ? {Repeated("false ? 1 : ", depth)}2)] partial class Rate<{string.Join(", ", Enumerable.Range(0, depth).Select(i => "T" + i.ToString(CultureInfo.InvariantCulture)))}> {{ }}",
            9 => $"[{Repeated("Constant(0.1, Steps = 1), ", depth / 4)}Constant(1)] partial class Rate {{ void M(int t) {{ {Repeated("for (int i = 0; i < 3; i++) ", depth / 4)} At(t); }} }}",
            _ => $"class Use {{ System.Func<double, double> M() => {Repeated("x => ", Math.Min(depth, 60))}x * 0.1 * System.Math.Pow(0.9, x); [Constant(0.1)] partial class Rate {Repeated("{", depth)}",
        });
    }

    private static string Repeated(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}

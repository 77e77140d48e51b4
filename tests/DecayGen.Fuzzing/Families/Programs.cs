using Microsoft.CodeAnalysis;

namespace DecayGen.Fuzzing.Families;

/// <summary>Scripts, top-level statements, executables of other kinds, several files at once, in every version of the language.</summary>
internal sealed class Programs : Family
{
    private static readonly string[] _statements =
    [
        "double rate = Rate.At(0);", "System.Console.WriteLine(Rate.At(args.Length));", "for (int epoch = 0; epoch < 9; epoch++) { Use(Rate.At(epoch)); }", "static double Use(double rate) => rate * System.Math.Pow(0.9, 3);",
        "[Constant(1)] static double Local(long t) => t;", "return (int)Rate.Peak;", "await System.Threading.Tasks.Task.Delay(1);", "var schedule = new Rate();", "foreach (double loss in new[] { 1.0 }) new Rate().Step(loss);", "Rate.At(0)", "using DecayGen;", "goto a; a:;",
    ];

    public override double Share => 15;

    protected override Input Next(Random random, int index)
    {
        string statements = string.Join("\n", Enumerable.Range(0, random.Next(1, 5)).Select(_ => random.Pick(_statements)));
        string type = $"[{Attributes.Usual(random)}] partial class Rate {{ static double Curve(long t) => t; }}";
        string text = $"{random.Pick("using DecayGen;\n", "")}{statements}\n{type}\n";
        Input input = random.Next(4) switch
        {
            0 => new Input(text) { Kind = SourceCodeKind.Script },
            1 => new Input(text, random.Pick(Corpus.All)),
            2 => new Input(random.Pick(Corpus.All), random.Pick(Corpus.All), random.Pick(Corpus.All)),
            _ => new Input(text),
        };
        return input.Kind == SourceCodeKind.Script ? input : input with { Language = random.Language(), Output = random.Pick(OutputKind.ConsoleApplication, OutputKind.DynamicallyLinkedLibrary, OutputKind.WindowsApplication, OutputKind.NetModule) };
    }
}

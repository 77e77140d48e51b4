namespace DecayGen.Fuzzing.Families;

/// <summary>Horizons on assembly, types and methods at once, also wrong and doubled ones, and code that asks in steps and epochs.</summary>
internal sealed class Horizons : Family
{
    protected override Input Next(Random random, int index)
    {
        string use = string.Join("; ", Enumerable.Range(0, 3).Select(_ => $"_ = {random.Pick("Rate", "Outer", "Outer.Inner")}.{random.Pick("At", "AtStep", "AtEpoch", "Missing")}({random.Pick("epoch", "batch", "step", "0", "3L", "0.5")})"));
        return new Input($$"""
            using DecayGen;
            {{Maybe("[assembly: ", "]\n")}}{{Maybe("[module: ", "]\n")}}
            {{Maybe("[", "] ")}}{{Maybe("[", "] ")}}[{{Attributes.UsualOfSteps(random)}}] public partial class Rate { public static double {{random.Pick("AtEpoch", "AtStep", "Other")}}({{random.Pick("long", "int")}} x) => x; }
            {{Maybe("[", "] ")}}partial class Outer { {{Maybe("[", "] ")}}[{{Attributes.UsualOfSteps(random)}}] internal partial struct Inner { } {{Maybe("[", "] ")}}[{{Attributes.UsualOfSteps(random)}}] public static partial double At(long step); }
            class Loop { void Run(int batch, long step) { for (int epoch = 0; epoch < 9; epoch++) { {{use}}; } } }
            """)
        {
            Output = random.Pick(Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary, Microsoft.CodeAnalysis.OutputKind.ConsoleApplication),
        };

        string Maybe(string before, string after) => random.One(of: 3) ? before + Attributes.Horizon(random) + after : "";
    }
}

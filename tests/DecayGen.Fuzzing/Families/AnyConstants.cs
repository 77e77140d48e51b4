namespace DecayGen.Fuzzing.Families;

/// <summary>Arguments over all that their types can hold.</summary>
internal sealed class AnyConstants : Family
{
    public override double Share => 30;

    protected override Input Next(Random random, int index)
    {
        string phases = string.Join(", ", Enumerable.Range(0, random.Next(1, 4)).Select(_ => Attributes.Extreme(random)));
        string horizon = random.One(of: 2) ? $"[{Attributes.Horizon(random)}] " : "";
        string method = random.Pick("double", "float") + " Lr(" + random.Pick("int", "long", "double") + " step)";
        return new Input($$"""
            using DecayGen;
            {{horizon}}[{{phases}}] public partial {{random.Pick("class", "struct", "record", "record struct")}} Rate { static double Curve(long t) => 1.0 / (t + 1); }
            public static partial class Others { {{horizon}}[{{Attributes.Extreme(random)}}] public static partial {{method}}; static double Curve(long t) => t; }
            """)
        {
            IsChecked = random.One(of: 2),
        };
    }
}

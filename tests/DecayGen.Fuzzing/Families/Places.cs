namespace DecayGen.Fuzzing.Families;

/// <summary>Attributes on everything that an attribute can stand on.</summary>
internal sealed class Places : Family
{
    private const string Everything = """
        using DecayGen;
        [assembly: @]
        [module: @]
        @namespace Everywhere
        {
            [@] delegate double Schedule([@] long step);
            [@] enum Unit { [@] Step, [@] Epoch }
            [@] partial interface IRates<[@] T> { [@] double At([@] long step); [@] static abstract double M { [@] get; } [@] static partial double N(long step); }
            [type: @] partial class Rate<[@] T>([@] int seed) where T : struct
            {
                [@] private int _field;
                [field: @] public double Auto { [@] get; [@] [param: @] set; }
                [property: @] public event System.Action Changed { [@] add { } [@] remove { } }
                [@] public Rate() : this(1) { }
                [@] ~Rate() { }
                [@] public static Rate<T> operator +([@] Rate<T> left, Rate<T> right) => left;
                [@] public double this[[@] int index] => index;
                [return: @] [@] public static partial double Lr([@] long step);
                [method: @] void Local()
                {
                    [@] static double Inner([@] long step) => step;
                    System.Func<long, double> lambda = [@] [return: @] ([@] long step) => Inner(step);
                    [@] int local = 1;
                    System.Func<long, double> other = [@] delegate(long step) { return local; };
                }
                [@] partial struct Nested { [@] fixed int Buffer[4]; }
                [@] public static implicit operator double(Rate<T> rate) => rate.Auto + rate.seed;
            }
            [@] record Positional([@] int A, [property: @] int B);
        }
        [@] partial
        """;

    protected override Input Next(Random random, int index)
    {
        string[] parts = Everything.Split('@');
        int[] chosen = [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => random.Next(parts.Length - 1))];
        string text = string.Concat(parts.Select((part, i) => part + (i == parts.Length - 1 ? "" : chosen.Contains(i) ? random.Pick(Attributes.Usual(random), Attributes.Horizon(random)) : "System.Obsolete")));
        return new Input(text) { Language = random.Language() };
    }
}

namespace DecayGen.Fuzzing.Families;

/// <summary>Arguments that are no numbers, no constants, of other types, or not even expressions.</summary>
internal sealed class WrongArguments : Family
{
    public override double Share => 15;

    protected override Input Next(Random random, int index) => new($$"""
        using System;
        using DecayGen;
        [{{Attributes.Wrong(random)}}]{{(random.One(of: 2) ? $" [{Attributes.Horizon(random)}]" : "")}} public partial class Rate<T> { }
        partial class Others { [{{Attributes.Wrong(random)}}, {{Attributes.Usual(random)}}] internal static partial double Momentum(long step); }
        """)
    {
        Language = random.Language(),
    };
}

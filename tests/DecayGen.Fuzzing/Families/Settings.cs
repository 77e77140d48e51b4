using DecayGen.Generators.Diagnostics;

namespace DecayGen.Fuzzing.Families;

/// <summary>An .editorconfig that says anything about the rules' options, and about some that are none.</summary>
internal sealed class Settings : Family
{
    private static readonly string[] _values = ["0.5", "", "1e-3", "NaN", "Infinity", "-1", "0", "1", "1e999", "1,5", "half", "true", "0x10", " 0.2 ", "１", "0.1 ; so", "-0.0", "1e-400", "100", "٣"];

    protected override Input Next(Random random, int index)
    {
        Dictionary<string, string> settings = new(StringComparer.OrdinalIgnoreCase);
        for (int i = random.Next(1, 9); i > 0; i--)
        {
            RuleOption option = random.Pick(RuleOption.All);
            string key = random.One(of: 8) ? $"{random.Pick(RuleIds.OverDecay, "DECAY999", "DECAY")}.{random.Pick("", "missing", "negligible_fraction.more")}" : option.Key;
            settings[random.One(of: 8) ? key.ToLowerInvariant() : key] = random.Pick(random.Pick(_values), Constants.Double(random));
        }

        return new Input(random.Pick(Corpus.All), $"using DecayGen; [{Attributes.Horizon(random)}, {Attributes.Usual(random)}] partial class Another {{ static double Curve(long t) => t; }}") { Settings = settings };
    }
}

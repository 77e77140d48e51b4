using System.Globalization;
using DecayGen.Generators.Exact;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DecayGen.Generators.Diagnostics;

/// <summary>A threshold of a rule, to be set per file in .editorconfig as <c>DECAY103.negligible_fraction = 0.01</c>.</summary>
internal sealed class RuleOption(string rule, string name, double otherwise)
{
    public static readonly RuleOption NegligibleFraction = new(RuleIds.OverDecay, "negligible_fraction", 0.01);
    public static readonly RuleOption EarliestFraction = new(RuleIds.OverDecay, "earliest_fraction", 0.5);
    public static readonly RuleOption VanishingFraction = new(RuleIds.OverDecay, "vanishing_fraction", 0.001);
    public static readonly RuleOption VanishingShare = new(RuleIds.OverDecay, "vanishing_share", 0.25);
    public static readonly RuleOption EarliestFractionPerEpoch = new(RuleIds.RatePerEpoch, "earliest_fraction", 0.1);
    public static readonly RuleOption FastRate = new(RuleIds.FastDecay, "fast_rate", 0.9);
    public static readonly RuleOption SlowRate = new(RuleIds.SlowDecay, "slow_rate", 0.99);

    public static IReadOnlyList<RuleOption> All { get; } =
        [NegligibleFraction, EarliestFraction, VanishingFraction, VanishingShare, EarliestFractionPerEpoch, FastRate, SlowRate];

    public string Key => $"{rule}.{name}";

    public double Default => otherwise;

    /// <summary>The option's value: the default where it is not set, or not to be read.</summary>
    public double Read(AnalyzerConfigOptions options) => Text(options) is { } text && Parse(text) is { } value ? value : otherwise;

    /// <summary>What stands in .editorconfig, where that is no number from 0 to 1.</summary>
    public string? Unreadable(AnalyzerConfigOptions options) => Text(options) is { } text && Parse(text) is null ? text : null;

    public object[] MessageArguments(string text) => [Key, text, "between 0 and 1", NumberFormat.Readable(otherwise)];

    private string? Text(AnalyzerConfigOptions options) => options.TryGetValue(Key, out string? text) ? text.Trim() : null;

    private static double? Parse(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value > 0 && value < 1 ? value : null;
}

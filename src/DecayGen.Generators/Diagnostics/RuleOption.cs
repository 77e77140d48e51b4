using System.Globalization;
using System.Reflection;
using DecayGen.Generators.Exact;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DecayGen.Generators.Diagnostics;

/// <summary>A threshold of a rule, to be set per file in .editorconfig as <c>DECAY103.negligible_fraction = 0.01</c>.</summary>
/// <param name="rule">The rule's id.</param>
/// <param name="name">The option's name.</param>
/// <param name="otherwise">The default.</param>
/// <param name="least">What the value must be more than.</param>
/// <param name="most">What it must be less than.</param>
internal sealed class RuleOption(string rule, string name, double otherwise, double least = 0.0, double most = 1.0)
{
    public static readonly RuleOption NegligibleFraction = new(RuleIds.OverDecay, "negligible_fraction", 0.01);
    public static readonly RuleOption EarliestFraction = new(RuleIds.OverDecay, "earliest_fraction", 0.5);
    public static readonly RuleOption VanishingFraction = new(RuleIds.OverDecay, "vanishing_fraction", 0.001);
    public static readonly RuleOption VanishingShare = new(RuleIds.OverDecay, "vanishing_share", 0.25);
    public static readonly RuleOption EarliestFractionPerEpoch = new(RuleIds.RatePerEpoch, "earliest_fraction", 0.1);
    public static readonly RuleOption SmallestRateKept = new(RuleIds.AmountRemoved, "smallest_rate", 0.5);
    public static readonly RuleOption FractionLeft = new(RuleIds.HardlyDecays, "fraction_left", 0.5);
    public static readonly RuleOption LowestFraction = new(RuleIds.HardlyDecays, "lowest_fraction", 0.9);
    public static readonly RuleOption EarliestEnd = new(RuleIds.EarlyEnd, "earliest_fraction", 1.0 / 3);
    public static readonly RuleOption ZeroShare = new(RuleIds.Zero, "zero_share", 0.01);
    public static readonly RuleOption LastShare = new(RuleIds.LateMilestone, "last_share", 0.02);
    public static readonly RuleOption LongestWarmup = new(RuleIds.LongWarmup, "longest_fraction", 0.5);
    public static readonly RuleOption SmallestStart = new(RuleIds.LowStart, "smallest_fraction", 0.9);
    public static readonly RuleOption SmallestRise = new(RuleIds.RisesAgain, "smallest_rise", 0.01);
    public static readonly RuleOption HighestEnd = new(RuleIds.HighRestart, "fraction_left", 0.5);
    public static readonly RuleOption FarPlan = new(RuleIds.PlanFarBeyondRun, "longest_plan", 1.25, 1.0, double.PositiveInfinity);
    public static readonly RuleOption Plan = new(RuleIds.PlanBeyondRun, "longest_plan", 1.05, 1.0, double.PositiveInfinity);
    public static readonly RuleOption LargestRate = new(RuleIds.LargeRate, "largest_rate", 100.0, 0.0, double.PositiveInfinity);
    public static readonly RuleOption LargestAdamRate = new(RuleIds.AdamRate, "largest_rate", 0.01, 0.0, double.PositiveInfinity);
    public static readonly RuleOption FastRate = new(RuleIds.FastDecay, "fast_rate", 0.9);
    public static readonly RuleOption SlowRate = new(RuleIds.SlowDecay, "slow_rate", 0.99);

    /// <summary>All options, in the order in which they stand above.</summary>
    public static IReadOnlyList<RuleOption> All { get; } =
    [
        .. typeof(RuleOption).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<RuleOption>(),
    ];

    public string Key => $"{rule}.{name}";

    public double Default => otherwise;

    /// <summary>The option's value: the default where it is not set, or not to be read.</summary>
    public double Read(AnalyzerConfigOptions options) => Text(options) is { } text && Parse(text) is { } value ? value : otherwise;

    /// <summary>What stands in .editorconfig, where that is no number in the option's range.</summary>
    public string? Unreadable(AnalyzerConfigOptions options) => Text(options) is { } text && Parse(text) is null ? text : null;

    public object[] MessageArguments(string text) =>
        [Key, text, double.IsInfinity(most) ? $"more than {NumberFormat.Readable(least)}" : $"between {NumberFormat.Readable(least)} and {NumberFormat.Readable(most)}", NumberFormat.Readable(otherwise)];

    private string? Text(AnalyzerConfigOptions options) => options.TryGetValue(Key, out string? text) ? text.Trim() : null;

    private double? Parse(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value > least && value < most ? value : null;
}

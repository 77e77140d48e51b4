using Microsoft.CodeAnalysis;

namespace DecayGen.Generators.Diagnostics;

/// <summary>DECAY101 to 132: what may go wrong in training.</summary>
internal static partial class Descriptors
{
    internal const string Risk = "DecayGen.Risk";

    public static readonly DiagnosticDescriptor Growth = new(
        RuleIds.Growth,
        "The value grows",
        "A rate of {0} lets the value grow: {1} at {2}, {3} at {4}. A decay has a rate below 1; set AllowGrowth if the value is meant to rise.",
        Risk,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A rate above 1 is growth, often 1 + a decay, or its inverse.",
        helpLinkUri: HelpLink(RuleIds.Growth));

    public static readonly DiagnosticDescriptor NoDecay = new(
        RuleIds.NoDecay,
        "Nothing decays",
        "A rate of 1 keeps everything: the value stays {0}. A decay has a rate below 1; a value that stays is [Constant({0})].",
        Risk,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A rate of exactly 1 multiplies by 1 each time.",
        helpLinkUri: HelpLink(RuleIds.NoDecay));

    public static readonly DiagnosticDescriptor OverDecay = new(
        RuleIds.OverDecay,
        "The value decays too early",
        "The {0} falls below {1} of its peak at {2} of {3}; the {4} with less than {5}.{6}",
        Risk,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A large part of the run trains with a rate too small to learn anything.",
        helpLinkUri: HelpLink(RuleIds.OverDecay));

    public static readonly DiagnosticDescriptor RatePerEpoch = new(
        RuleIds.RatePerEpoch,
        "A rate per epoch is applied per step",
        "The {0} falls below {1} of its peak at {2} of {3} ({4}). {5} looks like a rate per epoch; {6} the number of steps in an epoch.",
        Risk,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Nearly the whole run trains with a rate too small to learn anything, as happens when a rate that is meant for epochs is applied to steps.",
        helpLinkUri: HelpLink(RuleIds.RatePerEpoch));

    public static readonly DiagnosticDescriptor FastDecay = new(
        RuleIds.FastDecay,
        "Fast decay, may over-decay",
        "Fast decay, may over-decay: {0}. Add [Horizon(steps)] to check it against your run.",
        Risk,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Rates of 0.9 a step and below leave nothing to train with after a few dozen steps.",
        helpLinkUri: HelpLink(RuleIds.FastDecay));

    public static readonly DiagnosticDescriptor SlowDecay = new(
        RuleIds.SlowDecay,
        "Slow decay, may not stabilize",
        "Slow decay, may not stabilize: {0}. Add [Horizon(steps)] to check it against your run.",
        Risk,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Rates of 0.99 a step and above hardly decay in a run of some dozen steps.",
        helpLinkUri: HelpLink(RuleIds.SlowDecay));

    public static readonly DiagnosticDescriptor AnyDecay = new(
        RuleIds.AnyDecay,
        "How fast this decays",
        "This decay: {0}. Add [Horizon(steps)] to check it against your run.",
        Risk,
        DiagnosticSeverity.Hidden,
        isEnabledByDefault: true,
        description: "Half-life and the range of run lengths that fit.",
        helpLinkUri: HelpLink(RuleIds.AnyDecay));
}

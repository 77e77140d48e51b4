using Microsoft.CodeAnalysis;

namespace DecayGen.Generators.Diagnostics;

/// <summary>DECAY101 to 132: what may go wrong in training.</summary>
internal static partial class Descriptors
{
    internal const string Risk = "DecayGen.Risk";

    public static readonly DiagnosticDescriptor Growth = new(
        RuleIds.Growth,
        "The value grows",
        "A rate of {0} lets the value grow: {1} {2}, {3} {4}. A decay has a rate below 1; set AllowGrowth if the value is meant to rise.",
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

    public static readonly DiagnosticDescriptor AmountRemoved = new(
        RuleIds.AmountRemoved,
        "The amount removed stands for the amount kept",
        "A rate of {0} keeps {1} of the {2} at each {3} and removes {4}: if {1} is what is to be removed, the rate is {5}",
        Risk,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A rate is what is kept each time. What is removed each time is 1 minus the rate.",
        helpLinkUri: HelpLink(RuleIds.AmountRemoved));

    public static readonly DiagnosticDescriptor Swapped = new(
        RuleIds.Swapped,
        "Initial value and rate are swapped",
        "A {0} that begins at {1} and keeps {2} of it at each {3} looks swapped: the initial value comes first, then the rate",
        Risk,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Rates are close to 1, learning rates are not.",
        helpLinkUri: HelpLink(RuleIds.Swapped));

    public static readonly DiagnosticDescriptor Underflow = new(
        RuleIds.Underflow,
        "The value is too small for a float",
        "The {0} is below 1.18e-38, the smallest that a float holds in full, from {1} of {2} on{3}: set a Floor",
        Risk,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Optimizers hold the learning rate, or its product with a gradient, in single precision, where so small a value loses digits and becomes 0.",
        helpLinkUri: HelpLink(RuleIds.Underflow));

    public static readonly DiagnosticDescriptor NeverChanges = new(
        RuleIds.NeverChanges,
        "The value never changes within the run",
        "The {0} never changes: {1}",
        Risk,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A schedule that stays the same over the whole run is a constant.",
        helpLinkUri: HelpLink(RuleIds.NeverChanges));

    public static readonly DiagnosticDescriptor HardlyDecays = new(
        RuleIds.HardlyDecays,
        "The value hardly decays within the run",
        "The {0} ends at {1} of its peak: {2} at {3}.{4}",
        Risk,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A decay that leaves most of the value is hardly one.",
        helpLinkUri: HelpLink(RuleIds.HardlyDecays));

    public static readonly DiagnosticDescriptor EarlyEnd = new(
        RuleIds.EarlyEnd,
        "The decay ends early in the run",
        "The {0} decays for the last time at {1} of {2}, and stays {3} for the other {4} ({5})",
        Risk,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The larger part of the run trains with the last value.",
        helpLinkUri: HelpLink(RuleIds.EarlyEnd));

    public static readonly DiagnosticDescriptor Zero = new(
        RuleIds.Zero,
        "The value is 0 for part of the run",
        "The {0} is 0 from {1} to {2}: for {3} of {4} ({5}) nothing is learnt",
        Risk,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A rate of 0 trains nothing.",
        helpLinkUri: HelpLink(RuleIds.Zero));

    public static readonly DiagnosticDescriptor UnreachedMilestone = new(
        RuleIds.UnreachedMilestone,
        "A milestone lies beyond the run",
        "{0} never reached: the run ends at {1}",
        Risk,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "What is to happen at a milestone beyond the run never happens.",
        helpLinkUri: HelpLink(RuleIds.UnreachedMilestone));

    public static readonly DiagnosticDescriptor MilestoneAtEnd = new(
        RuleIds.MilestoneAtEnd,
        "A milestone lies at the end of the run",
        "The milestone at {0} is never reached: a run of {1} ends with {2}",
        Risk,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Steps count from 0, so that the step after the last has the number of steps.",
        helpLinkUri: HelpLink(RuleIds.MilestoneAtEnd));

    public static readonly DiagnosticDescriptor LateMilestone = new(
        RuleIds.LateMilestone,
        "The last milestone leaves hardly any of the run",
        "The last milestone is at {0} of {1}: what begins there, a {2} of {3}, lasts for {4} ({5})",
        Risk,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A value that is used for so short a time changes little.",
        helpLinkUri: HelpLink(RuleIds.LateMilestone));

    public static readonly DiagnosticDescriptor EndlessWarmup = new(
        RuleIds.EndlessWarmup,
        "The warmup lasts longer than the run",
        "The warmup takes {0} of {1} {2}s: the {3} {4} is never reached; the highest is {5}",
        Risk,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The run is over before the value that the warmup leads to.",
        helpLinkUri: HelpLink(RuleIds.EndlessWarmup));

    public static readonly DiagnosticDescriptor LongWarmup = new(
        RuleIds.LongWarmup,
        "The warmup takes most of the run",
        "The warmup takes {0} of {1} {2}s ({3})",
        Risk,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Less than half of the run is left for what the warmup leads to.",
        helpLinkUri: HelpLink(RuleIds.LongWarmup));

    public static readonly DiagnosticDescriptor DropInWarmup = new(
        RuleIds.DropInWarmup,
        "The value drops before its warmup is over",
        "The warmup ends at {0}, after the first drop at {1}: it rises towards {2}, and the {3} goes on at {4}",
        Risk,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A warmup that overlaps the next phase runs while that phase already decays.",
        helpLinkUri: HelpLink(RuleIds.DropInWarmup));

    public static readonly DiagnosticDescriptor LowStart = new(
        RuleIds.LowStart,
        "The phase has decayed while its warmup went on",
        "After the warmup the {0} is {1}, which is {2} of the {3} that it aims at: the next phase decays meanwhile. Without Overlap it begins where the warmup ends.",
        Risk,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A warmup that overlaps the next phase runs while that phase already decays.",
        helpLinkUri: HelpLink(RuleIds.LowStart));

    public static readonly DiagnosticDescriptor FloorAtInitial = new(
        RuleIds.FloorAtInitial,
        "The floor of a decay is its initial value",
        "The {0} {1} is the initial value: nothing decays",
        Risk,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A decay falls from its initial value to its floor; where both are one, it is a constant.",
        helpLinkUri: HelpLink(RuleIds.FloorAtInitial));

    public static readonly DiagnosticDescriptor RisesAgain = new(
        RuleIds.RisesAgain,
        "The value rises again after its peak",
        "The {0} rises at {1}, from {2} to {3}, after its peak of {4} at {5}; set AllowGrowth here if that is meant",
        Risk,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A learning rate that rises after it has fallen undoes what it has settled on, unless that is meant as a restart.",
        helpLinkUri: HelpLink(RuleIds.RisesAgain));

    public static readonly DiagnosticDescriptor HighRestart = new(
        RuleIds.HighRestart,
        "The run ends high in a cycle",
        "The run ends at {0} of the peak, at {1}: its last cycle begins at {2}, {3} before the end",
        Risk,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Restarts find their best results at the end of a cycle.",
        helpLinkUri: HelpLink(RuleIds.HighRestart));

    public static readonly DiagnosticDescriptor PlanFarBeyondRun = new(
        RuleIds.PlanFarBeyondRun,
        "The schedule is planned for a much longer run",
        "The schedule is planned for {0}, and the run has {1}: the {2} ends at {3} of its peak",
        Risk,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The end of the schedule, its lowest part, is never reached.",
        helpLinkUri: HelpLink(RuleIds.PlanFarBeyondRun));

    public static readonly DiagnosticDescriptor PlanBeyondRun = new(
        RuleIds.PlanBeyondRun,
        "The schedule is planned for a longer run",
        "The schedule is planned for {0}, and the run has {1}: the {2} ends at {3} of its peak",
        Risk,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "The end of the schedule, its lowest part, is never reached.",
        helpLinkUri: HelpLink(RuleIds.PlanBeyondRun));

    public static readonly DiagnosticDescriptor LongPatience = new(
        RuleIds.LongPatience,
        "The patience is longer than the run",
        "The {0} is never reduced: with a Patience of {1}{2} the first reduction takes effect at {3}, at the earliest, and the {4}. {5}.",
        Risk,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A plateau that may last as long as the run reduces nothing, whatever its metrics are: what the last one decides is trained with no more.",
        helpLinkUri: HelpLink(RuleIds.LongPatience));

    public static readonly DiagnosticDescriptor NoPatience = new(
        RuleIds.NoPatience,
        "There is no patience",
        "With a Patience of 0 the first {0} without an improvement reduces the {1}: {2}",
        Risk,
        DiagnosticSeverity.Hidden,
        isEnabledByDefault: true,
        description: "Metrics scatter from step to step, so that one without an improvement is no plateau yet.",
        helpLinkUri: HelpLink(RuleIds.NoPatience));

    public static readonly DiagnosticDescriptor LargeRate = new(
        RuleIds.LargeRate,
        "The learning rate is very large",
        "A learning rate of {0} is more than {1}, which no published schedule reaches",
        Risk,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Often a number of steps stands where the initial value belongs.",
        helpLinkUri: HelpLink(RuleIds.LargeRate));

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

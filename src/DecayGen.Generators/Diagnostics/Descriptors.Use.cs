using Microsoft.CodeAnalysis;

namespace DecayGen.Generators.Diagnostics;

/// <summary>DECAY128 and 201 to 205: what goes wrong where a schedule is used. DECAY301 to 303: where one could be, or should.</summary>
internal static partial class Descriptors
{
    internal const string Use = "DecayGen.Use";

    public static readonly DiagnosticDescriptor AdamRate = new(
        RuleIds.AdamRate,
        "The learning rate is too high for Adam",
        "'{0}' peaks at {1} ({2}), and {3} moves every weight by about that much in each step, however small its gradient: above {4} training tends to diverge. Its usual rate is 0.001.",
        Use,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Adam and its relatives divide the gradient by its size, so that rates made for SGD are too high for them.",
        helpLinkUri: HelpLink(RuleIds.AdamRate));

    public static readonly DiagnosticDescriptor EvaluatedOnce = new(
        RuleIds.EvaluatedOnce,
        "The schedule is evaluated only once",
        "'{0}' is {1}: the {2} {3}. {4}.",
        Use,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The value of one step is passed on, and the schedule is used nowhere else, so that the value stays what it is.",
        helpLinkUri: HelpLink(RuleIds.EvaluatedOnce));

    public static readonly DiagnosticDescriptor NeverUsed = new(
        RuleIds.NeverUsed,
        "The schedule is never used",
        "'{0}' is used nowhere in this program: no {1} follows it. {2}, or delete it.",
        Use,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A schedule does nothing by itself: the code that trains has to ask it for the value of each step.",
        helpLinkUri: HelpLink(RuleIds.NeverUsed));

    public static readonly DiagnosticDescriptor WrongUnit = new(
        RuleIds.WrongUnit,
        "An epoch is passed for a step, or a step for an epoch",
        "{0} takes {1}, and '{2}' is {3} by its name{4}. {5}.",
        Use,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The name of a variable says that it counts something else than the schedule is asked for.",
        helpLinkUri: HelpLink(RuleIds.WrongUnit));

    public static readonly DiagnosticDescriptor WrongMode = new(
        RuleIds.WrongMode,
        "The metric and the mode of a plateau disagree",
        "{0} seeks a {1} (Mode = PlateauMode.{2}{3}), and '{4}' is to {5} by its name: the {6} would be reduced while it improves. Set Mode = PlateauMode.{7}.",
        Use,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A plateau that seeks a minimum takes every rise of its metric for no improvement, and one that seeks a maximum every fall.",
        helpLinkUri: HelpLink(RuleIds.WrongMode));

    public static readonly DiagnosticDescriptor SteppedPerBatch = new(
        RuleIds.SteppedPerBatch,
        "A plateau is stepped in a loop within a loop",
        "{0} is called in a loop within a loop, as for each batch of an epoch: a Patience of {1} is over after {2} without an improvement. Call it in the outer loop with the metric of the epoch, or set Unit = StepUnit.Step in [Horizon] if each batch is meant.",
        Use,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The loss of a batch scatters far more than that of an epoch, and there are many batches: the value falls to nothing within the first epochs.",
        helpLinkUri: HelpLink(RuleIds.SteppedPerBatch));

    public static readonly DiagnosticDescriptor HandWritten = new(
        RuleIds.HandWritten,
        "A decay written by hand can become a schedule",
        "This decay can become a schedule: [{0}]",
        Use,
        DiagnosticSeverity.Hidden,
        isEnabledByDefault: true,
        description: "As a schedule, a decay is exact, computed without Math.Pow and Math.Exp, and seen by the other rules.",
        helpLinkUri: HelpLink(RuleIds.HandWritten));

    public static readonly DiagnosticDescriptor SchedulerConstant = new(
        RuleIds.SchedulerConstant,
        "A TorchSharp scheduler has a constant that no schedule should have",
        "{0}",
        Use,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A scheduler of TorchSharp's own is created with a constant of which a rule about schedules would say the same, or with which it fails.",
        helpLinkUri: HelpLink(RuleIds.SchedulerConstant));

    public static readonly DiagnosticDescriptor SchedulerDeviation = new(
        RuleIds.SchedulerDeviation,
        "A TorchSharp scheduler computes other numbers than PyTorch's",
        "TorchSharp's {0} is not like PyTorch's: {1}",
        Use,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "TorchSharp 0.107's scheduler does otherwise than PyTorch's of the same name, so that a training which is ported from there takes another course.",
        helpLinkUri: HelpLink(RuleIds.SchedulerDeviation));
}

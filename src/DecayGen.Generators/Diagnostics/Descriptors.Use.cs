using Microsoft.CodeAnalysis;

namespace DecayGen.Generators.Diagnostics;

/// <summary>DECAY128 and 201 to 203: what goes wrong where a schedule is used. DECAY301: where one could be.</summary>
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
        "'{0}' is evaluated once, at {1}: the {2} {3}. Pass {4} at every {5}.",
        Use,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The value of one step is passed on, and the schedule is used nowhere else, so that the value stays what it is.",
        helpLinkUri: HelpLink(RuleIds.EvaluatedOnce));

    public static readonly DiagnosticDescriptor NeverUsed = new(
        RuleIds.NeverUsed,
        "The schedule is never used",
        "'{0}' is used nowhere in this program: no {1} follows it. Pass {2} at every {3}, or delete it.",
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

    public static readonly DiagnosticDescriptor HandWritten = new(
        RuleIds.HandWritten,
        "A decay written by hand can become a schedule",
        "This decay can become a schedule: [{0}]",
        Use,
        DiagnosticSeverity.Hidden,
        isEnabledByDefault: true,
        description: "As a schedule, a decay is exact, computed without Math.Pow and Math.Exp, and seen by the other rules.",
        helpLinkUri: HelpLink(RuleIds.HandWritten));
}

using Microsoft.CodeAnalysis;

namespace DecayGen.Generators.Diagnostics;

/// <summary>DECAY001 to 019: nothing valid can be generated.</summary>
internal static partial class Descriptors
{
    internal const string Declaration = "DecayGen.Declaration";

    public static readonly DiagnosticDescriptor NotPartial = new(
        RuleIds.NotPartial,
        "A schedule must be partial",
        "'{0}' must be partial: DecayGen writes the other part of {1}",
        Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The members of a schedule are generated into another part of the annotated type, so that the type and all types around it must be partial.",
        helpLinkUri: HelpLink(RuleIds.NotPartial));

    public static readonly DiagnosticDescriptor CannotServe = new(
        RuleIds.CannotServe,
        "No schedule can be generated for this type",
        "No schedule can be generated for '{0}': {1}",
        Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The members of a schedule are generated into another file, where some types cannot have a part.",
        helpLinkUri: HelpLink(RuleIds.CannotServe));

    public static readonly DiagnosticDescriptor MemberClash = new(
        RuleIds.MemberClash,
        "A member has the name of a generated one",
        "'{0}' is the name of a member that DecayGen generates into '{1}': rename this one",
        Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Schedules get the members Initial, Peak, At and Fill. The type must not declare them itself, nor be called like one of them.",
        helpLinkUri: HelpLink(RuleIds.MemberClash));

    public static readonly DiagnosticDescriptor PhaseOrder = new(
        RuleIds.PhaseOrder,
        "Phases do not follow one another",
        "{0}",
        Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Several schedule attributes on one type are phases in source order. Each but the last must have an end, and a warmup must lead into the phase after it.",
        helpLinkUri: HelpLink(RuleIds.PhaseOrder));

    public static readonly DiagnosticDescriptor MethodSignature = new(
        RuleIds.MethodSignature,
        "A method with a schedule must be static and partial, from a step to a value",
        "DecayGen cannot implement '{0}', which {1}: it must be like '{2}'",
        Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "An annotated method is static and partial, has no body, takes one int, long or double, and returns a double or a float.",
        helpLinkUri: HelpLink(RuleIds.MethodSignature));

    public static readonly DiagnosticDescriptor LanguageVersion = new(
        RuleIds.LanguageVersion,
        "The language version is too old for schedules",
        "Schedules need C# 9 or newer, and this project is compiled as C# {0}: set LangVersion",
        Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The generated code uses C# 9.",
        helpLinkUri: HelpLink(RuleIds.LanguageVersion));

    public static readonly DiagnosticDescriptor ValueOutOfRange = new(
        RuleIds.ValueOutOfRange,
        "A schedule cannot have this value",
        "A schedule cannot have the value {0}: it must be {1}",
        Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Initial values, peaks and constants are finite and more than 0; a floor or the start of a warmup may be 0.",
        helpLinkUri: HelpLink(RuleIds.ValueOutOfRange));

    public static readonly DiagnosticDescriptor RateOutOfRange = new(
        RuleIds.RateOutOfRange,
        "A decay rate must be more than 0",
        "A {0} of {1} is no decay: it must be {2}{3}",
        Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A rate is what is kept each time, a time constant how long that takes. With 0, negative and infinite ones there is nothing to train with.",
        helpLinkUri: HelpLink(RuleIds.RateOutOfRange));

    public static readonly DiagnosticDescriptor RateIsPercentage = new(
        RuleIds.RateIsPercentage,
        "A decay rate is a fraction, not a percentage",
        "A rate of {0} multiplies the value by {0} each time: a rate is a fraction, so that 95% is 0.95",
        Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A rate of 2 or more is taken for a percentage.",
        helpLinkUri: HelpLink(RuleIds.RateIsPercentage));

    public static readonly DiagnosticDescriptor LengthOutOfRange = new(
        RuleIds.LengthOutOfRange,
        "A number of steps must be more than 0",
        "A number of steps must be more than 0, not {0}",
        Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Lengths of phases, intervals and horizons are 1 step or more.",
        helpLinkUri: HelpLink(RuleIds.LengthOutOfRange));

    public static readonly DiagnosticDescriptor BoundaryOrder = new(
        RuleIds.BoundaryOrder,
        "Milestones, boundaries and values do not fit together",
        "{0}",
        Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Milestones and boundaries strictly increase, and each piece has one value.",
        helpLinkUri: HelpLink(RuleIds.BoundaryOrder));

    public static readonly DiagnosticDescriptor FloorAboveInitial = new(
        RuleIds.FloorAboveInitial,
        "The floor of a decay lies above its initial value",
        "The {0} {1} lies above the initial value {2}, so that nothing decays; set AllowGrowth if the value is meant to rise",
        Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A decay falls from its initial value to its floor. A floor is a value, not a fraction of the initial one.",
        helpLinkUri: HelpLink(RuleIds.FloorAboveInitial));

    public static readonly DiagnosticDescriptor Overflow = new(
        RuleIds.Overflow,
        "The value grows beyond all numbers within the run",
        "The value is {0} at {1} of {2}: a rate of {3} takes it beyond the largest double, {4}. End its phase before with Steps, or write a lower rate.",
        Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Growth that goes on for long enough overflows: from some step of the run on there is no value to train with.",
        helpLinkUri: HelpLink(RuleIds.Overflow));

    public static readonly DiagnosticDescriptor ArgumentOutOfRange = new(
        RuleIds.ArgumentOutOfRange,
        "An argument is out of its range",
        "{0} is {1}: it must be {2}",
        Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The formula has no meaning for this argument.",
        helpLinkUri: HelpLink(RuleIds.ArgumentOutOfRange));

    public static readonly DiagnosticDescriptor CustomMethod = new(
        RuleIds.CustomMethod,
        "A custom schedule needs a static method from a step to a value",
        "[Custom] needs a method 'static double {0}(long)', and {1}",
        Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The method is static, takes one long and returns a double; the annotated type, or that of the annotated method, has it or inherits it.",
        helpLinkUri: HelpLink(RuleIds.CustomMethod));
}

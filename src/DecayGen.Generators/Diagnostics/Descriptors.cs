using System.Reflection;
using Microsoft.CodeAnalysis;

namespace DecayGen.Generators.Diagnostics;

/// <summary>All rules: what they are called, how severe they are, what they say.</summary>
internal static class Descriptors
{
    private const string Declaration = "DecayGen.Declaration";
    private const string Risk = "DecayGen.Risk";

    private static readonly string? _repositoryUrl = typeof(Descriptors).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(attribute => attribute.Key == "RepositoryUrl")?.Value;

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
        "The value is {0} at step {1} of {2}: a rate of {3} takes it beyond the largest double, {4}. End its phase before with Steps, or write a lower rate.",
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

    public static readonly DiagnosticDescriptor Growth = new(
        RuleIds.Growth,
        "The value grows",
        "A rate of {0} lets the value grow: {1} at step {2}, {3} at step {4}. A decay has a rate below 1; set AllowGrowth if the value is meant to rise.",
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
        "The learning rate falls below {0} of its peak at step {1} of {2}; the {3} with less than {4}.{5}",
        Risk,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A large part of the run trains with a rate too small to learn anything.",
        helpLinkUri: HelpLink(RuleIds.OverDecay));

    public static readonly DiagnosticDescriptor RatePerEpoch = new(
        RuleIds.RatePerEpoch,
        "A rate per epoch is applied per step",
        "The learning rate falls below {0} of its peak at step {1} of {2} ({3}). {4} looks like a rate per epoch; {5} the number of steps in an epoch.",
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

    public static readonly DiagnosticDescriptor OptionValue = new(
        RuleIds.OptionValue,
        "An option of a rule cannot be read",
        "The option '{0}' is '{1}' in .editorconfig; it must be a number {2}. The default {3} is used.",
        "DecayGen.Options",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Options of the rules are numbers in invariant notation, such as 0.01.",
        helpLinkUri: HelpLink(RuleIds.OptionValue),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    /// <summary>All rules, in the order of their ids.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        .. typeof(Descriptors).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => field.GetValue(null))
            .OfType<DiagnosticDescriptor>()
            .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal),
    ];

    public static DiagnosticDescriptor Find(string id) => All.First(descriptor => descriptor.Id == id);

    /// <summary>The rule's page, once the repository has an address.</summary>
    public static string HelpLink(string? repositoryUrl, string id) =>
        repositoryUrl is { Length: > 0 } url ? $"{url.TrimEnd('/')}/blob/main/docs/rules/{id}.md" : "";

    private static string HelpLink(string id) => HelpLink(_repositoryUrl, id);
}

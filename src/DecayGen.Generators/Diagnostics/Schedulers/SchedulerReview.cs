using System.Globalization;
using DecayGen.Generators.Diagnostics.Risks;
using DecayGen.Generators.Diagnostics.Rules;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DecayGen.Generators.Diagnostics.Schedulers;

/// <summary>What the rules say about the schedule that a scheduler is.</summary>
internal static class SchedulerReview
{
    /// <summary>Errors and warnings at the scheduler's constants; about the length of the run nothing is known here.</summary>
    public static IEnumerable<Flaw> Of(SchedulerCall call, AnalyzerConfigOptions options)
    {
        List<Flaw> own = call.IsKnownVersion ? [.. call.Scheduler.Flaws(call)] : [];
        if (own.Count > 0 || call.Scheduler.Rate(call) is not { } rate)
            return own;
        IReadOnlyList<AttributeModel> models = rate.Models;
        List<Flaw> errors = [.. models.SelectMany((phase, i) => ArgumentRules.Find(phase).Select(finding =>
            Found(call, rate, Descriptors.Find(finding.Rule), new Place(i, finding.Argument, finding.Element), finding.Message)))
            .OfType<Flaw>()];
        if (errors.Count > 0 || Review.Of(models, horizon: null, _ => options) is not { } review)
            return errors;
        return RiskRules.FindUnordered(review)
            .Where(risk => risk.Rule.DefaultSeverity >= DiagnosticSeverity.Warning)
            .Select(risk => Found(call, rate, risk.Rule, risk.Place, risk.Message))
            .OfType<Flaw>();
    }

    /// <summary>A finding at the parameter that it is about; null where that is none of the scheduler's.</summary>
    private static Flaw? Found(SchedulerCall call, Equivalent rate, DiagnosticDescriptor rule, Place place, object[] message)
    {
        if (rate.Phases[place.Phase].Arguments.FirstOrDefault(argument => argument.Name == place.Argument) is not { Parameter: { } parameter } argument)
            return null;
        string of = rate.IsAbsolute || call.Optimizer.Rate is not null ? "" : " of the initial rate";

        // A message about a rate has a place for a hint at how it is written.
        object[] arguments = rule.Id == RuleIds.RateOutOfRange ? [.. message, call.DivisionHint(parameter)] : message;
        string said = string.Format(CultureInfo.InvariantCulture, rule.MessageFormat.ToString(CultureInfo.InvariantCulture), arguments).TrimEnd('.');
        string effect = call.IsKnownVersion && call.Scheduler.Consequence(call, parameter) is { } consequence ? $". TorchSharp {consequence}." : "";
        return new Flaw($"{call.Name} is {rate}{of} here, and {rule.Id} says: {said}{effect}", parameter, argument.Elements?[place.Element ?? 0]);
    }
}

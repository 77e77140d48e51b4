using DecayGen.Generators.Diagnostics;
using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules.Curves;

namespace DecayGen.Generators.Schedules;

/// <summary>max(Floor, initial · Factor^k) after k reductions, each after more than Patience steps in a row without an improvement.</summary>
internal sealed class ReduceOnPlateau : ScheduleKind
{
    public override bool IsDrivenByMetric => true;

    public override string SpeedArgument => "Factor";

    public override string MultiplierArgument => "Factor";

    /// <summary>A reduction has no step that is known.</summary>
    public override double? StepsPerRate(AttributeModel arguments) => null;

    public override Curve Describe(AttributeModel arguments, Curve? next) => new PlateauCurve(
        arguments.Double("initial"),
        new ReductionsCurve(arguments.Double("initial"), arguments.Double("Factor", 0.1), arguments.Double("Floor"), arguments.Double("MinimumChange", 1e-8)),
        new Improvement(arguments.Double("Threshold", 1e-4), IsAbsolute(arguments), SeeksMaximum(arguments)),
        arguments.Long("Patience", 10),
        arguments.Long("Cooldown"));

    protected override IEnumerable<Finding> ValidateOwn(AttributeModel arguments)
    {
        IEnumerable<Finding> findings = Positive(arguments, "initial")
            .Concat(NotNegative(arguments, "Patience"))
            .Concat(Improves(arguments))
            .Concat(Choice(arguments, "ThresholdMode", "Relative", "Absolute"))
            .Concat(Choice(arguments, "Mode", "Min", "Max"))
            .Concat(NotNegative(arguments, "Cooldown"))
            .Concat(ZeroOrMore(arguments, "Floor"))
            .Concat(FloorBelow(arguments, "initial"))
            .Concat(ZeroOrFinite(arguments, "MinimumChange"));
        return arguments.Has("Factor") ? findings.Concat(Multiplier(arguments, "Factor")) : findings;
    }

    /// <summary>A whole metric, or more of it, is never lost: nothing would ever be an improvement.</summary>
    private static IEnumerable<Finding> Improves(AttributeModel arguments)
    {
        double threshold = arguments.Double("Threshold");
        return threshold >= 1 && IsFinite(threshold) && !IsAbsolute(arguments) && !SeeksMaximum(arguments)
            ? [new Finding(RuleIds.ArgumentOutOfRange, "Threshold", "Threshold", NumberFormat.Readable(threshold), "less than 1, being a part of the lowest metric that the next has to lie below it")]
            : ZeroOrFinite(arguments, "Threshold");
    }

    private static IEnumerable<Finding> NotNegative(AttributeModel arguments, string name)
    {
        long value = arguments.Long(name);
        if (value < 0)
            yield return new Finding(RuleIds.ArgumentOutOfRange, name, name, NumberFormat.Count(value), "0 or more");
    }

    private static IEnumerable<Finding> ZeroOrFinite(AttributeModel arguments, string name)
    {
        double value = arguments.Double(name);
        if (!IsFinite(value) || value < 0)
            yield return new Finding(RuleIds.ArgumentOutOfRange, name, name, NumberFormat.Readable(value), "finite and 0 or more");
    }

    private static bool IsAbsolute(AttributeModel arguments) => arguments.Long("ThresholdMode") == 1;

    private static bool SeeksMaximum(AttributeModel arguments) => arguments.Long("Mode") == 1;
}

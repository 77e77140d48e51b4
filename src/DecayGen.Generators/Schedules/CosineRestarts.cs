using DecayGen.Generators.Diagnostics;
using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules.Curves;

namespace DecayGen.Generators.Schedules;

/// <summary>Half a cosine from a peak to final, over and over: cycle k lasts cycleSteps · CycleGrowth^k, its peak is final + (initial − final) · PeakDecay^k.</summary>
internal sealed class CosineRestarts : ScheduleKind
{
    public override string SpeedArgument => "cycleSteps";

    public override bool MayRiseAgain(AttributeModel arguments) => true;

    public override string MultiplierArgument => "PeakDecay";

    public override double? StepsPerRate(AttributeModel arguments) => arguments.Long("cycleSteps");

    public override Curve Describe(AttributeModel arguments, Curve? next) => new CosineRestartsCurve(
        arguments.Double("initial"),
        arguments.Double("final"),
        arguments.Long("cycleSteps"),
        arguments.Long("CycleGrowth", 1),
        arguments.Double("PeakDecay", 1.0));

    protected override IEnumerable<Finding> ValidateOwn(AttributeModel arguments)
    {
        IEnumerable<Finding> findings = Positive(arguments, "initial")
            .Concat(ZeroOrMore(arguments, "final"))
            .Concat(FinalBelow(arguments))
            .Concat(Length(arguments, "cycleSteps"));
        if (arguments.Has("PeakDecay"))
            findings = findings.Concat(Multiplier(arguments, "PeakDecay"));
        double decay = arguments.Double("PeakDecay", 1.0);
        bool mayRise = arguments.Bool("AllowGrowth") || !arguments.IsRate;
        if (decay is > 1 and < 2 && mayRise && arguments.Double("initial") < arguments.Double("final"))
            findings = findings.Append(new Finding(RuleIds.ArgumentOutOfRange, "PeakDecay", "PeakDecay", NumberFormat.Readable(decay), "at most 1 where the cycles rise, which would begin ever lower, and below 0 at last"));
        long growth = arguments.Long("CycleGrowth", 1);
        return growth >= 1 ? findings : findings.Append(new Finding(RuleIds.ArgumentOutOfRange, "CycleGrowth", "CycleGrowth", NumberFormat.Count(growth), "1 or more"));
    }
}

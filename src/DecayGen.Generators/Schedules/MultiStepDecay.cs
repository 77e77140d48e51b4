using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules.Curves;

namespace DecayGen.Generators.Schedules;

/// <summary>initial · factor^n, where n is the number of milestones ≤ t.</summary>
internal sealed class MultiStepDecay : ScheduleKind
{
    public override string MilestoneArgument => "milestones";

    public override string RateArgument => "factor";

    public override double? StepsPerRate(AttributeModel arguments) => null;

    public override Curve Describe(AttributeModel arguments, Curve? next)
    {
        Curve stairs = new RateCurve(arguments.Double("initial"), arguments.Double("factor"), 1.0);
        return new MilestoneCurve(stairs, arguments.Longs("milestones"));
    }

    protected override IEnumerable<Finding> ValidateOwn(AttributeModel arguments) => Positive(arguments, "initial")
        .Concat(Multiplier(arguments, "factor"))
        .Concat(Milestones(arguments, "milestones"));
}

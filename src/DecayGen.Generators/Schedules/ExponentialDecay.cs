using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules.Curves;

namespace DecayGen.Generators.Schedules;

/// <summary>max(Floor, initial · rate^(t / DecaySteps)), the exponent whole with Staircase.</summary>
internal sealed class ExponentialDecay : ScheduleKind
{
    public override string RateArgument => "rate";

    public override string PaceArgument => "DecaySteps";

    public override double? StepsPerRate(AttributeModel arguments) => arguments.Double("DecaySteps", 1.0);

    public override Curve Describe(AttributeModel arguments, Curve? next)
    {
        double initial = arguments.Double("initial");
        double rate = arguments.Double("rate");
        double decaySteps = arguments.Double("DecaySteps", 1.0);
        double floor = arguments.Double("Floor");
        bool isStaircase = arguments.Bool("Staircase");
        Curve curve = FlooredCurve.Of(new RateCurve(initial, rate, isStaircase ? 1.0 : decaySteps), floor);
        return isStaircase ? new StaircaseCurve(curve, decaySteps) : curve;
    }

    protected override IEnumerable<Finding> ValidateOwn(AttributeModel arguments) => MoreThanZero(arguments, "DecaySteps", 1.0)
        .Concat(Positive(arguments, "initial"))
        .Concat(Multiplier(arguments, "rate"))
        .Concat(ZeroOrMore(arguments, "Floor"))
        .Concat(FloorBelow(arguments, "initial"));
}

using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules.Curves;

namespace DecayGen.Generators.Schedules;

/// <summary>max(Floor, initial / (1 + rate · t / DecaySteps)^Power), the quotient whole with Staircase.</summary>
internal sealed class InverseTimeDecay : ScheduleKind
{
    public override string SpeedArgument => "rate";

    public override Curve Describe(AttributeModel arguments, Curve? next)
    {
        double decaySteps = arguments.Double("DecaySteps", 1.0);
        bool isStaircase = arguments.Bool("Staircase");
        Curve curve = FlooredCurve.Of(
            new InverseTimeCurve(arguments.Double("initial"), arguments.Double("rate"), isStaircase ? 1.0 : decaySteps, arguments.Double("Power", 1.0)),
            arguments.Double("Floor"));
        return isStaircase ? new StaircaseCurve(curve, decaySteps) : curve;
    }

    protected override IEnumerable<Finding> ValidateOwn(AttributeModel arguments) => Positive(arguments, "initial")
        .Concat(Pace(arguments, "rate", "rate"))
        .Concat(MoreThanZero(arguments, "DecaySteps", 1.0))
        .Concat(MoreThanZero(arguments, "Power", 1.0))
        .Concat(ZeroOrMore(arguments, "Floor"))
        .Concat(FloorBelow(arguments, "initial"));
}

using DecayGen.Generators.Diagnostics;
using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules.Curves;

namespace DecayGen.Generators.Schedules;

/// <summary>max(Floor, initial · rate^(t / DecaySteps)), the exponent whole with Staircase.</summary>
internal sealed class ExponentialDecay : ScheduleKind
{
    public override string RateArgument => "rate";

    public override double StepsPerRate(AttributeModel arguments) => arguments.Double("DecaySteps", 1.0);

    public override Curve Describe(AttributeModel arguments, Curve? next)
    {
        double initial = arguments.Double("initial");
        double rate = arguments.Double("rate");
        double decaySteps = StepsPerRate(arguments);
        double floor = arguments.Double("Floor");
        if (initial == 0)
            return new ConstantCurve(floor);
        bool isStaircase = arguments.Bool("Staircase");
        Curve curve = new GeometricCurve(initial, rate, isStaircase ? 1.0 : decaySteps);
        if (floor > 0)
            curve = new FlooredCurve(curve, floor);
        return isStaircase ? new StaircaseCurve(curve, decaySteps) : curve;
    }

    protected override IEnumerable<Finding> ValidateOwn(AttributeModel arguments)
    {
        double decaySteps = StepsPerRate(arguments);
        if (!IsFinite(decaySteps) || decaySteps <= 0)
            yield return new Finding(RuleIds.ArgumentOutOfRange, "DecaySteps", "DecaySteps", NumberFormat.Readable(decaySteps), "finite and more than 0");

        IEnumerable<Finding> others = Positive(arguments, "initial")
            .Concat(Multiplier(arguments, "rate"))
            .Concat(ZeroOrMore(arguments, "Floor"))
            .Concat(FloorBelow(arguments, "initial"));
        foreach (Finding finding in others)
            yield return finding;
    }
}

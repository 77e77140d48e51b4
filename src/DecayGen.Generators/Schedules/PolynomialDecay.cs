using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules.Curves;

namespace DecayGen.Generators.Schedules;

/// <summary>final + (initial − final) · (1 − t / steps)^power; with Cycle, steps grows to its next multiple.</summary>
internal sealed class PolynomialDecay : ScheduleKind
{
    public override bool MayRiseAgain(AttributeModel arguments) => arguments.Bool("Cycle") || base.MayRiseAgain(arguments);

    public override string LengthArgument => "steps";

    public override Curve Describe(AttributeModel arguments, Curve? next)
    {
        double initial = arguments.Double("initial");
        double final = arguments.Double("final");
        long steps = arguments.Long("steps");
        double power = arguments.Double("power");
        return arguments.Bool("Cycle")
            ? new PolynomialCyclesCurve(initial, final, steps, power)
            : new PowerCurve(initial, final, steps, power);
    }

    protected override IEnumerable<Finding> ValidateOwn(AttributeModel arguments) => Positive(arguments, "initial")
        .Concat(ZeroOrMore(arguments, "final"))
        .Concat(FinalBelow(arguments))
        .Concat(Length(arguments, "steps"))
        .Concat(MoreThanZero(arguments, "power"));
}

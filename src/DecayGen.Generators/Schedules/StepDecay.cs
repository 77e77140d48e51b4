using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules.Curves;

namespace DecayGen.Generators.Schedules;

/// <summary>max(Floor, initial · factor^floor(t / every)).</summary>
internal sealed class StepDecay : ScheduleKind
{
    public override bool MovesByJumps => true;

    public override string RateArgument => "factor";

    public override string PaceArgument => "every";

    public override double? StepsPerRate(AttributeModel arguments) => arguments.Long("every");

    public override Curve Describe(AttributeModel arguments, Curve? next)
    {
        Curve stairs = new RateCurve(arguments.Double("initial"), arguments.Double("factor"), 1.0);
        return new WholeStaircaseCurve(FlooredCurve.Of(stairs, arguments.Double("Floor")), arguments.Long("every"));
    }

    protected override IEnumerable<Finding> ValidateOwn(AttributeModel arguments) => Positive(arguments, "initial")
        .Concat(Multiplier(arguments, "factor"))
        .Concat(Length(arguments, "every"))
        .Concat(ZeroOrMore(arguments, "Floor"))
        .Concat(FloorBelow(arguments, "initial"));
}

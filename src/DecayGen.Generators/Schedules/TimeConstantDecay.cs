using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules.Curves;

namespace DecayGen.Generators.Schedules;

/// <summary>max(Floor, initial · e^(−t / timeConstant)).</summary>
internal sealed class TimeConstantDecay : ScheduleKind
{
    public override string SpeedArgument => "timeConstant";

    public override bool IsExponential => true;

    public override Curve Describe(AttributeModel arguments, Curve? next) => FlooredCurve.Of(
        new TimeConstantCurve(arguments.Double("initial"), arguments.Double("timeConstant")),
        arguments.Double("Floor"));

    protected override IEnumerable<Finding> ValidateOwn(AttributeModel arguments) => Positive(arguments, "initial")
        .Concat(Pace(arguments, "timeConstant", "time constant"))
        .Concat(ZeroOrMore(arguments, "Floor"))
        .Concat(FloorBelow(arguments, "initial"));
}

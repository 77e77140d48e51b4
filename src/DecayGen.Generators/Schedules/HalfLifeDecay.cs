using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules.Curves;

namespace DecayGen.Generators.Schedules;

/// <summary>max(Floor, initial · 2^(−t / halfLife)).</summary>
internal sealed class HalfLifeDecay : ScheduleKind
{
    public override string SpeedArgument => "halfLife";

    public override bool IsExponential => true;

    public override Curve Describe(AttributeModel arguments, Curve? next) => FlooredCurve.Of(
        new HalfLifeCurve(arguments.Double("initial"), arguments.Double("halfLife")),
        arguments.Double("Floor"));

    protected override IEnumerable<Finding> ValidateOwn(AttributeModel arguments) => Positive(arguments, "initial")
        .Concat(Pace(arguments, "halfLife", "half-life"))
        .Concat(ZeroOrMore(arguments, "Floor"))
        .Concat(FloorBelow(arguments, "initial"));
}

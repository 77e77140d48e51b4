using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules.Curves;

namespace DecayGen.Generators.Schedules;

/// <summary>initial · √(timescale / (timescale + t)).</summary>
internal sealed class InverseSqrtDecay : ScheduleKind
{
    public override string SpeedArgument => "timescale";

    public override Curve Describe(AttributeModel arguments, Curve? next)
    {
        double timescale = arguments.Double("timescale");
        return new InverseRootCurve(arguments.Double("initial"), timescale, 1, timescale);
    }

    protected override IEnumerable<Finding> ValidateOwn(AttributeModel arguments) =>
        Positive(arguments, "initial").Concat(MoreThanZero(arguments, "timescale"));
}

using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules.Curves;

namespace DecayGen.Generators.Schedules;

/// <summary>The same value at every step.</summary>
internal sealed class Constant : ScheduleKind
{
    public override string FirstArgument => "value";

    public override Curve Describe(AttributeModel arguments, Curve? next) => new ConstantCurve(arguments.Double("value"));

    protected override IEnumerable<Finding> ValidateOwn(AttributeModel arguments) => Positive(arguments, "value");
}

using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules.Curves;

namespace DecayGen.Generators.Schedules;

/// <summary>final + (initial − final) · (1 − √(t / steps)).</summary>
internal sealed class SqrtDecay : ScheduleKind
{
    public override string LengthArgument => "steps";

    public override Curve Describe(AttributeModel arguments, Curve? next) =>
        new RootCurve(arguments.Double("initial"), arguments.Double("final"), arguments.Long("steps"));

    protected override IEnumerable<Finding> ValidateOwn(AttributeModel arguments) => Positive(arguments, "initial")
        .Concat(ZeroOrMore(arguments, "final"))
        .Concat(FinalBelow(arguments))
        .Concat(Length(arguments, "steps"));
}

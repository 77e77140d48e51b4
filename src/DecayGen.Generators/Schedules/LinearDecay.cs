using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules.Curves;

namespace DecayGen.Generators.Schedules;

/// <summary>initial + (final − initial) · t / steps.</summary>
internal sealed class LinearDecay : ScheduleKind
{
    public override string LengthArgument => "steps";

    public override Curve Describe(AttributeModel arguments, Curve? next) =>
        new LineCurve(arguments.Double("initial"), arguments.Double("final"), arguments.Long("steps"));

    protected override IEnumerable<Finding> ValidateOwn(AttributeModel arguments) => Positive(arguments, "initial")
        .Concat(ZeroOrMore(arguments, "final"))
        .Concat(FinalBelow(arguments))
        .Concat(Length(arguments, "steps"));
}

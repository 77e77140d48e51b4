using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules.Curves;

namespace DecayGen.Generators.Schedules;

/// <summary>final + (initial − final) · ((1 + cos(π · t / steps)) / 2)^Exponent.</summary>
internal sealed class CosineDecay : ScheduleKind
{
    public override string LengthArgument => "steps";

    public override Curve Describe(AttributeModel arguments, Curve? next) =>
        new CosineCurve(arguments.Double("initial"), arguments.Double("final"), arguments.Long("steps"), arguments.Double("Exponent", 1.0));

    protected override IEnumerable<Finding> ValidateOwn(AttributeModel arguments) => Positive(arguments, "initial")
        .Concat(ZeroOrMore(arguments, "final"))
        .Concat(FinalBelow(arguments))
        .Concat(Length(arguments, "steps"))
        .Concat(MoreThanZero(arguments, "Exponent", 1.0));
}

using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules.Curves;

namespace DecayGen.Generators.Schedules;

/// <summary>From + (v − From) · t / steps, where v is the value of the next phase at its own step 0.</summary>
internal sealed class LinearWarmup : ScheduleKind
{
    public override bool MayRiseAgain(AttributeModel arguments) => true;

    public override string LengthArgument => "steps";

    public override string FirstArgument => "steps";

    public override bool LeadsIntoNext => true;

    public override bool OverlapsNext(AttributeModel arguments) => arguments.Bool("Overlap");

    public override Curve Describe(AttributeModel arguments, Curve? next) => next is CustomCurve custom
        ? new CustomWarmupCurve(arguments.Double("From"), custom, arguments.Long("steps"))
        : new LineCurve(arguments.Double("From"), Level.StartOf(next ?? throw new ArgumentNullException(nameof(next))), arguments.Long("steps"));

    protected override IEnumerable<Finding> ValidateOwn(AttributeModel arguments) =>
        Length(arguments, "steps").Concat(ZeroOrMore(arguments, "From"));
}

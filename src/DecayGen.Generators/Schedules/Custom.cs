using DecayGen.Generators.Diagnostics;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules.Curves;

namespace DecayGen.Generators.Schedules;

/// <summary>What a static method of the user's returns.</summary>
internal sealed class Custom : ScheduleKind
{
    public override string FirstArgument => "method";

    public override Curve Describe(AttributeModel arguments, Curve? next) => new CustomCurve(arguments.Text("method"), arguments.Text(CustomMethod.Call));

    protected override IEnumerable<Finding> ValidateOwn(AttributeModel arguments)
    {
        if (!arguments.Has(CustomMethod.Call))
            yield return new Finding(RuleIds.CustomMethod, "method", arguments.Text("method"), arguments.Text(CustomMethod.Problem));
    }
}

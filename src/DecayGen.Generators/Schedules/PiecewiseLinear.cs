using DecayGen.Generators.Diagnostics;
using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules.Curves;

namespace DecayGen.Generators.Schedules;

/// <summary>values[k] at boundaries[k], straight lines between, and the first value before.</summary>
internal sealed class PiecewiseLinear : ScheduleKind
{
    public override string LengthArgument => "boundaries";

    public override string FirstArgument => "values";

    public override Curve Describe(AttributeModel arguments, Curve? next) => new PointsCurve(arguments.Doubles("values"), arguments.Longs("boundaries"));

    protected override IEnumerable<Finding> ValidateOwn(AttributeModel arguments)
    {
        int values = arguments.Doubles("values").Count;
        int boundaries = arguments.Longs("boundaries").Count;
        IEnumerable<Finding> findings = Values(arguments, "values").Concat(Milestones(arguments, "boundaries", first: 0));
        return (values == boundaries && values > 0) || !arguments.Has("values") || !arguments.Has("boundaries")
            ? findings
            : findings.Append(new Finding(RuleIds.BoundaryOrder, "values", values == boundaries
                ? "There must be one value at least, and its boundary"
                : $"{NumberFormat.Count(boundaries)} boundaries have as many values, not {NumberFormat.Count(values)}"));
    }
}

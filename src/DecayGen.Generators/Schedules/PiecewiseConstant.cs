using DecayGen.Generators.Diagnostics;
using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules.Curves;

namespace DecayGen.Generators.Schedules;

/// <summary>values[n], where n is the number of boundaries ≤ t.</summary>
internal sealed class PiecewiseConstant : ScheduleKind
{
    public override string MilestoneArgument => "boundaries";

    public override string FirstArgument => "values";

    public override Curve Describe(AttributeModel arguments, Curve? next)
    {
        EquatableArray<double> values = arguments.Doubles("values");
        EquatableArray<long> boundaries = arguments.Longs("boundaries");
        return new SequenceCurve(
            [.. values.Select((value, i) => new Phase(
                new ConstantCurve(value),
                0,
                i == 0 ? 0 : boundaries[i - 1],
                i < boundaries.Count ? boundaries[i] : long.MaxValue))],
            null);
    }

    protected override IEnumerable<Finding> ValidateOwn(AttributeModel arguments)
    {
        int values = arguments.Doubles("values").Count;
        int boundaries = arguments.Longs("boundaries").Count;
        IEnumerable<Finding> findings = Values(arguments, "values").Concat(Milestones(arguments, "boundaries"));
        return values == boundaries + 1 || !arguments.Has("values") || !arguments.Has("boundaries")
            ? findings
            : findings.Append(new Finding(RuleIds.BoundaryOrder, "values", $"{NumberFormat.Count(boundaries)} boundaries have {NumberFormat.Count(boundaries + 1)} values between and around them, not {NumberFormat.Count(values)}"));
    }
}

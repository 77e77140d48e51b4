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

    public override Curve Describe(AttributeModel arguments, Curve? next)
    {
        EquatableArray<double> values = arguments.Doubles("values");
        EquatableArray<long> boundaries = arguments.Longs("boundaries");
        List<Phase> pieces = [];
        if (boundaries[0] > 0 || boundaries.Count == 1)
            pieces.Add(new Phase(new ConstantCurve(values[0]), 0, 0, boundaries[0]));
        for (int i = 1; i < boundaries.Count; i++)
        {
            Span span = new(boundaries[i - 1], boundaries[i] - boundaries[i - 1]);
            pieces.Add(new Phase(new LineCurve(values[i - 1], values[i], span), 0, boundaries[i - 1], boundaries[i]));
        }

        return new SequenceCurve(pieces, boundaries[boundaries.Count - 1]);
    }

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

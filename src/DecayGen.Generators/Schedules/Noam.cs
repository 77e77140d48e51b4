using DecayGen.Generators.Diagnostics;
using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules.Curves;

namespace DecayGen.Generators.Schedules;

/// <summary>Scale · modelSize^(−1/2) · min(n^(−1/2), n · warmupSteps^(−3/2)) with n = t + 1.</summary>
internal sealed class Noam : ScheduleKind
{
    public override string SpeedArgument => "warmupSteps";

    public override string FirstArgument => "modelSize";

    public override Curve Describe(AttributeModel arguments, Curve? next)
    {
        double scale = arguments.Double("Scale", 1.0);
        long modelSize = arguments.Long("modelSize");
        long warmup = arguments.Long("warmupSteps");

        // The rise is a line that would be 0 one step before the first.
        BigFloat radicand = (BigFloat)modelSize * warmup;
        Level peak = new(precision => new Quotient(scale, Roots.Sqrt(radicand, precision)));
        Curve rise = new LineCurve(0.0, peak, new Span(-1L, warmup));
        Curve fall = new InverseRootCurve(scale, 1.0, modelSize, 1.0);
        Phase last = new(fall, 0, warmup - 1, long.MaxValue);
        return new SequenceCurve(warmup > 1 ? [new Phase(rise, 0, 0, warmup - 1), last] : [last], null);
    }

    protected override IEnumerable<Finding> ValidateOwn(AttributeModel arguments)
    {
        long modelSize = arguments.Long("modelSize");
        IEnumerable<Finding> findings = Length(arguments, "warmupSteps").Concat(MoreThanZero(arguments, "Scale", 1.0));
        return modelSize > 0 ? findings : findings.Append(new Finding(RuleIds.ArgumentOutOfRange, "modelSize", "modelSize", NumberFormat.Count(modelSize), "more than 0"));
    }
}

using DecayGen.Generators.Diagnostics;
using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules.Curves;

namespace DecayGen.Generators.Schedules;

/// <summary>Lines from low to high in stepUp steps and back in StepDown, over and over; Mode says what becomes of their height.</summary>
internal sealed class Cyclic : ScheduleKind
{
    public override string SpeedArgument => "stepUp";

    public override bool MayRiseAgain(AttributeModel arguments) => true;

    public override string FirstArgument => "low";

    public override string MultiplierArgument => "Gamma";

    public override Curve Describe(AttributeModel arguments, Curve? next)
    {
        long stepUp = arguments.Long("stepUp");
        long stepDown = arguments.Long("StepDown");
        return new CyclicCurve(
            arguments.Double("low"),
            arguments.Double("high"),
            stepUp,
            stepDown > 0 ? stepDown : stepUp,
            (CyclicMode)arguments.Long("Mode"),
            arguments.Double("Gamma", 1.0));
    }

    protected override IEnumerable<Finding> ValidateOwn(AttributeModel arguments)
    {
        IEnumerable<Finding> findings = ZeroOrMore(arguments, "low")
            .Concat(Positive(arguments, "high"))
            .Concat(Length(arguments, "stepUp"))
            .Concat(Choice(arguments, "Mode", nameof(CyclicMode.Triangular), nameof(CyclicMode.Triangular2), nameof(CyclicMode.ExpRange)));
        if (arguments.Long("StepDown") < 0)
            findings = findings.Concat(Length(arguments, "StepDown"));
        if (arguments.Has("Gamma"))
            findings = findings.Concat(Multiplier(arguments, "Gamma"));
        (double low, double high) = (arguments.Double("low"), arguments.Double("high"));
        return low >= 0 && high > 0 && high < low && IsFinite(low)
            ? findings.Append(new Finding(RuleIds.ArgumentOutOfRange, "high", "high", NumberFormat.Readable(high), $"at least the low value, {NumberFormat.Readable(low)}"))
            : findings;
    }
}

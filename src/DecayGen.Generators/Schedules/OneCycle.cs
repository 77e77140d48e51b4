using DecayGen.Generators.Diagnostics;
using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules.Curves;

namespace DecayGen.Generators.Schedules;

/// <summary>From peak / DivFactor up to the peak at step PercentStart · totalSteps − 1, and down to the initial value / FinalDivFactor at step totalSteps − 1.</summary>
internal sealed class OneCycle : ScheduleKind
{
    public override string LengthArgument => "totalSteps";

    public override string FirstArgument => "peak";

    public override Curve Describe(AttributeModel arguments, Curve? next)
    {
        double peak = arguments.Double("peak");
        Level initial = Initial(arguments);
        Level last = Last(arguments);
        BigFloat top = Top(arguments);
        List<Phase> pieces = [];
        Add(initial, peak, 0L, top);
        if (arguments.Bool("ThreePhase"))
        {
            Add(peak, initial, top, 2L * top);
            top = 2L * top;
        }

        Add(arguments.Bool("ThreePhase") ? initial : peak, last, top, (BigFloat)arguments.Long("totalSteps") - 1L);
        return new SequenceCurve(pieces, arguments.Long("totalSteps"));

        void Add(Level from, Level to, BigFloat start, BigFloat end)
        {
            Span span = new(start, end - start);
            Curve curve = arguments.Long("Anneal") == (long)OneCycleAnneal.Linear ? new LineCurve(from, to, span) : new CosineCurve(from, to, span);
            pieces.Add(new Phase(curve, 0, pieces.Count == 0 ? 0 : pieces[pieces.Count - 1].End, (long)end.Floor() + 1));
        }
    }

    protected override IEnumerable<Finding> ValidateOwn(AttributeModel arguments)
    {
        IEnumerable<Finding> findings = Positive(arguments, "peak")
            .Concat(Divisors(arguments))
            .Concat(Choice(arguments, "Anneal", nameof(OneCycleAnneal.Cosine), nameof(OneCycleAnneal.Linear)))
            .Concat(Length(arguments, "totalSteps"));
        long total = arguments.Long("totalSteps");
        if (total is 1 or 2)
            findings = findings.Append(new Finding(RuleIds.ArgumentOutOfRange, "totalSteps", "totalSteps", NumberFormat.Count(total), "more than 2"));
        return total > 2 ? findings.Concat(Start(arguments, total)) : findings;
    }

    private static Level Initial(AttributeModel arguments) => Level.Ratio(arguments.Double("peak"), arguments.Double("DivFactor", 25.0));

    private static Level Last(AttributeModel arguments) =>
        Level.Ratio(arguments.Double("peak"), (BigFloat)arguments.Double("DivFactor", 25.0) * arguments.Double("FinalDivFactor", 1e4));

    private static IEnumerable<Finding> Divisors(AttributeModel arguments)
    {
        List<Finding> findings = [.. MoreThanZero(arguments, "DivFactor", 25.0), .. MoreThanZero(arguments, "FinalDivFactor", 1e4)];
        return findings.Count > 0 || Positive(arguments, "peak").Any() ? findings
            : double.IsInfinity(Initial(arguments).Nearest) ? [Overflowing("DivFactor", 25.0, "the value at step 0")]
            : double.IsInfinity(Last(arguments).Nearest) ? [Overflowing("FinalDivFactor", 1e4, "the last value")]
            : [];

        Finding Overflowing(string name, double otherwise, string value) =>
            new(RuleIds.ArgumentOutOfRange, name, name, NumberFormat.Readable(arguments.Double(name, otherwise)), $"so large that {value} is finite");
    }

    /// <summary>The step of the peak, which need not be whole.</summary>
    private static BigFloat Top(AttributeModel arguments) =>
        (BigFloat)arguments.Double("PercentStart", 0.3) * arguments.Long("totalSteps") - 1L;

    private static IEnumerable<Finding> Start(AttributeModel arguments, long total)
    {
        double start = arguments.Double("PercentStart", 0.3);
        string? range = !(start > 0 && start < 1) ? "more than 0 and less than 1"
            : Top(arguments).Sign <= 0 ? $"more than 1 / {NumberFormat.Count(total)}, so that the way up takes more than a step"
            : arguments.Bool("ThreePhase") && 2L * Top(arguments) >= (BigFloat)total - 1L ? "so small that the way up, and as long a way down, leave steps for a third phase"
            : null;
        if (range is not null)
            yield return new Finding(RuleIds.ArgumentOutOfRange, "PercentStart", "PercentStart", NumberFormat.Readable(start), range);
    }
}

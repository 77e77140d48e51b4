using DecayGen.Generators.Diagnostics;
using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules.Curves;

namespace DecayGen.Generators.Schedules;

/// <summary>
/// A kind of schedule, that is, one attribute: which arguments it accepts and which curve they mean. The attribute is
/// called like the class, with the suffix; its arguments are known by the names they have there.
/// </summary>
internal abstract class ScheduleKind
{
    public string Name => GetType().Name;

    /// <summary>Whether the kind leads into the phase after it, and is nothing without one.</summary>
    public virtual bool LeadsIntoNext => false;

    /// <summary>Whether a metric drives the value, so that the schedule has a state, and no value is a step's.</summary>
    public virtual bool IsDrivenByMetric => false;

    /// <summary>Whether the clock of the next phase starts together with this one's.</summary>
    public virtual bool OverlapsNext(AttributeModel arguments) => false;

    /// <summary>The argument that says where the value begins.</summary>
    public virtual string FirstArgument => "initial";

    /// <summary>The argument that says how fast the value moves, or for how long.</summary>
    public virtual string SpeedArgument => RateArgument ?? LengthArgument ?? FirstArgument;

    /// <summary>The argument that says where the kind ends by itself; null where it goes on for ever.</summary>
    public virtual string? LengthArgument => null;

    /// <summary>The steps, in an array, at which the value jumps; null where it does not.</summary>
    public virtual string? MilestoneArgument => null;

    /// <summary>Whether the value moves by nothing but jumps, at steps that are written as such.</summary>
    public virtual bool MovesByJumps => MilestoneArgument is not null;

    /// <summary>Whether a value may rise that has fallen before, since going up and down is what the kind is for.</summary>
    public virtual bool MayRiseAgain(AttributeModel arguments) => arguments.Bool("AllowGrowth");

    /// <summary>Whether the same share of the value is lost each time.</summary>
    public virtual bool IsExponential => RateArgument is not null;

    /// <summary>The argument by which alone the value decays, multiplied with it again and again; null where there is none.</summary>
    public virtual string? RateArgument => null;

    /// <summary>The argument with which something, the value or a part of it, is multiplied again and again; null where there is none.</summary>
    public virtual string? MultiplierArgument => RateArgument;

    /// <summary>The argument that says after how many steps the rate has been applied once more; null where there is none.</summary>
    public virtual string? PaceArgument => null;

    /// <summary>After how many steps the rate has been applied once more; null where that is not always the same.</summary>
    public virtual double? StepsPerRate(AttributeModel arguments) => 1.0;

    /// <summary>The curve of valid arguments.</summary>
    /// <param name="arguments">The attribute's arguments.</param>
    /// <param name="next">The curve of the next phase, for kinds that lead into it.</param>
    public abstract Curve Describe(AttributeModel arguments, Curve? next);

    /// <summary>What is wrong with the arguments; nothing where they are valid.</summary>
    public IEnumerable<Finding> Validate(AttributeModel arguments)
    {
        IEnumerable<Finding> findings = ValidateOwn(arguments).Where(finding => arguments.IsRate || !finding.IsAboutRates);
        return arguments.Has("Steps") ? findings.Concat(Length(arguments, "Steps")) : findings;
    }

    protected abstract IEnumerable<Finding> ValidateOwn(AttributeModel arguments);

    /// <summary>A value that the schedule takes: finite and more than 0; what is no learning rate may be 0.</summary>
    protected static IEnumerable<Finding> Positive(AttributeModel arguments, string name)
    {
        double value = arguments.Double(name);
        if (!IsFinite(value) || value <= 0)
            yield return new Finding(RuleIds.ValueOutOfRange, name, NumberFormat.Readable(value), "finite and more than 0") { IsAboutRates = value == 0 };
    }

    /// <summary>A value that the schedule may end at or start from: finite, 0 or more.</summary>
    protected static IEnumerable<Finding> ZeroOrMore(AttributeModel arguments, string name)
    {
        double value = arguments.Double(name);
        if (!IsFinite(value) || value < 0)
            yield return new Finding(RuleIds.ValueOutOfRange, name, NumberFormat.Readable(value), "finite and 0 or more");
    }

    /// <summary>A number of steps: more than 0.</summary>
    protected static IEnumerable<Finding> Length(AttributeModel arguments, string name)
    {
        long value = arguments.Long(name);
        if (value <= 0)
            yield return new Finding(RuleIds.LengthOutOfRange, name, NumberFormat.Count(value));
    }

    /// <summary>What says how fast a value decays: more than 0, finite.</summary>
    protected static IEnumerable<Finding> Pace(AttributeModel arguments, string name, string people, string range = "more than 0 and finite")
    {
        double value = arguments.Double(name);
        if (!IsFinite(value) || value <= 0)
            yield return new Finding(RuleIds.RateOutOfRange, name, people, NumberFormat.Readable(value), range);
    }

    /// <summary>What a value is multiplied with again and again: more than 0, finite, below 2.</summary>
    protected static IEnumerable<Finding> Multiplier(AttributeModel arguments, string name)
    {
        foreach (Finding finding in Pace(arguments, name, "rate", "more than 0 and less than 1, such as 0.95 to keep 95% each time"))
            yield return finding;
        double value = arguments.Double(name);
        if (IsFinite(value) && value >= 2)
            yield return new Finding(RuleIds.RateIsPercentage, name, NumberFormat.Readable(value));
    }

    /// <summary>Any other argument that must be more than 0 and finite.</summary>
    protected static IEnumerable<Finding> MoreThanZero(AttributeModel arguments, string name, double otherwise = 0.0)
    {
        double value = arguments.Double(name, otherwise);
        if (!IsFinite(value) || value <= 0)
            yield return new Finding(RuleIds.ArgumentOutOfRange, name, name, NumberFormat.Readable(value), "finite and more than 0");
    }

    /// <summary>One of the first names of an enum.</summary>
    protected static IEnumerable<Finding> Choice(AttributeModel arguments, string name, params string[] choices)
    {
        long value = arguments.Long(name);
        if (value < 0 || value >= choices.Length)
            yield return new Finding(RuleIds.ArgumentOutOfRange, name, name, NumberFormat.Count(value), string.Join(" or ", choices));
    }

    /// <summary>A floor that the curve starts below.</summary>
    protected static IEnumerable<Finding> FloorBelow(AttributeModel arguments, string initial) => Below(arguments, "Floor", "floor", initial);

    /// <summary>A final value that the curve starts below.</summary>
    protected static IEnumerable<Finding> FinalBelow(AttributeModel arguments) => Below(arguments, "final", "final value", "initial");

    /// <summary>Values, each of which may be 0.</summary>
    protected static IEnumerable<Finding> Values(AttributeModel arguments, string name)
    {
        if (!arguments.Has(name))
            return [Null(name)];
        EquatableArray<double> values = arguments.Doubles(name);
        for (int i = 0; i < values.Count; i++)
        {
            if (!IsFinite(values[i]) || values[i] < 0)
                return [new Finding(RuleIds.ValueOutOfRange, name, NumberFormat.Readable(values[i]), "finite and 0 or more") { Element = i }];
        }

        return [];
    }

    /// <summary>Steps at which something happens: from the first one on that may be, strictly increasing.</summary>
    protected static IEnumerable<Finding> Milestones(AttributeModel arguments, string name, long first = 1)
    {
        if (!arguments.Has(name))
            yield return Null(name);
        EquatableArray<long> steps = arguments.Longs(name);
        int early = steps.TakeWhile(step => step >= first).Count();
        if (early < steps.Count)
            yield return new Finding(RuleIds.LengthOutOfRange, name, NumberFormat.Count(steps[early])) { Element = early };
        for (int i = 1; i < steps.Count; i++)
        {
            if (steps[i] > steps[i - 1])
                continue;
            string problem = steps[i] == steps[i - 1] ? $"{NumberFormat.Count(steps[i])} stands here twice" : $"{NumberFormat.Count(steps[i])} comes after {NumberFormat.Count(steps[i - 1])}";
            yield return new Finding(RuleIds.BoundaryOrder, name, $"{problem}: {name} must increase from one to the next") { Element = i };
            yield break;
        }
    }

    protected static bool IsFinite(double value) => !double.IsNaN(value) && !double.IsInfinity(value);

    private static Finding Null(string name) => new(RuleIds.BoundaryOrder, name, $"{name} is null: it must be an array");

    private static IEnumerable<Finding> Below(AttributeModel arguments, string name, string people, string initial)
    {
        double value = arguments.Double(name);
        double from = arguments.Double(initial);
        if (value > from && !arguments.Bool("AllowGrowth"))
            yield return new Finding(RuleIds.FloorAboveInitial, name, people, NumberFormat.Readable(value), NumberFormat.Readable(from)) { IsAboutRates = true };
    }
}

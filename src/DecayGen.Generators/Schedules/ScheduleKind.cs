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

    /// <summary>Whether the clock of the next phase starts together with this one's.</summary>
    public virtual bool OverlapsNext(AttributeModel arguments) => false;

    /// <summary>The argument that the value is multiplied with again and again; null where there is none.</summary>
    public virtual string? RateArgument => null;

    /// <summary>After how many steps the rate has been applied once.</summary>
    public virtual double StepsPerRate(AttributeModel arguments) => 1.0;

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

    /// <summary>What a value is multiplied with again and again: more than 0, finite, below 2.</summary>
    protected static IEnumerable<Finding> Multiplier(AttributeModel arguments, string name)
    {
        double value = arguments.Double(name);
        if (!IsFinite(value) || value <= 0)
            yield return new Finding(RuleIds.RateOutOfRange, name, NumberFormat.Readable(value));
        else if (value >= 2)
            yield return new Finding(RuleIds.RateIsPercentage, name, NumberFormat.Readable(value));
    }

    /// <summary>A floor that the curve starts below.</summary>
    protected static IEnumerable<Finding> FloorBelow(AttributeModel arguments, string initial)
    {
        double floor = arguments.Double("Floor");
        double from = arguments.Double(initial);
        if (floor > from && !arguments.Bool("AllowGrowth"))
            yield return new Finding(RuleIds.FloorAboveInitial, "Floor", NumberFormat.Readable(floor), NumberFormat.Readable(from)) { IsAboutRates = true };
    }

    protected static bool IsFinite(double value) => !double.IsNaN(value) && !double.IsInfinity(value);
}

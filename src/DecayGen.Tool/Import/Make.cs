using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;

namespace DecayGen.Tool.Import;

/// <summary>Attributes as models. Arguments that are null are left out, and so should be those that are what they are anyway.</summary>
internal static class Make
{
    public static AttributeModel Phase(string kind, params IEnumerable<(string Name, object? Value)> arguments) => new(
        kind,
        arguments.Where(argument => argument.Value is not null).Select(argument => new ArgumentModel(argument.Name, argument.Value)).ToEquatableArray(),
        IsComplete: true);

    /// <summary>The value, or null where it is what it is anyway.</summary>
    public static object? Unless<T>(this T value, T otherwise) => EqualityComparer<T>.Default.Equals(value, otherwise) ? null : value;

    public static AttributeModel Constant(double value, long? steps = null) => Phase("Constant", ("value", value), ("Steps", steps));

    public static AttributeModel Warmup(long steps, double from = 0, bool overlaps = false) =>
        Phase("LinearWarmup", ("steps", steps), ("From", from.Unless(0)), ("Overlap", overlaps.Unless(false)));

    /// <summary>LinearDecay, CosineDecay and the like: from one value to another, up or down, in so many steps.</summary>
    public static AttributeModel Way(string kind, double initial, double final, long steps, params IEnumerable<(string Name, object? Value)> more) =>
        Phase(kind, [("initial", initial), ("final", final), ("steps", steps), .. more, ("AllowGrowth", (final > initial).Unless(false))]);

    /// <summary>A line, up or down, and the value at its end from then on. Upward it is a warmup, which may begin at 0.</summary>
    public static IReadOnlyList<AttributeModel> Line(double initial, double final, long steps) =>
        final > initial ? [Warmup(steps, initial), Constant(final)] : [Way("LinearDecay", initial, final, steps)];

    public static EquatableArray<T> Array<T>(IEnumerable<T> items) => items.ToEquatableArray();

    /// <summary>The same without some of its arguments, and with others.</summary>
    public static AttributeModel With(this AttributeModel phase, string name, object? value) =>
        Phase(phase.Kind, [.. phase.Arguments.Where(argument => argument.Name != name).Select(argument => (argument.Name, argument.Value)), (name, value)]);

    /// <summary>Where a phase ends; null where it does not.</summary>
    public static long? LengthOf(AttributeModel phase) =>
        phase.Has("Steps") ? phase.Long("Steps")
        : phase.Kind == "PolynomialDecay" && phase.Bool("Cycle") ? null
        : ScheduleKinds.Find(phase.Kind)?.LengthArgument is not { } name ? null
        : phase.Longs(name) is { Count: > 0 } boundaries ? boundaries[^1]
        : phase.Long(name);

    /// <summary>
    /// The first steps of phases, the last of which holds its last value where it has ended before. A warmup that nothing is left of to
    /// lead into becomes a line to the same value, unless what comes next begins with that.
    /// </summary>
    public static IReadOnlyList<AttributeModel> Cut(IReadOnlyList<AttributeModel> phases, long steps, double? next)
    {
        List<AttributeModel> kept = [];
        for (int i = 0; i < phases.Count && steps > 0; i++)
        {
            AttributeModel phase = phases[i];
            long? length = LengthOf(phase);
            bool isCut = length is null || length > steps || (i + 1 == phases.Count && length < steps);
            bool leadsNowhere = phase.Kind == "LinearWarmup" && length >= steps && !(length == steps && Start(phases.Skip(i + 1)) == next);
            phase = leadsNowhere ? Steep(phase.Double("From"), Start(phases.Skip(i + 1)) ?? 0, phase.Long("steps")) : phase;
            kept.Add(isCut ? phase.With("Steps", steps) : phase);
            steps -= isCut ? steps : length!.Value;
        }

        return kept;
    }

    /// <summary>The first value; null where the phases are no schedule.</summary>
    public static double? Start(IEnumerable<AttributeModel> phases) => Schedule.Create([.. phases])?.At(0);

    /// <summary>A line upward by itself.</summary>
    private static AttributeModel Steep(double from, double to, long steps) => from > 0
        ? Way("LinearDecay", from, to, steps)
        : Phase("PiecewiseLinear", ("values", Array([from, to])), ("boundaries", Array([0L, steps])));
}

using DecayGen.Generators.Exact;
using DecayGen.Generators.Folding;
using DecayGen.Generators.Parsing;

namespace DecayGen.Generators.Emission;

/// <summary>The first and the largest value: constants, or properties where a method of the user's has to be asked.</summary>
internal static class InitialAndPeak
{
    /// <param name="members">Their documentation, attributes and signatures.</param>
    /// <param name="schedule">The schedule.</param>
    /// <param name="valueAt">The expression for the value at a step.</param>
    public static void Emit(MemberEmitter members, FoldedSchedule schedule, Func<long, string> valueAt)
    {
        if (schedule.Initial is { } initial)
            members.Constant(GeneratedMembers.Initial, "Initial", NumberFormat.Literal(initial), "The value at step 0.");
        else
            members.Property(GeneratedMembers.Initial, "Initial", valueAt(0), "The value at step 0.");

        if (schedule is { Peak: { } peak, UnknownPeaks: [] })
        {
            members.Constant(GeneratedMembers.Peak, "Peak", NumberFormat.Literal(peak), "The largest value at any step.");
            return;
        }

        IEnumerable<string> known = schedule.Peak is { } largest ? [NumberFormat.Literal(largest)] : [];
        string value = known
            .Concat(schedule.UnknownPeaks.Select(valueAt))
            .Aggregate((left, right) => $"global::System.Math.Max({left}, {right})");
        members.Property(GeneratedMembers.Peak, "Peak", value, "The largest value at the ends of the custom phases, and at any step of the others.");
    }
}

using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;

namespace DecayGen.Generators.Diagnostics;

/// <summary>
/// DECAY016: values in a run that no double holds. Valid arguments give neither NaN nor a negative value, and nothing but
/// growth gives an infinite one: all else lies between values that are finite.
/// </summary>
internal static class Overflow
{
    /// <summary>The first step, of a run of so many, whose value is infinite; null where there is none, or the length of the run is not known.</summary>
    public static long? Find(Timeline timeline, IReadOnlyList<AttributeModel> phases, long? horizon) =>
        horizon is { } steps && phases.Any(Grows) && timeline.PeakStep(steps) is var peak && double.IsInfinity(timeline.At(peak))
            ? peak
            : null;

    private static bool Grows(AttributeModel phase) =>
        ScheduleKinds.Find(phase.Kind)!.MultiplierArgument is { } argument && phase.Double(argument) > 1;
}

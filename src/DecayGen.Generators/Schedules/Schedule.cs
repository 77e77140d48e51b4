using DecayGen.Generators.Parsing;

namespace DecayGen.Generators.Schedules;

/// <summary>From attributes to a timeline, where all of them are valid.</summary>
internal static class Schedule
{
    public static Timeline? Create(IReadOnlyList<AttributeModel> phases) =>
        phases.Count > 0 && phases.All(IsValid) ? Timeline.Create(phases, []) : null;

    public static bool IsValid(AttributeModel phase) =>
        phase.IsComplete && ScheduleKinds.Find(phase.Kind)?.Validate(phase).Any() == false;
}

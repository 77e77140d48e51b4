using DecayGen.Generators.Diagnostics;
using DecayGen.Tool.Schedules;

namespace DecayGen.Tool.Drawing;

/// <summary>A schedule that is to be drawn or compared.</summary>
/// <param name="Schedule">The schedule.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Last">The last step that is looked at.</param>
/// <param name="Words">What its steps are called.</param>
internal sealed record Subject(FoundSchedule Schedule, string Name, long Last, StepWords Words)
{
    /// <summary>A schedule by its own name, over a run of so many steps, or as far as it is worth looking at.</summary>
    public static Subject Of(FoundSchedule schedule, long? steps) => new(schedule, schedule.FullName, steps - 1 ?? schedule.LastStep, schedule.Words);
}

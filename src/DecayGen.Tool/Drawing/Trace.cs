using DecayGen.Generators.Exact;
using DecayGen.Generators.Schedules;
using DecayGen.Tool.Schedules;

namespace DecayGen.Tool.Drawing;

/// <summary>A phase on the axis: what it is called, and the steps [Start, End) of it that are drawn.</summary>
internal readonly record struct PhaseMark(string Name, long Start, long End);

/// <summary>A schedule as a curve to draw.</summary>
internal sealed class Trace
{
    private Trace(Subject subject, ISampled curve, string unit, long last, Sampling sampling, CancellationToken cancellation)
    {
        Schedule = subject.Schedule;
        Name = subject.Name;
        Unit = unit;
        Last = last;
        Curve = curve;
        Samples = CurveSamples.Of(curve, last, sampling.Most, sampling.IsLog, cancellation);
    }

    public FoundSchedule Schedule { get; }

    /// <summary>What the curve is called.</summary>
    public string Name { get; }

    /// <summary>What is counted along the axis: step, epoch or reduction.</summary>
    public string Unit { get; }

    /// <summary>The last step that is drawn, or the last reduction.</summary>
    public long Last { get; }

    public ISampled Curve { get; }

    public CurveSamples Samples { get; }

    /// <summary>The phases, where there are several, and what holds after the last.</summary>
    public IReadOnlyList<PhaseMark> Phases { get; private init; } = [];

    /// <summary>The steps at which the value jumps, as the attributes write them.</summary>
    public IReadOnlyList<long> Milestones { get; private init; } = [];

    /// <summary>Whether it counts reductions and not steps.</summary>
    public bool IsPlateau => Curve is ReductionsOfPlateau;

    /// <summary>The first step at which the value is infinite; null where there is none.</summary>
    public long? InfiniteFrom => Samples.All.Where(sample => double.IsInfinity(sample.Value)).Select(sample => (long?)sample.Step).FirstOrDefault();

    /// <summary>The curve of a schedule; null where nothing is known of its values.</summary>
    public static Trace? Of(Subject subject, Sampling sampling, CancellationToken cancellation)
    {
        FoundSchedule schedule = subject.Schedule;
        if (schedule.Timeline?.Plateau is { } plateau)
            return new Trace(subject, new ReductionsOfPlateau(plateau.Reductions), "reduction", Limit(plateau.Reductions.Last + 1), sampling, cancellation);
        if (!schedule.HasValues)
            return null;
        long last = Limit(Math.Max(1, subject.Last));
        return new Trace(subject, new StepsOfSchedule(schedule), subject.Words.One, last, sampling, cancellation)
        {
            Phases = [.. PhasesOf(schedule, last)],
            Milestones = [.. MilestonesOf(schedule).Where(step => step > 0 && step <= last).Distinct().Order()],
        };
    }

    /// <summary>A point along the axis, for people.</summary>
    public string At(long step) => IsPlateau
        ? step == 0 ? "before the first reduction" : $"after {NumberFormat.Count(step)} reduction{(step == 1 ? "" : "s")}"
        : $"{Unit} {NumberFormat.Count(step)}";

    private static IEnumerable<PhaseMark> PhasesOf(FoundSchedule schedule, long last)
    {
        Timeline timeline = schedule.Timeline!;
        bool isHeld = timeline.PlannedEnd < last;
        if (timeline.Phases.Count == 1 && !isHeld)
            yield break;
        for (int i = 0; i < timeline.Phases.Count; i++)
        {
            if (timeline.Phases[i] is var phase && phase.Start < phase.End && phase.Start <= last)
                yield return new PhaseMark(schedule.Phases[i].Kind, phase.Start, Math.Min(phase.End, last));
        }

        if (isHeld)
            yield return new PhaseMark("held", timeline.PlannedEnd!.Value, last);
    }

    private static IEnumerable<long> MilestonesOf(FoundSchedule schedule)
    {
        for (int i = 0; i < schedule.Phases.Count; i++)
        {
            if (ScheduleKinds.Find(schedule.Phases[i].Kind)?.MilestoneArgument is not { } argument)
                continue;
            Phase phase = schedule.Timeline!.Phases[i];
            foreach (long step in schedule.Phases[i].Longs(argument).Where(step => step < phase.End - phase.Origin && step + phase.Origin >= phase.Start))
                yield return phase.Origin + step;
        }
    }

    private static long Limit(long last) => Math.Min(last, long.MaxValue - 2);
}

/// <summary>How finely a curve is sampled.</summary>
/// <param name="Most">Up to how many steps all are taken; beyond, the run is cut into half as many parts.</param>
/// <param name="IsLog">Whether the value axis is logarithmic.</param>
internal readonly record struct Sampling(int Most, bool IsLog);

using DecayGen.Generators.Exact;
using DecayGen.Generators.Schedules;
using DecayGen.Generators.Schedules.Curves;
using DecayGen.Tool.Schedules;

namespace DecayGen.Tool.Drawing;

/// <summary>A schedule over its steps.</summary>
internal sealed class StepsOfSchedule(FoundSchedule schedule) : ISampled
{
    private readonly Timeline _timeline = schedule.Timeline!;

    public double At(long step) => schedule.At(step);

    public double Before(long step)
    {
        Phase phase = _timeline.Phases[_timeline.PhaseAt(step - 1)];
        return step > phase.End || !phase.Curve.IsKnown ? At(step) : Rounding.Nearest(precision => phase.Curve.LimitBefore(step - phase.Origin, precision));
    }

    public IEnumerable<Stretch> Stretches(long start, long end)
    {
        foreach (Phase phase in _timeline.Phases)
        {
            (long from, long to) = (Math.Max(phase.Start, start), Math.Min(phase.End, end));
            if (from >= to)
                continue;

            // Of a curve that the user's code computes nothing is known: any step may turn.
            IEnumerable<Stretch> own = phase.Curve.IsKnown
                ? phase.Curve.Stretches(from - phase.Origin, to - phase.Origin)
                : [new Stretch(from - phase.Origin, to - phase.Origin, Trend.Turning)];
            foreach (Stretch stretch in own)
                yield return stretch with { Start = stretch.Start + phase.Origin, End = stretch.End + phase.Origin };
        }

        if (_timeline.PlannedEnd is { } held && held < end)
            yield return new Stretch(Math.Max(held, start), end, Trend.Constant);
    }
}

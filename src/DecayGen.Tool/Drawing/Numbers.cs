using DecayGen.Generators.Exact;
using DecayGen.Generators.Folding;
using DecayGen.Generators.Schedules;
using DecayGen.Tool.Schedules;

namespace DecayGen.Tool.Drawing;

/// <summary>A schedule in numbers, over the steps of a run.</summary>
/// <param name="Initial">The first value.</param>
/// <param name="Peak">The largest value.</param>
/// <param name="PeakStep">The first step that has it.</param>
/// <param name="Final">The last value.</param>
/// <param name="HalfLife">After how many steps half is left, whenever one looks; null where that changes.</param>
/// <param name="TenthFrom">The first step from which the value stays below a tenth of the peak; null where it does not.</param>
/// <param name="HundredthFrom">The first step from which the value stays below a hundredth of the peak; null where it does not.</param>
internal sealed record Numbers(double Initial, double Peak, long PeakStep, double Final, BigFloat? HalfLife, long? TenthFrom, long? HundredthFrom)
{
    public static Numbers Of(Trace trace)
    {
        Sample top = trace.Samples.All.MaxBy(sample => sample.Value);
        Numbers numbers = new(trace.Curve.At(0), top.Value, top.Step, trace.Curve.At(trace.Last), null, null, null);
        FoundSchedule schedule = trace.Schedule;
        if (schedule.Overview is not { } overview || schedule.Timeline is not { } timeline)
            return numbers;

        long steps = trace.Last + 1;
        long peakStep = timeline.PeakStep(steps);
        double peak = timeline.At(peakStep);
        BigFloat finite = double.IsInfinity(peak) ? double.MaxValue : peak;
        return numbers with
        {
            Peak = peak,
            PeakStep = peakStep,
            HalfLife = overview.HalfLife,
            TenthFrom = timeline.StaysUnderFrom(Fraction.Of(finite, 0.1), steps),
            HundredthFrom = timeline.StaysUnderFrom(Fraction.Of(finite, 0.01), steps),
        };
    }

    /// <summary>The numbers as people read them, each under what it is called.</summary>
    public IEnumerable<(string Name, string Text)> Lines(Trace trace)
    {
        yield return ("initial", Overview.Short(Initial));
        yield return ("peak", PeakStep > 0 ? $"{Overview.Short(Peak)} {(trace.IsPlateau ? "" : "at ")}{trace.At(PeakStep)}" : Overview.Short(Peak));
        yield return ("final", $"{Overview.Short(Final)} {(trace.IsPlateau ? "" : "at ")}{trace.At(trace.IsPlateau ? trace.Last - 1 : trace.Last)}");
        if (trace.IsPlateau)
            yield break;
        yield return ("half-life", HalfLife is { } half ? $"{NumberFormat.Significant(half, 3)} {trace.Unit}s" : "–");
        yield return ("below 10 %", TenthFrom is { } tenth ? $"from {trace.At(tenth)}" : "–");
        yield return ("below 1 %", HundredthFrom is { } hundredth ? $"from {trace.At(hundredth)}" : "–");
    }
}

using DecayGen.Generators.Diagnostics;
using DecayGen.Generators.Diagnostics.Risks;
using DecayGen.Generators.Exact;
using DecayGen.Generators.Schedules;

namespace DecayGen.CodeFixes;

/// <summary>The rate, time constant or half-life with which a phase ends at a share of its initial value.</summary>
internal static class EndingSpeed
{
    private const int Digits = 5;

    /// <summary>What the argument is called.</summary>
    public static string People(ScheduleKind kind) => kind switch
    {
        TimeConstantDecay => "time constant",
        HalfLifeDecay => "half-life",
        _ => "rate",
    };

    /// <summary>The argument's value; null for kinds that decay otherwise, and where there is none with which the phase would get there.</summary>
    public static string? Of(Review review, int phase, Interval share)
    {
        if (!(share.Upper < 1L))
            return null;
        Phase placed = review.Timeline.Phases[phase];
        long horizon = review.Run!.Steps;
        long steps = Math.Min(placed.End, horizon - 1) - placed.Origin;
        return review.Kind(phase) switch
        {
            TimeConstantDecay => Steps(Elementary.Log(share, 128)),
            HalfLifeDecay => Steps(Elementary.Log2(share.Lower, 128)),
            _ when review.StepsPerRate(phase) is { } stepsPerRate =>
                OverDecay.RateThatEndsAt(share, placed, stepsPerRate, horizon) is { } rate ? OverDecay.Text(rate) : null,
            _ => null,
        };

        string Steps(Interval logarithm) => NumberFormat.Significant(Interval.Divide(-steps, logarithm, 128).Lower, Digits);
    }
}

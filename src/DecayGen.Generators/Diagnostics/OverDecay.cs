using System.Globalization;
using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;
using DecayGen.Generators.Schedules.Curves;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DecayGen.Generators.Diagnostics;

/// <summary>
/// DECAY103 and 104: a run that goes on long after its value has become too small to learn with. Asked by the analyzer, and
/// by the code fix for what it is about to write.
/// </summary>
/// <param name="Rule">The rule that applies.</param>
/// <param name="Phase">The phase that decays too early.</param>
/// <param name="Fraction">The fraction of the peak below which the value falls.</param>
/// <param name="Step">The step from which on it does.</param>
/// <param name="Threshold">That fraction of the peak.</param>
internal sealed record OverDecay(string Rule, int Phase, double Fraction, long Step, BigFloat Threshold)
{
    /// <summary>What is wrong with a schedule in a run of so many steps; null where nothing is.</summary>
    public static OverDecay? Find(Timeline timeline, IReadOnlyList<AttributeModel> phases, long horizon, AnalyzerConfigOptions options)
    {
        if (!timeline.IsKnown)
            return null;
        double peakValue = timeline.At(timeline.PeakStep(horizon));
        if (double.IsInfinity(peakValue))
            return null;
        BigFloat peak = peakValue;

        double negligible = RuleOption.NegligibleFraction.Read(options);
        if (timeline.StaysUnderFrom(Schedules.Fraction.Of(peak, negligible), horizon) is { } step)
        {
            // A phase that begins that low has a low initial value, whatever its rate.
            int phase = timeline.PhaseAt(step);
            bool isByRate = StepsPerRate(phases[phase]) is not null && !BeginsAt(step, timeline.Phases[phase]);
            if (isByRate && step < Schedules.Fraction.Of(horizon, RuleOption.EarliestFractionPerEpoch.Read(options)))
                return new OverDecay(RuleIds.RatePerEpoch, phase, negligible, step, peak * negligible);
            if (step < Schedules.Fraction.Of(horizon, RuleOption.EarliestFraction.Read(options)))
                return new OverDecay(RuleIds.OverDecay, phase, negligible, step, peak * negligible);
        }

        double vanishing = RuleOption.VanishingFraction.Read(options);
        return timeline.StaysUnderFrom(Schedules.Fraction.Of(peak, vanishing), horizon) is { } last
            && last < Schedules.Fraction.Of(horizon, 1 - RuleOption.VanishingShare.Read(options))
            ? new OverDecay(RuleIds.OverDecay, timeline.PhaseAt(last), vanishing, last, peak * vanishing)
            : null;
    }

    /// <summary>Whether the phase at fault is too low from its first step on, and not by its rate.</summary>
    public bool IsFromTheBeginning(Timeline timeline) => BeginsAt(Step, timeline.Phases[Phase]);

    /// <summary>The rate of the phase at fault with which the value would reach the threshold in the last step of the run; null where none would.</summary>
    public BigFloat? Remedy(Timeline timeline, IReadOnlyList<AttributeModel> phases, long horizon)
    {
        if (StepsPerRate(phases[Phase]) is not { } stepsPerRate)
            return null;
        Phase placed = timeline.Phases[Phase];
        Interval share = Interval.Divide(Threshold, placed.Curve.Value(0, 128), 128);
        if (!(share.Upper < 1L))
            return null;

        // Where other phases follow in the run, they stay under the threshold whatever the rate.
        bool isLast = Phase + 1 == timeline.Phases.Count;
        if (!isLast && placed.End < horizon)
            return null;

        // The last phase, cut off before the run ends, holds what it has at its end; a staircase, what it has just before.
        if (placed.Curve is not StairsCurve)
            return RateThatEndsAt(share.Lower, placed, stepsPerRate, Math.Min(placed.End, horizon - 1) + 1);
        double stairs = Math.Floor(Rounding.Quotient(Math.Min(placed.End, horizon) - 1 - placed.Origin, stepsPerRate));
        return stairs is >= 1 and <= double.MaxValue ? Elementary.Power(share, Interval.Divide(1L, stairs, 128), 128).Lower : null;
    }

    /// <summary>
    /// The rate of <see cref="Remedy"/> in as many digits as it takes to say how much is lost each time: a slow decay has many nines.
    /// </summary>
    public string? RemedyText(Timeline timeline, IReadOnlyList<AttributeModel> phases, long horizon)
    {
        if (Remedy(timeline, phases, horizon) is not { } rate || rate >= 1L)
            return null;
        for (int digits = 5; digits <= 15; digits++)
        {
            string text = NumberFormat.Significant(rate, digits);
            BigFloat off = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) - rate;
            if ((off.Sign < 0 ? -off : off) * 200L < 1L - rate)
                return text;
        }

        return null;
    }

    /// <summary>The rate with which a phase would be at a fraction of its initial value in the last step of the run.</summary>
    public static BigFloat? RateThatEndsAt(BigFloat fraction, Phase phase, double stepsPerRate, long horizon)
    {
        long steps = horizon - 1 - phase.Origin;
        return steps > 0
            ? Elementary.Power(fraction, Interval.Divide(stepsPerRate, steps, 128), 128).Lower
            : null;
    }

    /// <summary>After how many steps the rate has been applied once more; null for kinds that do not decay by a rate, or at no steady pace.</summary>
    private static double? StepsPerRate(AttributeModel phase) =>
        ScheduleKinds.Find(phase.Kind) is { RateArgument: not null } kind ? kind.StepsPerRate(phase) : null;

    private static bool BeginsAt(long step, Phase phase) => step == phase.Start && step > 0;
}

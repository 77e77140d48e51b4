using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;
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
        double peakValue = timeline.At(timeline.PeakStep(horizon));
        if (double.IsInfinity(peakValue))
            return null;
        BigFloat peak = peakValue;

        double negligible = RuleOption.NegligibleFraction.Read(options);
        if (timeline.StaysUnderFrom(Schedules.Fraction.Of(peak, negligible), horizon) is { } step)
        {
            int phase = timeline.PhaseAt(step);
            bool isMultiplicative = ScheduleKinds.Find(phases[phase].Kind)!.RateArgument is not null;
            if (isMultiplicative && step < (BigFloat)horizon * RuleOption.EarliestFractionPerEpoch.Read(options))
                return new OverDecay(RuleIds.RatePerEpoch, phase, negligible, step, peak * negligible);
            if (step < (BigFloat)horizon * RuleOption.EarliestFraction.Read(options))
                return new OverDecay(RuleIds.OverDecay, phase, negligible, step, peak * negligible);
        }

        double vanishing = RuleOption.VanishingFraction.Read(options);
        return timeline.StaysUnderFrom(Schedules.Fraction.Of(peak, vanishing), horizon) is { } last
            && horizon - last > (BigFloat)horizon * RuleOption.VanishingShare.Read(options)
            ? new OverDecay(RuleIds.OverDecay, timeline.PhaseAt(last), vanishing, last, peak * vanishing)
            : null;
    }

    /// <summary>The rate with which a phase would be at a fraction of its initial value in the last step of the run.</summary>
    public static BigFloat? RateThatEndsAt(double fraction, Phase phase, double stepsPerRate, long horizon)
    {
        long steps = horizon - 1 - phase.Origin;
        return steps > 0
            ? Elementary.Power(fraction, Interval.Divide(stepsPerRate, steps, 128), 128).Lower
            : null;
    }
}

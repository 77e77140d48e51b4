using System.Globalization;
using DecayGen.Generators.Exact;
using DecayGen.Generators.Schedules;
using DecayGen.Generators.Schedules.Curves;

namespace DecayGen.Generators.Diagnostics.Risks;

/// <summary>A run that goes on long after its value has become too small to learn with, and what would spread the decay over all of it.</summary>
/// <param name="Review">The schedule in its run.</param>
/// <param name="Phase">The phase that decays too early.</param>
/// <param name="Fraction">The fraction of the peak below which the value falls.</param>
/// <param name="Step">The step from which on it does.</param>
internal sealed record OverDecay(Review Review, int Phase, double Fraction, long Step)
{
    /// <summary>A rate that is applied less than once in so many runs is next to 0, whatever is to be left.</summary>
    private const double MostRates = 100.0;

    /// <summary>Whether the rate may be meant for epochs, so early is it.</summary>
    public bool IsPerEpoch { get; private init; }

    /// <summary>The value below which it falls.</summary>
    public BigFloat Threshold => (BigFloat)Run.Peak * Fraction;

    /// <summary>Whether the phase at fault is too low from its first step on, and not by its rate.</summary>
    public bool IsFromTheBeginning => BeginsAt(Step, Review.Timeline.Phases[Phase]);

    private Run Run => Review.Run!;

    /// <summary>What is wrong with a schedule in its run; null where nothing is, or nothing says how long the run is.</summary>
    public static OverDecay? Find(Review review)
    {
        if (review.Run is not { } run || double.IsInfinity(run.Peak))
            return null;
        BigFloat peak = run.Peak;

        double negligible = review.Option(RuleOption.NegligibleFraction);
        if (run.StaysUnderFrom(Schedules.Fraction.Of(peak, negligible)) is { } step)
        {
            // A phase that begins that low has a low initial value, whatever its rate.
            int phase = review.Timeline.PhaseAt(step);
            bool isByRate = review.StepsPerRate(phase) is not null && !BeginsAt(step, review.Timeline.Phases[phase]);
            if (isByRate && step < Schedules.Fraction.Of(run.Steps, review.Option(RuleOption.EarliestFractionPerEpoch)))
                return new OverDecay(review, phase, negligible, step) { IsPerEpoch = true };
            if (step < Schedules.Fraction.Of(run.Steps, review.Option(RuleOption.EarliestFraction)))
                return new OverDecay(review, phase, negligible, step);
        }

        double vanishing = review.Option(RuleOption.VanishingFraction);
        return run.StaysUnderFrom(Schedules.Fraction.Of(peak, vanishing)) is { } last
            && last < Schedules.Fraction.Of(run.Steps, 1 - review.Option(RuleOption.VanishingShare))
            ? new OverDecay(review, review.Timeline.PhaseAt(last), vanishing, last)
            : null;
    }

    /// <summary>
    /// The rate of the phase at fault with which the value would reach the threshold in the last step of the run, in as many
    /// digits as it takes to say how much is lost each time; null where none would.
    /// </summary>
    public string? Remedy
    {
        get
        {
            if (Review.StepsPerRate(Phase) is not { } stepsPerRate)
                return null;
            Phase placed = Review.Timeline.Phases[Phase];
            Interval share = Interval.Divide(Threshold, placed.Curve.Value(0, 128), 128);

            // Where other phases follow in the run, they stay under the threshold whatever the rate.
            bool isLast = Phase + 1 == Review.Timeline.Phases.Count;
            if (!(share.Upper < 1L) || (!isLast && placed.End < Run.Steps))
                return null;
            return RateThatEndsAt(share, placed, stepsPerRate, Run.Steps) is { } rate ? Text(rate) : null;
        }
    }

    /// <summary>The rate with which a phase would be at a fraction of its initial value in the last step of a run; null where there is none.</summary>
    public static BigFloat? RateThatEndsAt(Interval fraction, Phase phase, double stepsPerRate, long horizon)
    {
        // A phase that is cut off before the run ends holds what it has at its end; a staircase, what it has just before.
        if (phase.Curve is StairsCurve)
        {
            double stairs = Math.Floor(Rounding.Quotient(Math.Min(phase.End, horizon) - 1 - phase.Origin, stepsPerRate));
            return stairs is >= 1 and <= double.MaxValue ? Elementary.Power(fraction, Interval.Divide(1L, stairs, 128), 128).Lower : null;
        }

        long steps = Math.Min(phase.End, horizon - 1) - phase.Origin;
        return steps > 0 && stepsPerRate / steps < MostRates ? Elementary.Power(fraction.Lower, Interval.Divide(stepsPerRate, steps, 128), 128).Lower : null;
    }

    /// <summary>A rate in five digits, or in more, since a slow decay has many nines; null for one that is no decay.</summary>
    public static string? Text(BigFloat rate)
    {
        for (int digits = 5; digits <= 15 && rate < 1L; digits++)
        {
            string text = NumberFormat.Significant(rate, digits);
            BigFloat off = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) - rate;
            if ((off.Sign < 0 ? -off : off) * 200L < 1L - rate)
                return text;
        }

        return null;
    }

    private static bool BeginsAt(long step, Phase phase) => step == phase.Start && step > 0;
}

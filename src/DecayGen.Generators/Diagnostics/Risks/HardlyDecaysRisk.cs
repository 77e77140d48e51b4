using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;

namespace DecayGen.Generators.Diagnostics.Risks;

/// <summary>DECAY109: a decay that leaves most of the value at the end of the run.</summary>
internal sealed class HardlyDecaysRisk : RiskRule
{
    public override IEnumerable<Risk> Find(Review review)
    {
        if (review.Run is not { } run || run.Peak == 0 || (Warmup.Find(review)?.End ?? 0) >= run.Steps - 1)
            yield break;
        int index = review.Timeline.PhaseAt(run.Steps - 1);
        Phase phase = review.Timeline.Phases[index];
        ScheduleKind kind = review.Kind(index);
        if (kind.MayRiseAgain(review.Phases[index]) || !(phase.Value(phase.Start, 128).Upper > phase.Value(Math.Max(phase.Start, Math.Min(phase.End, run.Steps) - 1), 128).Lower))
            yield break;

        double end = kind.IsExponential ? run.Last : run.LowestFrom(run.PeakStep);
        if (!(end > (BigFloat)run.Peak * review.Option(kind.IsExponential ? RuleOption.FractionLeft : RuleOption.LowestFraction, index)))
            yield break;
        string remedy = Remedy(review, index) is { } rate ? $" A rate of {rate} would reach 10% at the end." : "";
        yield return new Risk(
            Descriptors.HardlyDecays,
            new Place(index, kind.SpeedArgument),
            review.Subject,
            Share.OfPeak(run.Last, run.Peak),
            NumberFormat.Significant(run.Last, 3),
            review.Words.At(run.Steps - 1),
            remedy)
        {
            Others = [Place.Horizon],
        };
    }

    private static string? Remedy(Review review, int phase) =>
        review.Kind(phase) is { RateArgument: not null } kind && kind.StepsPerRate(review.Phases[phase]) is { } stepsPerRate
        && OverDecay.RateThatEndsAt(Interval.Divide(1L, 10L, 128), review.Timeline.Phases[phase], stepsPerRate, review.Run!.Steps) is { } rate
            ? OverDecay.Text(rate)
            : null;
}

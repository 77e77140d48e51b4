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

    /// <summary>The rate with which a tenth of the peak is left at the end; null where none does it, or a floor lies above.</summary>
    private static string? Remedy(Review review, int index)
    {
        if (review.StepsPerRate(index) is not { } stepsPerRate)
            return null;
        Phase phase = review.Timeline.Phases[index];
        Interval tenth = Interval.Divide(review.Run!.Peak, 10L, 128);
        return tenth.Lower > review.Phases[index].Double("Floor")
            && OverDecay.RateThatEndsAt(Interval.Divide(tenth, phase.Curve.Value(0, 128), 128), phase, stepsPerRate, review.Run.Steps) is { } rate
            ? OverDecay.Text(rate)
            : null;
    }
}

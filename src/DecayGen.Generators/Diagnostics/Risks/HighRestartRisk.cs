using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;
using DecayGen.Generators.Schedules.Curves;

namespace DecayGen.Generators.Diagnostics.Risks;

/// <summary>DECAY121: a run that ends soon after a restart.</summary>
internal sealed class HighRestartRisk : RiskRule
{
    public override IEnumerable<Risk> Find(Review review)
    {
        if (review.Run is not { } run)
            yield break;
        int index = review.Timeline.PhaseAt(run.Steps - 1);
        Phase phase = review.Timeline.Phases[index];
        if (review.Phases[index].Kind != nameof(CosineRestarts) || run.Steps > phase.End || phase.Curve.Trend == Trend.Rising
            || !(run.Last > (BigFloat)run.Peak * review.Option(RuleOption.HighestEnd, index)))
        {
            yield break;
        }

        long start = run.Pieces[run.Pieces.Count - 1].Stretch.Start;
        yield return new Risk(
            Descriptors.HighRestart,
            new Place(index, "cycleSteps"),
            Share.OfPeak(run.Last, run.Peak),
            NumberFormat.Significant(run.Last, 3),
            review.Words.At(start),
            review.Words.Many(run.Steps - start))
        {
            Others = [Place.Horizon],
        };
    }
}

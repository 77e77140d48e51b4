using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;

namespace DecayGen.Generators.Diagnostics.Risks;

/// <summary>DECAY103 and 104: too little left for too much of the run.</summary>
internal sealed class OverDecayRisk : RiskRule
{
    public override IEnumerable<Risk> Find(Review review)
    {
        if (OverDecay.Find(review) is not { } finding)
            yield break;

        AttributeModel phase = review.Phases[finding.Phase];
        ScheduleKind kind = review.Kind(finding.Phase);
        Place place = new(finding.Phase, finding.IsFromTheBeginning ? kind.FirstArgument : kind.SpeedArgument);
        string fraction = NumberFormat.Percent(finding.Fraction, 3);
        string step = review.Words.At(finding.Step);
        long horizon = review.Run!.Steps;
        string run = NumberFormat.Count(horizon);
        if (finding.IsPerEpoch)
        {
            yield return new Risk(Descriptors.RatePerEpoch, place, review.Subject, fraction, step, run, Share.Of(finding.Step, horizon), NumberFormat.Readable(phase.Double(kind.RateArgument!)), Slower(kind, phase))
            {
                Others = [Place.Horizon],
            };
            yield break;
        }

        string remedy = finding.Remedy is { } better ? $" A rate of {better} would reach {fraction} at the end." : "";
        yield return new Risk(Descriptors.OverDecay, place, review.Subject, fraction, step, run, Rest(review, horizon - finding.Step), NumberFormat.Significant(finding.Threshold, 3), remedy)
        {
            Others = [Place.Horizon],
        };
    }

    /// <summary>What to do about the pace of a rate that is meant for epochs.</summary>
    private static string Slower(ScheduleKind kind, AttributeModel phase)
    {
        // The name of a parameter could be read as a word of the sentence, that of a property could not.
        string name = char.IsLower(kind.PaceArgument![0]) ? $"'{kind.PaceArgument}'" : kind.PaceArgument;
        return kind.StepsPerRate(phase) == 1.0 ? $"set {name} to" : $"multiply {name} by";
    }

    private static string Rest(Review review, long steps) => steps == 1
        ? $"last {review.Words.One} ({Share.Of(steps, review.Run!.Steps)}) trains"
        : $"other {review.Words.Many(steps)} ({Share.Of(steps, review.Run!.Steps)}) train";
}
